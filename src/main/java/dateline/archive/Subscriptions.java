package dateline.archive;

import dateline.article.Feed;
import dateline.source.Subscription;
import dateline.store.FeedStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Brings the feeds that an archive knows in line with a list of subscriptions.
final class Subscriptions {
    private final FeedStore store;
    private final Duration every;

    Subscriptions(FeedStore store, Duration every) {
        this.store = store;
        this.every = every;
    }

    /// All feeds, by their subscription's address: those of the list to be fetched, the others kept as they were.
    Map<String, Feed> follow(List<Subscription> list, Instant now) {
        var feeds = new LinkedHashMap<String, Feed>();
        store.feeds().forEach(feed -> feeds.put(feed.subscription(), feed));
        Set<String> listed = new HashSet<>();
        list.forEach(subscription -> listed.add(subscription.address()));
        Map<String, Feed> unlisted = unlisted(feeds, listed);
        var changed = new ArrayList<Feed>();
        for (Subscription subscription : list) {
            Feed feed = feeds.get(subscription.address());
            Feed moved = feed == null ? unlisted.remove(subscription.address()) : null;
            if (moved != null) {
                // The list has been told the address that a redirect had led to: the same feed.
                store.rename(moved.subscription(), subscription.address());
                feeds.remove(moved.subscription());
                feed = moved.withSubscription(subscription.address());
            }
            feed = feed == null ? subscribed(subscription, now) : renewed(feed, subscription, now);
            feeds.put(feed.subscription(), feed);
            changed.add(feed);
        }
        for (Feed feed : List.copyOf(feeds.values())) {
            if (isNoLongerTwice(feed, feeds.values(), listed)) {
                Feed again = feed.revived(now);
                feeds.put(again.subscription(), again);
                changed.add(again);
            } else if (!listed.contains(feed.subscription()) && feed.state() != Feed.State.UNSUBSCRIBED) {
                Feed left = feed.withState(Feed.State.UNSUBSCRIBED).withNextFetch(null);
                feeds.put(left.subscription(), left);
                changed.add(left);
            }
        }
        store.save(changed);
        return feeds;
    }

    /// The feeds that the list does not name, by where they are now.
    private static Map<String, Feed> unlisted(Map<String, Feed> feeds, Set<String> listed) {
        var unlisted = new HashMap<String, Feed>();
        for (Feed feed : feeds.values()) {
            if (!listed.contains(feed.subscription())) {
                unlisted.put(feed.address(), feed);
            }
        }
        return unlisted;
    }

    /// Whether a listed feed was given up only since another subscription led to it too, and that one is not followed
    /// any more.
    private static boolean isNoLongerTwice(Feed feed, Collection<Feed> feeds, Set<String> listed) {
        return listed.contains(feed.subscription())
                && feed.state() == Feed.State.RETIRED
                && feed.health().failures() == 0
                && feeds.stream()
                        .noneMatch(other -> other.state() == Feed.State.ACTIVE
                                && listed.contains(other.subscription())
                                && other.address().equals(feed.address()));
    }

    private Feed subscribed(Subscription subscription, Instant now) {
        String title = subscription.title().isEmpty() ? subscription.address() : subscription.title();
        return Feed.subscribed(subscription.address(), title, category(subscription), now, every);
    }

    private static Feed renewed(Feed feed, Subscription subscription, Instant now) {
        boolean fetched = feed.times().lastSuccess() != null;
        Feed listed = feed.listed(
                fetched || subscription.title().isEmpty() ? feed.title() : subscription.title(),
                category(subscription));
        return switch (feed.state()) {
            case ACTIVE -> isPutOff(feed, now) ? listed.withNextFetch(now) : listed;
            case RETIRED -> listed;
            case UNSUBSCRIBED -> listed.revived(now);
        };
    }

    private static boolean isPutOff(Feed feed, Instant now) {
        Instant next = feed.times().nextFetch();
        return next == null || next.isAfter(now.plus(AggregatorLimits.LONGEST_PAUSE)) || isUnheardOf(feed);
    }

    /// Whether nobody ever answered for it: whoever starts anew may have mended what was in the way, such as a missing
    /// allowance for a private address.
    private static boolean isUnheardOf(Feed feed) {
        return feed.times().lastSuccess() == null
                && feed.health().failures() > 0
                && feed.health().status() == 0;
    }

    private static String category(Subscription subscription) {
        return subscription.category() == null ? "" : subscription.category();
    }
}
