package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@Timeout(value = 3, unit = java.util.concurrent.TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FeedsBesideServeIT {
    private static final String TEXT = "The herring fleet came home to Bergen with full nets. ".repeat(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private HttpServer site;
    private volatile int stories = 1;

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        site.createContext("/", exchange -> {
            byte[] body =
                    (exchange.getRequestURI().getPath().equals("/feed") ? feed() : "").getBytes(StandardCharsets.UTF_8);
            try (exchange) {
                exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        site.start();
    }

    @AfterEach
    void close() {
        site.stop(0);
    }

    @Test
    void aServerStartedBesideFeedsFindsWhatTheyBringFromThenOn() throws Exception {
        try (Child feeds = feeds()) {
            assertThat(feeds.err().await(1, line -> line.contains("1 new")))
                    .as("%s", feeds)
                    .isNotEmpty();
            try (Child server = serve();
                    HttpClient client = HttpClient.newHttpClient()) {
                String address = address(server);
                assertThat(total(client, address)).isOne();
                stories = 2;
                awaitTotal(client, address, 2);
                server.terminate();
                assertThat(server.exitStatus()).as("%s", server).isEqualTo(143);
            }
            stories = 3;
            assertThat(feeds.err().await(3, line -> line.contains("1 new")))
                    .as("%s", feeds)
                    .isNotEmpty();
            feeds.terminate();
            assertThat(feeds.exitStatus()).as("%s", feeds).isEqualTo(143);
        }
        try (Child search = Child.dateline("search", "--data", data(), "herring")) {
            assertThat(search.exitStatus()).as("%s", search).isZero();
            assertThat(search.out().soFar()).contains("3 articles");
            assertThat(search.err().soFar()).noneMatch(line -> line.contains("not in the index"));
        }
    }

    @Test
    void feedsStartedBesideAServerAreFoundThere() throws Exception {
        try (Child server = serve();
                HttpClient client = HttpClient.newHttpClient()) {
            String address = address(server);
            try (Child feeds = feeds()) {
                awaitTotal(client, address, 1);
                feeds.kill();
            }
        }
    }

    private Child feeds() throws IOException {
        String host = "127.0.0.1:" + site.getAddress().getPort();
        Path list = Files.writeString(folder.resolve("list"), "http://" + host + "/feed\n");
        return Child.dateline("feeds", "--data", data(), "--every", "1s", "--allow-private", host, list.toString());
    }

    private Child serve() throws IOException {
        return Child.dateline("serve", "--data", data(), "--port", "0");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private String feed() {
        return IntStream.rangeClosed(1, stories)
                .mapToObj(
                        i -> "<item><title>Herring catch %d</title><guid>%d</guid><description>%s</description></item>"
                                .formatted(i, i, TEXT))
                .collect(Collectors.joining("", "<rss version='2.0'><channel><title>Fish</title>", "</channel></rss>"));
    }

    private static String address(Child server) throws InterruptedException {
        String line = server.err().await(1, text -> text.contains("serving http://"));
        assertThat(line).as("%s", server).isNotEmpty();
        String address = line.substring(line.indexOf("http://"));
        return address.substring(0, address.indexOf(' '));
    }

    private static void awaitTotal(HttpClient client, String address, long wanted) throws Exception {
        long began = System.nanoTime();
        while (total(client, address) != wanted && System.nanoTime() - began < PATIENCE.toNanos()) {
            Thread.onSpinWait();
        }
        assertThat(total(client, address)).isEqualTo(wanted);
    }

    private static long total(HttpClient client, String address) throws IOException, InterruptedException {
        HttpResponse<String> reply = client.send(
                HttpRequest.newBuilder(URI.create(address + "api/v1/articles?q=herring"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(reply.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(reply.body()).at("/total/value").asLong();
    }
}
