package dateline.store;

import dateline.article.Feed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// The feeds that an archive follows, and what is remembered of their items: tables beside its articles. A method
/// returns once its change is on disk. Safe for use by many threads.
public final class FeedStore {
    private static final String COLUMNS =
            "subscription, address, title, category, state, etag, last_modified, last_fetch, last_success, "
                    + "last_new_story, next_fetch, gone_since, failures, status, error, fetches, not_modified, stories, "
                    + "changed, items, bytes, at_least, skip_hours, skip_days, interval_millis";

    private final Handle handle;

    /// @param handle a connection of its own
    FeedStore(Handle handle) {
        this.handle = handle;
    }

    /// All feeds, also those not followed any more, by their subscription's address.
    public List<Feed> feeds() {
        return locked(() -> handle.createQuery("SELECT " + COLUMNS + " FROM feed ORDER BY subscription")
                .map((row, _) -> feed(row))
                .list());
    }

    /// Keeps feeds as they are now, all or none.
    public void save(Collection<Feed> feeds) {
        locked(() -> handle.inTransaction(transaction -> {
            feeds.forEach(feed -> put(transaction, feed));
            return feeds.size();
        }));
    }

    /// Keeps a feed as it is now together with what was learned of its items, all or none.
    public void save(Feed feed, Collection<FeedItem> items) {
        locked(() -> handle.inTransaction(transaction -> {
            put(transaction, feed);
            items.forEach(item -> put(transaction, feed.subscription(), item));
            return items.size();
        }));
    }

    /// Keeps what was learned of a feed's items, all or nothing.
    public void saveItems(String subscription, Collection<FeedItem> items) {
        locked(() -> handle.inTransaction(transaction -> {
            items.forEach(item -> put(transaction, subscription, item));
            return items.size();
        }));
    }

    /// Forgets what some of a feed's items said, and which version of the feed said so.
    ///
    /// @param keys of the items
    public void forgetDigests(String subscription, Collection<String> keys) {
        locked(() -> handle.inTransaction(transaction -> {
            for (String key : keys) {
                transaction.execute("UPDATE feed_item SET digest = '' WHERE feed = ? AND key = ?", subscription, key);
            }
            return transaction.execute(
                    "UPDATE feed SET etag = NULL, last_modified = NULL WHERE subscription = ?", subscription);
        }));
    }

    /// Gives a feed another subscription's address; its items and all else stay.
    public void rename(String before, String after) {
        locked(() -> handle.inTransaction(transaction -> {
            transaction.execute("UPDATE feed_item SET feed = ? WHERE feed = ?", after, before);
            return transaction.execute("UPDATE feed SET subscription = ? WHERE subscription = ?", after, before);
        }));
    }

    /// What is remembered of a feed's items, by their keys.
    public Map<String, FeedItem> items(String subscription) {
        return locked(() -> byKey(
                handle.createQuery("SELECT key, digest, article, seen, attempts, retry FROM feed_item WHERE feed = ?")
                        .bind(0, subscription)
                        .map((row, _) -> item(row))
                        .list()));
    }

    /// Which feeds have items whose pages are to be asked for again, and the first time for each.
    public Map<String, Instant> retries() {
        return locked(() -> {
            var first = new HashMap<String, Instant>();
            handle.createQuery("SELECT feed, min(retry) AS retry FROM feed_item WHERE retry > 0 GROUP BY feed")
                    .map((row, _) -> Map.entry(row.getString("feed"), Instant.ofEpochMilli(row.getLong("retry"))))
                    .forEach(entry -> first.put(entry.getKey(), entry.getValue()));
            return first;
        });
    }

    /// When to ask again for the first page that one of a feed's items lacks; null where none lacks one.
    public @Nullable Instant nextRetry(String subscription) {
        return locked(() -> handle.createQuery("SELECT min(retry) AS retry FROM feed_item WHERE feed = ? AND retry > 0")
                .bind(0, subscription)
                .map((row, _) -> Optional.ofNullable(instant(row, "retry")))
                .one()
                .orElse(null));
    }

    /// Forgets the items that a feed has not listed since then, and all but so many of those it listed last.
    public void forgetItems(String subscription, Instant before, int most) {
        locked(() -> handle.inTransaction(transaction -> {
            transaction.execute(
                    "DELETE FROM feed_item WHERE feed = ? AND seen < ? AND retry IS NULL",
                    subscription,
                    before.toEpochMilli());
            return transaction.execute(
                    "DELETE FROM feed_item WHERE feed = ? AND key IN "
                            + "(SELECT key FROM feed_item WHERE feed = ? ORDER BY seen DESC, key LIMIT -1 OFFSET ?)",
                    subscription,
                    subscription,
                    most);
        }));
    }

    void close() {
        synchronized (handle) {
            handle.close();
        }
    }

    private <T extends @Nullable Object> T locked(Supplier<T> work) {
        synchronized (handle) {
            try {
                return work.get();
            } catch (JdbiException e) {
                throw new StoreException("cannot read or write the state of the feeds: " + ArticleStore.reason(e), e);
            }
        }
    }

    private static Map<String, FeedItem> byKey(List<FeedItem> items) {
        var byKey = new HashMap<String, FeedItem>();
        items.forEach(item -> byKey.put(item.key(), item));
        return byKey;
    }

    private static void put(Handle handle, Feed feed) {
        Feed.Times times = feed.times();
        Feed.Health health = feed.health();
        Feed.Counts counts = feed.counts();
        Feed.Wishes wishes = feed.wishes();
        try (var insert = handle.createUpdate("INSERT OR REPLACE INTO feed (" + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            bind(
                    insert,
                    feed.subscription(),
                    feed.address(),
                    feed.title(),
                    feed.category(),
                    feed.state().name(),
                    feed.validators().etag(),
                    feed.validators().lastModified(),
                    millis(times.lastFetch()),
                    millis(times.lastSuccess()),
                    millis(times.lastNewStory()),
                    millis(times.nextFetch()),
                    millis(times.goneSince()),
                    health.failures(),
                    health.status(),
                    health.error(),
                    counts.fetches(),
                    counts.notModified(),
                    counts.stories(),
                    counts.changed(),
                    counts.items(),
                    counts.bytes(),
                    wishes.atLeast() == null ? null : wishes.atLeast().toMillis(),
                    bits(wishes.skipHours().stream()),
                    bits(wishes.skipDays().stream().map(DayOfWeek::ordinal)),
                    feed.interval().toMillis());
            insert.execute();
        }
    }

    private static void put(Handle handle, String feed, FeedItem item) {
        try (var insert = handle.createUpdate(
                "INSERT OR REPLACE INTO feed_item (feed, key, digest, article, seen, attempts, retry) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            bind(
                    insert,
                    feed,
                    item.key(),
                    item.digest(),
                    item.article(),
                    item.seen().toEpochMilli(),
                    item.attempts(),
                    millis(item.retry()));
            insert.execute();
        }
    }

    private static void bind(SqlStatement<?> statement, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            statement.bind(i, values[i]);
        }
    }

    private static Feed feed(ResultSet row) throws SQLException {
        return new Feed(
                row.getString("subscription"),
                row.getString("address"),
                row.getString("title"),
                row.getString("category"),
                Feed.State.valueOf(row.getString("state")),
                new Feed.Validators(row.getString("etag"), row.getString("last_modified")),
                new Feed.Times(
                        instant(row, "last_fetch"),
                        instant(row, "last_success"),
                        instant(row, "last_new_story"),
                        instant(row, "next_fetch"),
                        instant(row, "gone_since")),
                new Feed.Health(row.getInt("failures"), row.getInt("status"), row.getString("error")),
                new Feed.Counts(
                        row.getLong("fetches"),
                        row.getLong("not_modified"),
                        row.getLong("stories"),
                        row.getLong("changed"),
                        row.getInt("items"),
                        row.getLong("bytes")),
                wishes(row),
                Duration.ofMillis(row.getLong("interval_millis")));
    }

    private static Feed.Wishes wishes(ResultSet row) throws SQLException {
        long atLeast = row.getLong("at_least");
        return new Feed.Wishes(
                row.wasNull() ? null : Duration.ofMillis(atLeast),
                numbers(row.getInt("skip_hours")).collect(Collectors.toSet()),
                numbers(row.getInt("skip_days"))
                        .map(day -> DayOfWeek.of(day + 1))
                        .collect(Collectors.toSet()));
    }

    private static int bits(Stream<Integer> numbers) {
        return numbers.reduce(0, (bits, number) -> bits | 1 << number);
    }

    private static Stream<Integer> numbers(int bits) {
        return BitSet.valueOf(new long[] {bits}).stream().boxed();
    }

    private static FeedItem item(ResultSet row) throws SQLException {
        return new FeedItem(
                row.getString("key"),
                row.getString("digest"),
                row.getString("article"),
                Instant.ofEpochMilli(row.getLong("seen")),
                row.getInt("attempts"),
                instant(row, "retry"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
