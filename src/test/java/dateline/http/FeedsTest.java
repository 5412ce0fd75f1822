package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.TestFeeds;
import dateline.article.Feed;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class FeedsTest {
    private static final String EVIL = "\"'><script>evil()</script><img src=x onerror=evil()>";

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.over(folder, Story.of("a", "Oil", "Oil."));
        TestFeeds.save(folder, feeds());
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    /// One of every kind.
    static List<Feed> feeds() {
        Instant now = Instant.now();
        return List.of(
                feed("https://fine.example/rss", "Fine News", Feed.State.ACTIVE, 0, 200, null, now, 1200),
                feed("https://due.example/rss", "Due News", Feed.State.ACTIVE, 0, 304, null, now, 60),
                feed("https://fails.example/rss", "Failing News", Feed.State.ACTIVE, 3, 503, "busy: 503", now, 900),
                feed("https://new.example/rss", "New News", Feed.State.ACTIVE, 0, 0, null, null, 0),
                feed("https://gone.example/rss", "Gone News", Feed.State.RETIRED, 1, 410, "gone for good", now, 0),
                feed("https://left.example/rss", "Left News", Feed.State.UNSUBSCRIBED, 0, 200, null, now, 0),
                feed("javascript:evil()", EVIL, Feed.State.ACTIVE, 2, 0, "no such host " + EVIL, now, 99));
    }

    private static Feed feed(
            String address,
            String title,
            Feed.State state,
            int failures,
            int status,
            @Nullable String error,
            @Nullable Instant last,
            int in) {
        Instant next = state == Feed.State.ACTIVE ? Instant.now().plusSeconds(in) : null;
        Instant answered = failures == 0 ? last : null;
        Instant brought = answered == null ? null : answered.minusSeconds(7200);
        return new Feed(
                address,
                address,
                title,
                "World/Asia",
                state,
                Feed.Validators.NONE,
                new Feed.Times(last, answered, brought, next, null),
                new Feed.Health(failures, status, error),
                new Feed.Counts(9, 4, 1234, 5, 20, 1 << 20),
                Feed.Wishes.NONE,
                Duration.ofMinutes(15));
    }

    @Test
    void thoseThatFailComeFirstThenWhicheverIsFetchedNext() throws Exception {
        JsonNode answer = served.json("/api/v1/feeds");

        assertThat(answer.path("items").values().stream()
                        .map(item -> item.path("health").asString()))
                .containsExactly("failing", "failing", "waiting", "ok", "ok", "retired", "unsubscribed");
        assertThat(answer.at("/items/3/title").asString()).isEqualTo("Due News");
        assertThat(answer.path("health").toString())
                .isEqualTo("{\"failing\":2,\"ok\":2,\"waiting\":1,\"retired\":1,\"unsubscribed\":1}");
    }

    @Test
    void theyAreAskedForByHealthAndByTheirNames() throws Exception {
        assertThat(served.json("/api/v1/feeds?health=retired")
                        .at("/items/0/error")
                        .asString())
                .isEqualTo("gone for good");
        assertThat(served.json("/api/v1/feeds?q=FINE.ex").at("/items/0/title").asString())
                .isEqualTo("Fine News");
        JsonNode page = served.json("/api/v1/feeds?limit=2&page=4");
        assertThat(page.path("items").size()).isOne();
        assertThat(page.path("total").asInt()).isEqualTo(7);
        assertThat(page.path("links").has("next")).isFalse();
        assertThat(served.json("/api/v1/feeds?limit=2").at("/links/next").asString())
                .isEqualTo("/api/v1/feeds?limit=2&page=2");
    }

    @Test
    void everyFeedIsAsDescribed() throws Exception {
        var api = new ApiDescription(served.get(OpenApi.PATH).body());

        api.check(api.operation("GET", Links.API_FEEDS), served.get("/api/v1/feeds"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds", "/api/v1/feeds"})
    void whatChangesWithoutTheArchiveIsNotKept(String path) throws Exception {
        HttpResponse<String> reply = served.get(path);

        assertThat(reply.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(reply.headers().firstValue("ETag")).isEmpty();
        assertThat(served.get(path + "?x=1").statusCode()).isEqualTo(400);
        assertThat(served.get(path + "?health=ill").statusCode()).isEqualTo(400);
        assertThat(served.ask("POST", path).statusCode()).isEqualTo(405);
    }

    @Test
    void thePageSaysInWordsHowEachFares() throws Exception {
        assertThat(served.get("/feeds?health=failing").body())
                .contains("<span class=\"health\">failing</span>")
                .contains("busy: 503; 3 times in a row")
                .contains("href=\"https://fails.example/rss\" rel=\"noopener noreferrer nofollow external\"");
    }

    @Test
    void howOftenAFeedIsFetchedIsSaidWhileItAnswers() throws Exception {
        assertThat(served.get("/feeds?health=ok").body()).contains("every 15 minutes");
        assertThat(served.get("/feeds?health=failing").body()).doesNotContain("every 15 minutes");
    }

    @Test
    void nothingOfAFeedIsMarkupOrLeadsOutOfTheWeb() throws Exception {
        assertThat(served.get("/feeds").body())
                .contains("&lt;script&gt;evil()")
                .doesNotContain("<script>evil", "<img", "href=\"javascript:");
    }

    @Test
    void whereNoneIsFollowedThePageSaysHowToBegin(@TempDir Path other) throws Exception {
        try (Served empty = Served.over(other)) {
            assertThat(empty.get("/feeds").body()).contains("./dateline feeds subscriptions.opml");
            assertThat(empty.get("/").body()).contains("<a href=\"/feeds\">Feeds</a>");
        }
    }
}
