package dateline.archive;

import dateline.fetch.PollSchedule;
import dateline.source.FeedListing;
import dateline.store.FeedItem;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How much an aggregator does at once and for how long it remembers.
public final class AggregatorLimits {
    /// Feeds that are followed.
    public static final int FEEDS = 10_000;

    /// Hosts that are asked at the same time, one request each.
    static final int HOSTS = 64;
    /// Pages that are asked for in one poll; the others' items are taken as they are and completed later.
    static final int PAGES = 100;
    /// How long pages are asked for in one poll, as slow servers and long pauses may make it.
    static final Duration PAGES_TIME = Duration.ofMinutes(5);

    /// Stories that are written together: what a kill between two writes asks for again.
    static final int BATCH = 20;
    /// How often a page is asked for before its item is left as it is.
    static final int ATTEMPTS = 6;
    /// Between the first two of these attempts; each further wait is twice as long.
    static final Duration RETRY = Duration.ofMinutes(10);
    /// Items that their feed has not listed for so long are forgotten; their articles stay.
    static final Duration MEMORY = Duration.ofDays(60);
    /// Items of one feed that are remembered, those listed last: a feed that gives its items new keys each time must
    /// not fill the archive. Several times what one document is read for.
    static final int ITEMS = 4 * FeedListing.ITEMS;

    /// How exactly it is remembered when an item was last listed.
    static final Duration NOTED = Duration.ofDays(1);
    /// Between attempts while the archive cannot be written, at least.
    static final Duration TROUBLE = Duration.ofMinutes(1);
    /// A feed that is to be left alone for longer than any rule allows was put off by a wrong clock.
    static final Duration LONGEST_PAUSE = Duration.ofDays(9);
    /// While no feed could be fetched for so long, the fault is taken to be on this side.
    static final Duration ONLINE = Duration.ofDays(1);

    private AggregatorLimits() {}

    /// An item whose page is to be asked for again after so many attempts, or not any more.
    ///
    /// @param wait how long at least; null: no longer than the attempts make it
    static FeedItem retry(FeedItem item, int attempts, @Nullable Duration wait, Instant now) {
        Duration least = attempts == 0 ? Duration.ZERO : RETRY.multipliedBy(1L << Math.min(attempts - 1, ATTEMPTS));
        Instant next = attempts >= ATTEMPTS ? null : now.plus(PollSchedule.respecting(wait, least));
        return new FeedItem(item.key(), item.digest(), item.article(), item.seen(), attempts, next);
    }
}
