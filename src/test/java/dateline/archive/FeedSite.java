package dateline.archive;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A publisher's site on loopback: feeds and pages that a test puts there, and what was asked of it.
final class FeedSite implements AutoCloseable {
    /// A header of a reply that comes so many bytes short.
    private static final String CUT = "X-Cut";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, Runnable> meanwhile = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /// What a path is answered with.
    private record Answer(int status, Map<String, String> headers, String body) {}

    /// A request.
    record Asked(String path, Map<String, List<String>> headers) {}

    FeedSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /// `host:port`.
    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String address(String path) {
        return "http://" + host() + path;
    }

    void answer(String path, int status, Map<String, String> headers, String body) {
        answers.put(path, new Answer(status, headers, body));
    }

    /// Puts there what ends before the length that its reply has told.
    void cutShort(String path, String body) {
        answer(path, 200, Map.of(CUT, "10"), body);
    }

    /// Puts a feed there, with an entity tag of its content.
    void feed(String path, String... items) {
        String body = feedOf(items);
        answer(path, 200, Map.of("Content-Type", "application/rss+xml", "ETag", "\"" + body.hashCode() + "\""), body);
    }

    static String feedOf(String... items) {
        return "<rss version='2.0'><channel><title>Test Feed</title>" + String.join("", items) + "</channel></rss>";
    }

    void page(String path, String title, String text) {
        answer(
                path,
                200,
                Map.of("Content-Type", "text/html; charset=utf-8"),
                "<html><head><title>" + title + "</title></head><body><nav><a href='/'>Home</a></nav><article><h1>"
                        + title + "</h1>" + text + "</article></body></html>");
    }

    /// An item that is all of its story.
    String item(String path, String title) {
        return item(
                path, title, "The ministers met on Monday in Oslo and agreed on new rules for fisheries. ".repeat(12));
    }

    String item(String path, String title, String text) {
        return "<item><title>" + title + "</title><link>" + address(path) + "</link><guid>" + address(path)
                + "</guid><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate><description>" + text
                + "</description></item>";
    }

    /// What is to happen while a path is asked for next.
    void meanwhile(String path, Runnable event) {
        meanwhile.put(path, event);
    }

    /// Paths asked for since the last call, without robots.txt.
    List<String> asked() {
        List<String> paths = requests().stream().map(Asked::path).toList();
        asked.clear();
        return paths;
    }

    List<Asked> requests() {
        return asked.stream().filter(one -> !one.path().equals("/robots.txt")).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(new Asked(path, Map.copyOf(exchange.getRequestHeaders())));
        Runnable event = meanwhile.remove(path);
        if (event != null) {
            event.run();
        }
        Answer answer = answers.getOrDefault(path, new Answer(404, Map.of(), "not found"));
        answer.headers.forEach(exchange.getResponseHeaders()::set);
        String etag = answer.headers.get("ETag");
        boolean known = etag != null && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
        int length = body.length + Integer.parseInt(answer.headers.getOrDefault(CUT, "0"));
        try (exchange) {
            exchange.sendResponseHeaders(known ? 304 : answer.status, known || length == 0 ? -1 : length);
            if (!known) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
