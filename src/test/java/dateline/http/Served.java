package dateline.http;

import dateline.archive.Archive;
import dateline.archive.TestArchive;
import dateline.article.TaggedArticle;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real server on a free port over a real archive.
final class Served implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Archive archive;
    private final SearchServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private Served(Archive archive) {
        this.archive = archive;
        this.server = new SearchServer(archive, "127.0.0.1", 0).start();
    }

    static Served over(Path folder, Story... stories) throws IOException {
        List<TaggedArticle> articles = Arrays.stream(stories).map(Story::tagged).toList();
        return new Served(TestArchive.of(folder, articles));
    }

    String address(String path) {
        return server.url() + path.substring(1);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return ask("GET", path, headers);
    }

    HttpResponse<String> ask(String method, String path, String... headers) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(address(path))).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    /// What comes back for a request line that no client would send, headers and all.
    String raw(String requestLine, String... headers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            var request = new StringBuilder(requestLine).append("\r\nHost: localhost\r\nConnection: close\r\n");
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        server.stop();
        client.close();
        archive.close();
    }
}
