package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Feed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedStoreTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aFeedComesBackAsItWasKept() throws IOException {
        Feed feed = fetched("http://a.example/feed");
        try (ArticleStore store = ArticleStore.open(folder)) {
            store.feeds().save(List.of(feed));
        }
        try (ArticleStore store = ArticleStore.open(folder)) {
            assertThat(store.feeds().feeds()).containsExactly(feed);
        }
    }

    @Test
    void aFeedThatWasNeverFetchedHasNoTimes() throws IOException {
        Feed feed = Feed.subscribed("http://a.example/feed", "A", "", NOON, Duration.ofMinutes(15));
        try (ArticleStore store = ArticleStore.open(folder)) {
            store.feeds().save(List.of(feed));
            assertThat(store.feeds().feeds()).containsExactly(feed);
        }
    }

    @Test
    void theItemsOfAFeedAreItsOwn() throws IOException {
        var one = new FeedItem("1", "digest", "h-1", NOON, 0, null);
        var other = new FeedItem("1", "other", "h-2", NOON, 2, NOON.plusSeconds(60));
        try (ArticleStore store = ArticleStore.open(folder)) {
            store.feeds().save(fetched("http://a.example/feed"), List.of(one));
            store.feeds().save(fetched("http://b.example/feed"), List.of(other));
            assertThat(store.feeds().items("http://a.example/feed")).isEqualTo(Map.of("1", one));
            assertThat(store.feeds().items("http://b.example/feed")).isEqualTo(Map.of("1", other));
            assertThat(store.feeds().nextRetry("http://a.example/feed")).isNull();
            assertThat(store.feeds().nextRetry("http://b.example/feed")).isEqualTo(NOON.plusSeconds(60));
        }
    }

    @Test
    void aRenamedFeedKeepsItsItems() throws IOException {
        var item = new FeedItem("1", "digest", "h-1", NOON, 0, null);
        try (ArticleStore store = ArticleStore.open(folder)) {
            store.feeds().save(fetched("http://a.example/feed"), List.of(item));
            store.feeds().rename("http://a.example/feed", "http://b.example/feed");
            assertThat(store.feeds().feeds()).extracting(Feed::subscription).containsExactly("http://b.example/feed");
            assertThat(store.feeds().items("http://b.example/feed")).containsOnlyKeys("1");
        }
    }

    @Test
    void itemsNotListedForLongAreForgottenUnlessTheirPageIsWaitedFor() throws IOException {
        var old = new FeedItem("old", "digest", "h-1", NOON.minusSeconds(10), 0, null);
        var waiting = new FeedItem("waiting", "digest", "h-2", NOON.minusSeconds(10), 1, NOON);
        var recent = new FeedItem("recent", "digest", "h-3", NOON, 0, null);
        try (ArticleStore store = ArticleStore.open(folder)) {
            store.feeds().save(fetched("http://a.example/feed"), List.of(old, waiting, recent));
            store.feeds().forgetItems("http://a.example/feed", NOON, 10);
            assertThat(store.feeds().items("http://a.example/feed")).containsOnlyKeys("waiting", "recent");
        }
    }

    @Test
    void ofManyItemsThoseListedLastAreRemembered() throws Exception {
        var older = new FeedItem("older", "digest", "h-1", NOON.minusSeconds(2), 0, null);
        var old = new FeedItem("old", "digest", "h-2", NOON.minusSeconds(1), 0, NOON);
        var recent = new FeedItem("recent", "digest", "h-3", NOON, 0, null);
        try (ArticleStore store = ArticleStore.open(folder)) {
            store.feeds().save(fetched("http://a.example/feed"), List.of(older, old, recent));
            store.feeds().save(fetched("http://b.example/feed"), List.of(older));
            store.feeds().forgetItems("http://a.example/feed", NOON.minusSeconds(60), 2);
            assertThat(store.feeds().items("http://a.example/feed")).containsOnlyKeys("old", "recent");
            assertThat(store.feeds().items("http://b.example/feed")).containsOnlyKeys("older");
        }
    }

    private static Feed fetched(String address) {
        return new Feed(
                address,
                address + "/now",
                "A feed",
                "World/Asia",
                Feed.State.RETIRED,
                new Feed.Validators("\"e\"", "Sun, 01 Mar 2026 11:00:00 GMT"),
                new Feed.Times(NOON, NOON.minusSeconds(60), NOON.minusSeconds(120), null, NOON.minusSeconds(30)),
                new Feed.Health(3, 404, "not found"),
                new Feed.Counts(10, 4, 25, 2, 20, 123_456),
                new Feed.Wishes(Duration.ofHours(1), Set.of(0, 23), Set.of(DayOfWeek.SUNDAY)),
                Duration.ofMinutes(30));
    }
}
