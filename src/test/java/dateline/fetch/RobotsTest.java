package dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {
    private static final String FEED = "http://news.example/feed";

    @Test
    void whatASiteForbidsIsNotAskedFor() throws Exception {
        try (RawServer server = site("User-agent: *\nDisallow: /private/\nDisallow: /*.cgi$\n");
                SafeFetcher fetcher = web(server).fetcher()) {
            assertThat(fetcher.fetch(FetchRequest.feed("http://news.example/private/feed")))
                    .isEqualTo(
                            new FetchResult.Refused(FetchResult.Rule.ROBOTS, "robots.txt of news.example forbids it"));
            assertThat(fetcher.fetch(FetchRequest.page("http://news.example/a.cgi", FEED)))
                    .isInstanceOf(FetchResult.Refused.class);
            assertThat(fetcher.fetch(FetchRequest.feed(FEED))).isInstanceOf(FetchResult.Got.class);
            assertThat(server.documents()).containsExactly("/feed");
        }
    }

    @Test
    void aRuleForUsIsStrongerThanOneForAll() throws Exception {
        try (RawServer server = site("User-agent: *\nDisallow:\n\nUser-agent: Dateline\nDisallow: /\n");
                SafeFetcher fetcher = web(server).fetcher()) {
            assertThat(fetcher.fetch(FetchRequest.feed(FEED))).isInstanceOf(FetchResult.Refused.class);
        }
    }

    @Test
    void aRedirectDoesNotLeadToWhatASiteForbids() throws Exception {
        try (RawServer server = RawServer.start((request, out) -> out.write(
                request.target().equals("/robots.txt")
                        ? RawServer.reply("200 OK", "User-agent: *\nDisallow: /private")
                        : RawServer.reply("302 Found", "", "Location: /private")))) {
            assertThat(web(server).fetch(FEED)).isInstanceOf(FetchResult.Refused.class);
            assertThat(server.documents()).containsExactly("/feed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"404 Not Found", "401 Unauthorized", "403 Forbidden", "410 Gone", "451 Unavailable"})
    void aSiteWithoutRulesAllowsAll(String status) throws Exception {
        try (RawServer server = answering(status)) {
            assertThat(web(server).fetch(FEED)).isInstanceOf(FetchResult.Got.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"500 Oops, 600", "503 Busy, 600", "429 Slow, 600"})
    void aSiteThatCannotTellIsLeftAloneForAWhile(String status, long seconds) throws Exception {
        BlockingQueue<String> answers = new ArrayBlockingQueue<>(2, false, List.of(status, "404 Not Found"));
        try (RawServer server = RawServer.start((request, out) -> out.write(RawServer.reply(
                request.target().equals("/robots.txt") ? String.valueOf(answers.poll()) : "200 OK", "x")))) {
            TestWeb web = web(server);
            try (SafeFetcher fetcher = web.fetcher()) {
                var failed = new FetchResult.Failed(
                        Integer.parseInt(status.substring(0, 3)), null, "robots.txt: the server answers " + status);
                assertThat(fetcher.fetch(FetchRequest.feed(FEED))).isEqualTo(failed);
                web.advance(Duration.ofSeconds(seconds - 1));
                assertThat(fetcher.fetch(FetchRequest.feed(FEED))).isEqualTo(failed);
                web.advance(Duration.ofSeconds(1));
                assertThat(fetcher.fetch(FetchRequest.feed(FEED))).isInstanceOf(FetchResult.Got.class);
            }
        }
    }

    @Test
    void rulesAreKeptForADayAndLongerWhereTheyCannotBeRenewed() throws Exception {
        var status = new ArrayList<>(List.of("200 OK"));
        try (RawServer server = RawServer.start(
                (_, out) -> out.write(RawServer.reply(status.getLast(), "User-agent: *\nDisallow: /feed")))) {
            TestWeb web = web(server);
            try (SafeFetcher fetcher = web.fetcher()) {
                FetchRequest request = FetchRequest.feed(FEED);
                assertThat(fetcher.fetch(request)).isInstanceOf(FetchResult.Refused.class);
                web.advance(Duration.ofHours(23));
                assertThat(fetcher.fetch(request)).isInstanceOf(FetchResult.Refused.class);
                assertThat(server.requests()).hasSize(1);
                status.add("500 Oops");
                web.advance(Duration.ofHours(1));
                assertThat(fetcher.fetch(request)).isInstanceOf(FetchResult.Refused.class);
                assertThat(server.requests()).hasSize(2);
                web.advance(Duration.ofDays(7));
                assertThat(fetcher.fetch(request)).isInstanceOf(FetchResult.Failed.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "5, 5", "0.5, 1", "100000, 30", "x, 1"})
    void aHostIsAskedAfterThePauseThatItWants(String delay, long seconds) throws Exception {
        try (RawServer server = site("User-agent: *\nCrawl-delay: " + delay + "\nDisallow: /no")) {
            TestWeb web = web(server);
            try (SafeFetcher fetcher = web.fetcher()) {
                fetcher.fetch(FetchRequest.feed(FEED));
                web.advance(Duration.ofMillis(400));
                fetcher.fetch(FetchRequest.feed(FEED));
                web.advance(Duration.ofMinutes(2));
                fetcher.fetch(FetchRequest.feed(FEED));
            }
            Duration pause = Duration.ofSeconds(seconds);
            assertThat(web.waits()).containsExactly(pause, pause.minusMillis(400));
        }
    }

    @Test
    void onlyTheBeginningOfALongFileCounts() throws Exception {
        String first = "User-agent: *\nDisallow: /early\n";
        try (RawServer server = site(first + "# x\n".repeat(Robots.MAX_BYTES / 4) + "Disallow: /late\n");
                SafeFetcher fetcher = web(server).fetcher()) {
            assertThat(fetcher.fetch(FetchRequest.feed("http://news.example/early")))
                    .isInstanceOf(FetchResult.Refused.class);
            assertThat(fetcher.fetch(FetchRequest.feed("http://news.example/late")))
                    .isInstanceOf(FetchResult.Got.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Disallow: /a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b$\n",
                "Disallow: /*?*=*&*=*&*=*&*=*&*=*&*=*&*=*&*=*&*$\n",
                "Disallow: %\n",
                "Crawl-delay: 1e99\nDisallow: /\u0000\n",
                "Sitemap: ://\nDisallow: :\n",
                "User-agent: dateline dateline\n"
            })
    void hostileRulesCostNoTime(String line) throws Exception {
        String many = "User-agent: *\n" + line.repeat(Robots.MAX_BYTES / line.length());
        try (RawServer server = site(many)) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> web(server).fetch("http://news.example/" + "a".repeat(2000) + "?a=b&c=d"));
        }
    }

    @Test
    void aHostIsAskedByOneAtATime() throws Exception {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        try (RawServer server = RawServer.start((_, out) -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    LockSupport.parkNanos(2_000_000);
                    now.decrementAndGet();
                    out.write(RawServer.reply("200 OK", ""));
                });
                SafeFetcher fetcher = web(server).fetcher()) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                threads.add(Thread.ofVirtual().start(() -> {
                    try {
                        fetcher.fetch(FetchRequest.feed(FEED));
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(most).hasValue(1);
            assertThat(server.requests()).hasSize(21);
        }
    }

    private static RawServer site(String robots) throws IOException {
        return RawServer.start((request, out) ->
                out.write(RawServer.reply("200 OK", request.target().equals("/robots.txt") ? robots : "x")));
    }

    private static RawServer answering(String status) throws IOException {
        return RawServer.start((request, out) ->
                out.write(RawServer.reply(request.target().equals("/robots.txt") ? status : "200 OK", "x")));
    }

    private static TestWeb web(RawServer server) {
        return new TestWeb().host("news.example", server);
    }
}
