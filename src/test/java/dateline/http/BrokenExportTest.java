package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dateline.archive.Readiness;
import dateline.search.Hit;
import dateline.search.SearchRequest.Interval;
import dateline.search.SearchTimeoutException;
import dateline.search.Walk;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Exports that do not come to their end.
final class BrokenExportTest {
    private static final Logger LOG = Logger.getLogger(Exports.class.getName());
    private static final long ENDLESS = Long.MAX_VALUE;

    private static Javalin server;
    private static volatile Breaking walk = new Breaking(0);

    /// As many articles as told, then a failure.
    private static final class Breaking implements Walk {
        private final CountDownLatch closed = new CountDownLatch(1);
        private final Hit hit = new Hit(
                Story.of("a", "Title", "Some text that is said again. ".repeat(20))
                        .tagged(),
                "Title",
                List.of("Some text"),
                0);
        private long left;

        private Breaking(long left) {
            this.left = left;
        }

        @Override
        public long total() {
            return ENDLESS;
        }

        @Override
        public long generation() {
            return 1;
        }

        @Override
        public Instant asOf() {
            return Instant.EPOCH;
        }

        @Override
        public @Nullable Hit next() {
            if (left-- == 0) {
                throw new SearchTimeoutException();
            }
            return hit;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    @BeforeAll
    static void start() {
        LOG.setLevel(Level.OFF);
        var frames = new Frames(new StaticFiles("dateline.css", "icon.svg"), () -> new Readiness(true, 1, 1));
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.concurrency.useVirtualThreads = true;
            new Replies(new Html(), frames).register(config);
            for (ExportFormat format : ExportFormat.values()) {
                config.routes.get(
                        format.path(),
                        ctx -> Exports.reply(
                                ctx, format, SearchParameters.read(QueryString.EMPTY, Interval.NONE), walk));
            }
        });
        server.start("127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        server.stop();
        LOG.setLevel(null);
    }

    @BeforeEach
    void forget() {
        walk = new Breaking(0);
    }

    private static HttpResponse<String> get(ExportFormat format, String encoding)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + format.path()))
                    .header("Accept-Encoding", encoding);
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailureMidwayIsNoCompleteFile(ExportFormat format) throws Exception {
        for (String encoding : new String[] {"identity", "gzip"}) {
            walk = new Breaking(5_000);
            assertThatIOException().isThrownBy(() -> get(format, encoding));
            assertThat(walk.closed.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailureAtTheBeginningIsAProblem(ExportFormat format) throws Exception {
        for (String encoding : new String[] {"identity", "gzip"}) {
            walk = new Breaking(2);
            HttpResponse<String> reply = get(format, encoding);

            assertThat(reply.statusCode()).isEqualTo(503);
            assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(reply.headers().firstValue("Content-Disposition")).isEmpty();
            assertThat(reply.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(reply.headers().firstValue("Dateline-Total")).isEmpty();
            assertThat(reply.body()).startsWith("{\"type\":\"about:blank\",\"title\":\"Service Unavailable\"");
            assertThat(walk.closed.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClientThatHangsUpFreesTheWalk(ExportFormat format) throws Exception {
        walk = new Breaking(ENDLESS);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write(("GET " + format.path() + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readNBytes(100_000)).hasSize(100_000);
        }
        assertThat(walk.closed.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theFirstArticlesComeBeforeTheLastAreRead() throws Exception {
        walk = new Breaking(ENDLESS);
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + server.port() + ExportFormat.NDJSON.path()))
                    .header("Accept-Encoding", "gzip");
            var reply = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (var in = new java.util.zip.GZIPInputStream(reply.body())) {
                assertThat(new String(in.readNBytes(20), StandardCharsets.UTF_8))
                        .startsWith("{\"id\":\"a\",\"title\"");
            }
        }
        assertThat(walk.closed.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
