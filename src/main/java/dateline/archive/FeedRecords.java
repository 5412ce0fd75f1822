package dateline.archive;

import dateline.article.Feed;
import dateline.source.Address;
import dateline.source.Subscription;
import dateline.store.FeedStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/// How feeds fare, kept in the archive and in memory alike. A list and a poll, or two polls, do not undo each other's
/// work, however long a poll takes.
final class FeedRecords {
    private final FeedStore store;
    private final FollowedFeeds feeds;
    private final Subscriptions subscriptions;

    /// @param every how often a lively feed is fetched
    /// @param allowed which addresses may be private
    FeedRecords(FeedStore store, FollowedFeeds feeds, Duration every, Predicate<Address> allowed) {
        this.store = store;
        this.feeds = feeds;
        this.subscriptions = new Subscriptions(store, every, allowed);
    }

    /// Follows the feeds of a list, and no others.
    synchronized void follow(List<Subscription> list, Instant now) {
        feeds.replace(subscriptions.follow(list, now), store.retries());
    }

    /// Follows the feeds of a list too.
    synchronized void followAlso(List<Subscription> list, Instant now) {
        follow(subscriptions.beside(list), now);
    }

    /// Keeps what a poll has told of a feed, as far as the list still wants to know it.
    ///
    /// @return the feed as it is now
    synchronized Feed keep(Feed before, Feed after) {
        Followed current = feeds.get(before.subscription());
        if (current == null) {
            // Listed under another address meanwhile, and due there.
            return after;
        }
        Feed kept = listed(current.feed(), before, after);
        store.save(List.of(kept));
        feeds.keep(kept, store.nextRetry(kept.subscription()));
        return kept;
    }

    /// Keeps when a feed's items are to be completed, which their store knows.
    synchronized void keepRetry(Feed feed) {
        feeds.keepRetry(feed.subscription(), store.nextRetry(feed.subscription()));
    }

    private Feed listed(Feed current, Feed before, Feed after) {
        if (current.state() != Feed.State.ACTIVE) {
            return after.withState(current.state()).withNextFetch(null);
        }
        boolean sameTitle = after.title().equals(before.title());
        return once(after.listed(sameTitle ? current.title() : after.title(), current.category()));
    }

    /// Two subscriptions that have led to one feed are not asked for twice.
    private Feed once(Feed feed) {
        if (feed.address().equals(feed.subscription())) {
            return feed;
        }
        return feeds.all().stream()
                .filter(other -> other.state() == Feed.State.ACTIVE
                        && other.address().equals(feed.address())
                        && !other.subscription().equals(feed.subscription()))
                .findFirst()
                .map(other -> feed.retired("the same feed as " + other.subscription() + ", which is followed"))
                .orElse(feed);
    }
}
