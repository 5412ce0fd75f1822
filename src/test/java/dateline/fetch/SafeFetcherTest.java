package dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fetch.RawServer.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeFetcherTest {
    @Test
    void aDocumentComesWithWhatItsServerSaysOfIt() throws Exception {
        try (RawServer server = serving("200 OK", "<rss/>", """
                Content-Type: application/rss+xml; charset="iso-8859-1"
                ETag: "v1"
                Last-Modified: Mon, 02 Mar 2026 05:00:00 GMT
                Cache-Control: public, max-age=600
                Retry-After: 30""")) {
            assertThat(new TestWeb().host("news.example", server).fetch("http://news.example/feed"))
                    .isInstanceOfSatisfying(FetchResult.Got.class, got -> {
                        assertThat(got.reply())
                                .isEqualTo(new Reply(
                                        "http://news.example/feed",
                                        "http://news.example/feed",
                                        "application/rss+xml; charset=\"iso-8859-1\"",
                                        "\"v1\"",
                                        "Mon, 02 Mar 2026 05:00:00 GMT",
                                        Duration.ofMinutes(10),
                                        Duration.ofSeconds(30)));
                        assertThat(got.reply().contentType()).contains("iso-8859-1");
                        assertThat(text(got)).isEqualTo("<rss/>");
                    });
        }
    }

    @Test
    void aRequestSaysWhoAsksAndNothingElse() throws Exception {
        try (RawServer server = serving("200 OK", "x", "Set-Cookie: a=b")) {
            TestWeb web = new TestWeb().host("news.example", server);
            try (SafeFetcher fetcher = web.fetcher(FetchSettings.DEFAULT.withContact("https://desk.example/bot"))) {
                FetchRequest request = new FetchRequest("http://news.example/feed", "text/xml", null, null, 100, null);
                assertThat(fetcher.fetch(request)).isInstanceOf(FetchResult.Got.class);
                assertThat(fetcher.fetch(request.unless("\"v1\"", "Mon, 02 Mar 2026 05:00:00 GMT")))
                        .isInstanceOf(FetchResult.Got.class);
            }
            Map<String, String> usual = Map.of(
                    "host", "news.example",
                    "user-agent", "Dateline/0.1 (+https://desk.example/bot)",
                    "accept", "text/xml",
                    "accept-encoding", "gzip",
                    "connection", "close");
            assertThat(server.requests().get(1).headers()).isEqualTo(usual);
            assertThat(server.requests().get(2).headers())
                    .containsAllEntriesOf(usual)
                    .containsEntry("if-none-match", "\"v1\"")
                    .containsEntry("if-modified-since", "Mon, 02 Mar 2026 05:00:00 GMT")
                    .hasSize(7);
        }
    }

    @Test
    void aVersionThatWeHaveIsNotSentAgain() throws Exception {
        try (RawServer server = serving("304 Not Modified", "", "ETag: \"v1\"");
                SafeFetcher fetcher = new TestWeb().host("news.example", server).fetcher()) {
            FetchRequest request = FetchRequest.feed("http://news.example/feed");
            assertThat(fetcher.fetch(request.unless("\"v1\"", null)))
                    .isInstanceOfSatisfying(
                            FetchResult.NotModified.class,
                            result -> assertThat(result.reply().etag()).isEqualTo("\"v1\""));
            assertThat(fetcher.fetch(request))
                    .as("where nobody named a version")
                    .isEqualTo(new FetchResult.Failed(304, null, "the server answers 304 Not Modified"));
        }
    }

    @Test
    void aPathThatBeginsWithTwoSlashesIsAskedForAsItIs() throws Exception {
        try (RawServer server = serving("200 OK", "x", "X: y")) {
            assertThat(new TestWeb().host("news.example", server).fetch("http://news.example//other.example/a?b=c"))
                    .isInstanceOf(FetchResult.Got.class);
            assertThat(server.requests().getLast().target()).isEqualTo("//other.example/a?b=c");
        }
    }

    @Test
    void aDocumentThatIsGoneForGoodIsSaidToBe() throws Exception {
        try (RawServer server = serving("410 Gone", "", "X: y")) {
            assertThat(new TestWeb().host("news.example", server).fetch("http://news.example/feed"))
                    .isInstanceOf(FetchResult.Gone.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "429 Too Many Requests, 120, 120",
        "503 Service Unavailable, 'Mon, 02 Mar 2026 07:00:01 GMT', 3600",
        "503 Service Unavailable, 'Sun, 01 Mar 2026 07:00:00 GMT', 0",
        "503 Service Unavailable, soon,",
        "503 Service Unavailable, -5,",
        "500 Oops, 99999999999999999999, 31622400",
        "404 Not Found, 1, 1",
        "204 No Content, 1, 1",
        "302 Found, 1, 1"
    })
    void anyOtherStatusIsAFailure(String status, String retryAfter, Long seconds) throws Exception {
        try (RawServer server = serving(status, "", "Retry-After: " + retryAfter)) {
            assertThat(new TestWeb().host("news.example", server).fetch("http://news.example/feed"))
                    .isEqualTo(new FetchResult.Failed(
                            Integer.parseInt(status.substring(0, 3)),
                            seconds == null ? null : Duration.ofSeconds(seconds),
                            "the server answers " + status));
        }
    }

    /// @param ways status and target of each redirect
    @ParameterizedTest
    @CsvSource({
        "301 /b, /b",
        "308 /b 301 /c, /c",
        "302 /b, /a",
        "303 /b, /a",
        "307 /b, /a",
        "301 /b 302 /c, /b",
        "302 /b 301 /c, /a",
        "301 /b 307 /c 301 /d 308 /e, /b",
        "301 b?x=1 301 ?x=2 301 ../../c/./d/../e, /c/e"
    })
    void onlyPermanentRedirectsChangeWhereToAsk(String ways, String permanent) throws Exception {
        String[] steps = ways.split(" ", -1);
        List<String> hops = new ArrayList<>();
        try (RawServer server = RawServer.start((request, out) -> {
            boolean robots = request.target().equals("/robots.txt");
            int step = 2 * hops.size();
            if (!robots) {
                hops.add(request.target());
            }
            out.write(
                    robots || step >= steps.length
                            ? RawServer.reply(robots ? "404 No" : "200 OK", "x")
                            : RawServer.reply(steps[step] + " Moved", "", "Location: " + steps[step + 1]));
        })) {
            assertThat(new TestWeb().host("news.example", server).fetch("http://news.example/a"))
                    .isInstanceOfSatisfying(FetchResult.Got.class, got -> {
                        assertThat(got.reply().permanentAddress()).isEqualTo("http://news.example" + permanent);
                        assertThat(got.reply().address()).isEqualTo("http://news.example" + hops.getLast());
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({"gzip", "x-gzip", "deflate", "raw", "'gzip, gzip'", "identity", "utf-8", "none"})
    void aCompressedBodyIsInflated(String coding) throws Exception {
        byte[] text = "Elections in Chile".repeat(100).getBytes(StandardCharsets.UTF_8);
        byte[] body = switch (coding) {
            case "gzip", "x-gzip" -> gzip(text);
            case "gzip, gzip" -> gzip(gzip(text));
            case "deflate" -> deflate(text, false);
            case "raw" -> deflate(text, true);
            default -> text;
        };
        String header = "Content-Encoding: " + (coding.equals("raw") ? "deflate" : coding);
        try (RawServer server =
                RawServer.start(document((_, out) -> out.write(RawServer.reply("200 OK", List.of(header), body))))) {
            assertThat(new TestWeb().host("news.example", server).fetch("http://news.example/feed"))
                    .isInstanceOfSatisfying(
                            FetchResult.Got.class,
                            got -> assertThat(got.body().bytes()).isEqualTo(text));
        }
    }

    @Test
    void aBodyMayComeInChunksOrUntilTheConnectionCloses() throws Exception {
        try (RawServer server = RawServer.start(
                document((request, out) -> out.write((request.target().equals("/chunks")
                                ? "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nA: b\r\n\r\n"
                                : "HTTP/1.0 200 OK\r\n\r\nabcde")
                        .getBytes(StandardCharsets.UTF_8))))) {
            TestWeb web = new TestWeb().host("news.example", server);
            for (String target : List.of("/chunks", "/close")) {
                assertThat(web.fetch("http://news.example" + target))
                        .isInstanceOfSatisfying(
                                FetchResult.Got.class,
                                got -> assertThat(text(got)).isEqualTo("abcde"));
            }
        }
    }

    /// Answers requests for documents; there is no robots.txt.
    static RawServer.Handler document(RawServer.Handler handler) {
        return (request, out) -> {
            if (request.target().equals("/robots.txt")) {
                out.write(RawServer.reply("404 Not Found", ""));
            } else {
                handler.answer(request, out);
            }
        };
    }

    private static RawServer serving(String status, String body, String headers) throws IOException {
        return RawServer.start(document((Request _, java.io.OutputStream out) ->
                out.write(RawServer.reply(status, body, headers.split("\n", -1)))));
    }

    private static String text(FetchResult.Got got) {
        return new String(got.body().bytes(), StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean raw) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflater = new Deflater(-1, raw);
                var deflating = new DeflaterOutputStream(out, deflater)) {
            deflating.write(bytes);
        }
        return out.toByteArray();
    }
}
