package dateline.archive;

import dateline.fetch.FeedPage;
import dateline.fetch.FeedPoller;
import dateline.source.FeedStory;
import dateline.store.FeedItem;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// The pages that one poll of a feed asks for: so many, for so long, and none once the site has asked for a pause. For
/// one thread.
final class PageRound {
    private final FeedPoller poller;
    private final InstantSource clock;
    /// From when on no more pages are asked for, on the machine's own clock: others wait for their turn.
    private final long enough = System.nanoTime() + AggregatorLimits.PAGES_TIME.toNanos();

    private int pages;
    /// Whether the last page that was wanted was asked for.
    private boolean asked;

    private FeedPage.@Nullable Later quiet;

    PageRound(FeedPoller poller, InstantSource clock) {
        this.poller = poller;
        this.clock = clock;
    }

    /// The page of an item, if it is its turn.
    FeedPage page(FeedStory story) throws InterruptedException {
        if (story.link() == null) {
            return new FeedPage.Never("it has no link");
        }
        asked = quiet == null && !isOver();
        if (!asked) {
            return quiet == null ? new FeedPage.Later("enough pages for one poll", null) : quiet;
        }
        pages++;
        FeedPage page = poller.page(story);
        if (page instanceof FeedPage.Later later && later.retryAfter() != null) {
            // Whoever asks for a pause does not want the next page to be asked for either.
            quiet = later;
        }
        return page;
    }

    /// An item whose page, the last one wanted, is to be asked for again.
    FeedItem again(FeedItem item, FeedPage.Later later) {
        // By the time it is now: a round of many pages takes minutes, and a pause that was asked for begins now.
        Instant now = clock.instant();
        return AggregatorLimits.retry(item, item.attempts() + (asked ? 1 : 0), later.retryAfter(), now);
    }

    /// Whether no more pages are asked for, though nobody asked for a pause.
    boolean isOver() {
        return quiet == null && (pages >= AggregatorLimits.PAGES || System.nanoTime() - enough >= 0);
    }
}
