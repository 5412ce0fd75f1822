package dateline.http;

import dateline.archive.Archive;
import dateline.archive.TestArchive;
import dateline.article.TaggedArticle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real server on a free port over a real archive.
final class Served implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Archive archive;
    private final SearchServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Served(Archive archive) throws IOException {
        this.archive = archive;
        this.server = new SearchServer(archive, "127.0.0.1", 0).start();
    }

    static Served over(Path folder, Story... stories) throws IOException {
        List<TaggedArticle> articles = Arrays.stream(stories).map(Story::tagged).toList();
        return new Served(TestArchive.of(folder, articles));
    }

    /// Over an archive that is open already; both are closed together.
    static Served over(Archive archive) throws IOException {
        return new Served(archive);
    }

    Archive archive() {
        return archive;
    }

    Set<String> routes() {
        return server.routes();
    }

    int port() {
        return server.port();
    }

    String address(String path) {
        return server.url() + path.substring(1);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return ask("GET", path, headers);
    }

    HttpResponse<String> ask(String method, String path, String... headers) throws IOException, InterruptedException {
        return send(method, path, HttpResponse.BodyHandlers.ofString(), headers);
    }

    /// The body as it came over the wire.
    HttpResponse<byte[]> bytes(String method, String path, String... headers) throws IOException, InterruptedException {
        return send(method, path, HttpResponse.BodyHandlers.ofByteArray(), headers);
    }

    private <T> HttpResponse<T> send(String method, String path, HttpResponse.BodyHandler<T> body, String... headers)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(address(path))).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), body);
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    /// What comes back for a request line that no client would send, headers and all.
    String raw(String requestLine, String... headers) throws IOException {
        return rawFor("localhost", requestLine, headers);
    }

    /// The same with any `Host`.
    String rawFor(String host, String requestLine, String... headers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            var request = new StringBuilder(requestLine)
                    .append("\r\nHost: ")
                    .append(host)
                    .append("\r\nConnection: close\r\n");
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            return new String(readToTheEnd(socket.getInputStream()), StandardCharsets.UTF_8);
        }
    }

    /// A server that has refused a request may reset the connection while the rest of it is still under way.
    private static byte[] readToTheEnd(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            for (int b = in.read(); b >= 0; b = in.read()) {
                bytes.write(b);
            }
        } catch (SocketException e) {
            if (bytes.size() == 0) {
                throw e;
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        server.stop();
        client.close();
        archive.close();
    }
}
