package dateline.archive;

import dateline.article.Feed;
import dateline.source.Address;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Brings the feeds that an archive knows in line with a list of subscriptions, and with each that comes after it. For
/// one thread at a time.
final class Subscriptions {
    private final FeedStore store;
    private final Duration every;
    private final Predicate<Address> allowed;
    /// Whether a list has been followed since the start.
    private boolean heard;

    /// @param every how often a lively feed is fetched
    /// @param allowed which addresses may be private
    Subscriptions(FeedStore store, Duration every, Predicate<Address> allowed) {
        this.store = store;
        this.every = every;
        this.allowed = allowed;
    }

    /// What a list has made of the feeds.
    ///
    /// @param feeds all of them, by their subscription's address: those of the list to be fetched, the others kept
    /// @param changed subscriptions of those that are not as they were
    record Listed(Map<String, Feed> feeds, Set<String> changed) {}

    /// Brings the feeds in line with a list.
    Listed follow(List<Subscription> list, Instant now) {
        var feeds = new LinkedHashMap<String, Feed>();
        store.feeds().forEach(feed -> feeds.put(feed.subscription(), feed));
        Map<String, Feed> before = Map.copyOf(feeds);
        Set<String> listed = new HashSet<>();
        list.forEach(subscription -> listed.add(subscription.address()));
        Map<String, Feed> unlisted = unlisted(feeds, listed);
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
        }
        for (Feed feed : List.copyOf(feeds.values())) {
            if (isNoLongerTwice(feed, feeds.values(), listed)) {
                feeds.put(feed.subscription(), feed.revived(now));
            } else if (!listed.contains(feed.subscription()) && feed.state() != Feed.State.UNSUBSCRIBED) {
                feeds.put(
                        feed.subscription(),
                        feed.withState(Feed.State.UNSUBSCRIBED).withNextFetch(null));
            }
        }
        List<Feed> changed = feeds.values().stream()
                .filter(feed -> !feed.equals(before.get(feed.subscription())))
                .toList();
        store.save(changed);
        heard = true;
        return new Listed(feeds, changed.stream().map(Feed::subscription).collect(Collectors.toSet()));
    }

    /// A list, and behind it the feeds besides that were followed before.
    List<Subscription> beside(List<Subscription> list) {
        var all = new ArrayList<>(list);
        Set<String> listed = list.stream().map(Subscription::address).collect(Collectors.toSet());
        for (Feed feed : store.feeds()) {
            boolean named = listed.contains(feed.subscription()) || listed.contains(feed.address());
            if (!named && feed.state() != Feed.State.UNSUBSCRIBED) {
                all.add(new Subscription(feed.subscription(), "", null, feed.category()));
            }
        }
        return all;
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

    private Feed renewed(Feed feed, Subscription subscription, Instant now) {
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

    private boolean isPutOff(Feed feed, Instant now) {
        Instant next = feed.times().nextFetch();
        return next == null || next.isAfter(now.plus(AggregatorLimits.LONGEST_PAUSE)) || (!heard && isAllowedNow(feed));
    }

    /// Whether it was only refused so far, as an address that is not public, and whoever starts anew allows that. All
    /// others wait for their next attempt over a restart.
    private boolean isAllowedNow(Feed feed) {
        return feed.counts().fetches() == 0
                && feed.health().failures() > 0
                && Address.of(feed.address()).filter(allowed).isPresent();
    }

    private static String category(Subscription subscription) {
        return subscription.category() == null ? "" : subscription.category();
    }
}
