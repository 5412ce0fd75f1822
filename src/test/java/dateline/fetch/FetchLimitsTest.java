package dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dateline.fetch.FetchResult.Failed;
import dateline.fetch.FetchResult.Refused;
import dateline.fetch.FetchResult.Rule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Servers that hold a reader up or pour too much into it.
class FetchLimitsTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final byte[] ZEROS = new byte[1 << 16];

    /// @param head what comes at once; `~` is a line's end
    /// @param drip what comes again and again, slowly
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|''",
                "''|H",
                "HTTP/1.1 200 OK~|X: y~",
                "'HTTP/1.1 200 OK~X: '|y",
                "HTTP/1.1 200 OK~Content-Length: 100000~~|x",
                "HTTP/1.1 200 OK~~|x",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~|1~x~",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~1|0",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~0~|X: y~",
                "HTTP/1.1 100 Continue~~|''"
            })
    void aReplyThatDripsIsCutOffWhenItsTimeIsUp(String head, String drip) throws Exception {
        try (RawServer server = serving(out -> {
            out.write(wire(head));
            RawServer.drip(out, wire(drip));
        })) {
            assertThat(inTime(() -> web(server).fetchWithin(SHORT, "http://news.example/feed")))
                    .isEqualTo(new Refused(Rule.TIME, "not all of 'http://news.example/feed' came within 300 ms"));
        }
    }

    @Test
    void theTimeIsForAllRedirectsTogether() throws Exception {
        try (RawServer server = serving(out -> {
            out.write(wire("HTTP/1.1 302 Found~"));
            for (int i = 0; i < 8; i++) {
                out.write(wire("X: y~"));
                out.flush();
                LockSupport.parkNanos(20_000_000);
            }
            out.write(wire("Location: /next~~"));
        })) {
            assertThat(inTime(() -> web(server).fetchWithin(SHORT, "http://news.example/feed")))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.rule()).isEqualTo(Rule.TIME));
            assertThat(server.documents()).hasSizeBetween(2, 3);
        }
    }

    @Test
    void aLookupThatDoesNotEndIsLeftBehind() throws Exception {
        var never = new CountDownLatch(1);
        var surroundings = new Surroundings(
                InstantSource.system(),
                Waiting.REAL,
                _ -> {
                    try {
                        never.await();
                    } catch (InterruptedException _) {
                        // Ended with the fetcher.
                    }
                    return List.of();
                },
                (_, _, _) -> {},
                (SSLSocketFactory) SSLSocketFactory.getDefault());
        try (SafeFetcher fetcher = SafeFetcher.open(FetchSettings.DEFAULT.withDeadline(SHORT), surroundings)) {
            assertThat(inTime(() -> fetcher.fetch(FetchRequest.feed("http://news.example/feed"))))
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.reason()).startsWith("robots.txt: not all of"));
        }
    }

    @Test
    void aServerThatDoesNotAcceptIsGivenUp() throws Exception {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String authority = "127.0.0.1:" + full.getLocalPort();
            try (SafeFetcher fetcher = new TestWeb()
                    .fetcher(FetchSettings.DEFAULT.withDeadline(SHORT).withAllowedPrivate(Set.of(authority)))) {
                for (int i = 0; i < 4; i++) {
                    String address = "http://" + authority + "/" + i;
                    assertThat(inTime(() -> fetcher.fetch(FetchRequest.feed(address))))
                            .isInstanceOf(Failed.class);
                }
            }
        }
    }

    @Test
    void closingEndsWhatIsUnderWay() throws Exception {
        var asked = new CountDownLatch(1);
        try (RawServer server = serving(out -> {
            asked.countDown();
            RawServer.drip(out, new byte[0]);
        })) {
            SafeFetcher fetcher = web(server).fetcher();
            var running = new FutureTask<>(() -> fetcher.fetch(FetchRequest.feed("http://news.example/feed")));
            Thread.ofVirtual().start(running);
            asked.await();
            fetcher.close();
            assertThat(inTime(running::get)).isEqualTo(new Failed(0, null, "the fetcher was closed"));
            assertThat(fetcher.fetch(FetchRequest.feed("http://news.example/feed")))
                    .isInstanceOf(Failed.class);
        }
    }

    @Test
    void aBombIsCutAsItComes() throws Exception {
        try (RawServer server = serving(out -> {
            out.write(wire("HTTP/1.1 200 OK~Content-Encoding: gzip~~"));
            var gzip = new GZIPOutputStream(out);
            // Ten gigabytes in ten megabytes, if anybody reads them.
            for (int i = 0; i < 160_000; i++) {
                gzip.write(ZEROS);
            }
        })) {
            assertThat(inTime(() -> web(server).fetch("http://news.example/feed")))
                    .isEqualTo(new Refused(Rule.SIZE, "the body is larger than 16777216 bytes"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 101~", "Content-Length: 99999999999999~", "X: y~"})
    void aBodyLargerThanAskedForIsRefused(String header) throws Exception {
        try (RawServer server =
                        serving(out -> out.write(wire("HTTP/1.1 200 OK~" + header + "~" + "x".repeat(10_000))));
                SafeFetcher fetcher = web(server).fetcher()) {
            FetchRequest request = FetchRequest.feed("http://news.example/feed");
            assertThat(fetcher.fetch(request.withMaxBytes(100)))
                    .isEqualTo(new Refused(Rule.SIZE, "the body is larger than 100 bytes"));
        }
    }

    @Test
    void aBodyOfJustTheSizeIsTaken() throws Exception {
        try (RawServer server = serving(out -> out.write(RawServer.reply("200 OK", "x".repeat(100))));
                SafeFetcher fetcher = web(server).fetcher()) {
            FetchRequest request = FetchRequest.feed("http://news.example/feed");
            assertThat(fetcher.fetch(request.withMaxBytes(100))).isInstanceOf(FetchResult.Got.class);
            assertThat(fetcher.fetch(request.withMaxBytes(99))).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Length: 10~~abc | the body is truncated",
                "Transfer-Encoding: chunked~~5~ab | the body is truncated",
                "Transfer-Encoding: chunked~~3~abc~ | the body is truncated",
                "Transfer-Encoding: chunked~~zz~abc~0~~ | the body's chunks are damaged",
                "Transfer-Encoding: chunked~~ffffffffffffffffff~abc~0~~ | the body's chunks are damaged",
                "Transfer-Encoding: chunked~~-3~abc~0~~ | the body's chunks are damaged",
                "Transfer-Encoding: chunked~~3~abcdefgh~0~~ | the body's chunks are damaged",
                "Content-Encoding: br~~abc | content-encoding: nobody asked for it",
                "'Content-Encoding: gzip, gzip, gzip~~abc' | content-encoding: more than 2",
                "Content-Length: x~~abc | not a reply of HTTP/1.1"
            })
    void aBodyThatDoesNotComeWholeIsAFailure(String rest, String reason) throws Exception {
        assertFails(wire("HTTP/1.1 200 OK~" + rest), reason);
    }

    @Test
    void compressedDataThatEndEarlyAreAFailure() throws Exception {
        var out = new ByteArrayOutputStream();
        out.write(wire("HTTP/1.1 200 OK~Content-Encoding: gzip~~"));
        var gzip = new GZIPOutputStream(out, true);
        gzip.write(ZEROS);
        gzip.flush();
        assertFails(out.toByteArray(), "the body is truncated: its compressed data end early");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~~~~~~~~~~~~~~~~~~~~~~~~~~",
                "ICY 200 OK~~",
                "hello~~",
                "HTTP/1.1 abc OK~~",
                "HTTP/1.1 200 OK~X: y",
                "HTTP/9.9 200 OK~~x",
                "HTTP/1.1 200 OK~no colon~~x"
            })
    void whatIsNoReplyIsAFailure(String reply) throws Exception {
        assertFails(wire(reply), "");
    }

    @Test
    void headersWithoutEndAreCut() throws Exception {
        for (String again :
                List.of("X: y~", " y~", "yyyy~ ", "HTTP/1.1 100 Continue~~HTTP/1.1 103 Early Hints~~", "yyyy")) {
            byte[] much = wire(again.repeat(10_000));
            try (RawServer server = serving(out -> {
                out.write(wire(again.startsWith("H") ? "" : "HTTP/1.1 200 OK~X: "));
                while (true) {
                    out.write(much);
                }
            })) {
                assertThat(inTime(() -> web(server).fetch("http://news.example/feed")))
                        .as(again)
                        .isInstanceOf(Failed.class);
            }
        }
    }

    @Test
    void redirectsAreFollowedFiveTimes() throws Exception {
        try (RawServer server = RawServer.start(SafeFetcherTest.document((request, out) -> {
            int left = Integer.parseInt(request.target().substring(1));
            out.write(
                    left == 0
                            ? RawServer.reply("200 OK", "x")
                            : RawServer.reply("301 Moved", "", "Location: /" + (left - 1)));
        }))) {
            assertThat(web(server).fetch("http://news.example/5")).isInstanceOf(FetchResult.Got.class);
            assertThat(web(server).fetch("http://news.example/6"))
                    .isEqualTo(new Refused(Rule.REDIRECTS, "more than 5 redirects, the last to '/0'"));
        }
    }

    private static void assertFails(byte[] reply, String reason) throws Exception {
        try (RawServer server = serving(out -> out.write(reply))) {
            assertThat(inTime(() -> web(server).fetch("http://news.example/feed")))
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.reason()).startsWith(reason));
        }
    }

    private static RawServer serving(Wire wire) throws IOException {
        return RawServer.start(SafeFetcherTest.document((_, out) -> wire.write(out)));
    }

    private static TestWeb web(RawServer server) {
        return new TestWeb().host("news.example", server);
    }

    private static FetchResult inTime(ThrowingSupplier<FetchResult> fetch) {
        return assertTimeoutPreemptively(PATIENCE, fetch);
    }

    private static byte[] wire(String text) {
        return text.replace("~", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    @FunctionalInterface
    private interface Wire {
        void write(OutputStream out) throws IOException;
    }
}
