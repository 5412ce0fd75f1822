package dateline.fetch;

import dateline.source.Shown;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/// One request and its reply, over a connection of its own that is made here, so that the addresses checked are the
/// addresses connected to. No proxy, no cookie, no credentials.
final class Exchange {
    /// Provisional replies (1xx) before the real one.
    private static final int PROVISIONAL = 10;

    /// For one address, so that another of the host's can be tried.
    private static final int CONNECT_MILLIS = 10_000;

    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxLineLength(16 << 10)
            .setMaxHeaderCount(200)
            .setMaxEmptyLineCount(10)
            .build();

    private final String userAgent;
    private final HostAddresses hosts;
    private final Surroundings.Connector connector;
    private final SSLSocketFactory tls;

    Exchange(String userAgent, Surroundings surroundings, ExecutorService lookups) {
        this.userAgent = userAgent;
        hosts = new HostAddresses(surroundings.resolver(), lookups);
        connector = surroundings.connector();
        tls = surroundings.tls();
    }

    /// @param cut whether a body that is too large is cut; it is refused otherwise
    Answer ask(Destination destination, FetchRequest request, boolean cut, Deadline.Watch watch)
            throws IOException, RefusedException, InterruptedException {
        try (Socket socket = connect(destination, watch);
                var connection = new HeadConnection(LIMITS)) {
            connection.attach(destination.isTls() ? secured(socket, destination) : socket);
            try {
                connection.sendRequestHeader(head(destination, request));
                connection.flush();
                return answer(connection, request, cut);
            } finally {
                connection.close(CloseMode.IMMEDIATE);
            }
        } catch (HttpException e) {
            throw new IOException("not a reply of HTTP/1.1: " + Shown.plain(String.valueOf(e.getMessage()), 100), e);
        }
    }

    private Socket connect(Destination destination, Deadline.Watch watch)
            throws IOException, RefusedException, InterruptedException {
        List<InetAddress> addresses = hosts.of(destination, watch);
        IOException failure = new IOException(destination.host() + " has no address");
        for (InetAddress address : addresses) {
            // The JDK's own socket would go through the system's SOCKS proxy.
            var socket = new Socket(Proxy.NO_PROXY);
            try {
                watch.guard(socket);
                connector.connect(
                        socket,
                        new InetSocketAddress(address, destination.port()),
                        Math.min(watch.millisLeft(), CONNECT_MILLIS));
                // A second line: the deadline closes the socket before.
                socket.setSoTimeout(watch.millisLeft() + 1000);
                return socket;
            } catch (IOException e) {
                socket.close();
                failure = e;
            }
        }
        throw failure;
    }

    private Socket secured(Socket socket, Destination destination) throws IOException {
        var secured = (SSLSocket) tls.createSocket(socket, destination.host(), destination.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private ClassicHttpRequest head(Destination destination, FetchRequest request) {
        // The library takes what follows `//` at the start of a path for another host, and leaves it out.
        var head = new BasicClassicHttpRequest("GET", "/");
        head.setPath(destination.target());
        head.setVersion(HttpVersion.HTTP_1_1);
        head.setHeader("Host", destination.authority());
        head.setHeader("User-Agent", userAgent);
        head.setHeader("Accept", request.accept());
        head.setHeader("Accept-Encoding", "gzip");
        head.setHeader("Connection", "close");
        set(head, "If-None-Match", request.etag());
        set(head, "If-Modified-Since", request.lastModified());
        return head;
    }

    private static void set(ClassicHttpRequest head, String name, @Nullable String value) {
        if (value != null) {
            head.setHeader(name, value);
        }
    }

    private static Answer answer(HeadConnection connection, FetchRequest request, boolean cut)
            throws IOException, HttpException, RefusedException {
        @Nullable ClassicHttpResponse response = connection.receiveResponseHeader();
        for (int i = 0; response != null && response.getCode() < 200; i++) {
            if (i == PROVISIONAL) {
                throw new IOException("nothing but provisional replies");
            }
            response = connection.receiveResponseHeader();
        }
        if (response == null) {
            throw new IOException("no reply");
        }
        connection.headIsRead();
        String reason = response.getReasonPhrase();
        var answer =
                new Answer(response.getCode(), reason == null ? "" : reason, headers(response), Body.of(new byte[0]));
        if (!answer.isDocument()) {
            return answer;
        }
        connection.receiveResponseEntity(response);
        return new Answer(answer.status(), answer.reason(), answer.headers(), body(response, answer, request, cut));
    }

    private static Body body(ClassicHttpResponse response, Answer answer, FetchRequest request, boolean cut)
            throws IOException, RefusedException {
        HttpEntity entity = response.getEntity();
        if (entity.getContentLength() > request.maxBytes() && !cut) {
            throw BodyReader.tooLarge(request.maxBytes());
        }
        String coding = answer.header("content-encoding");
        return Body.of(BodyReader.read(entity.getContent(), coding == null ? "" : coding, request.maxBytes(), cut));
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            String value = header.getValue();
            if (value != null) {
                headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), value.strip());
            }
        }
        return headers;
    }
}
