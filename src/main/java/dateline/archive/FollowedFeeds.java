package dateline.archive;

import dateline.article.Feed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The feeds of an aggregator as they are now, in memory: which of them are due, and where somebody is at work. Safe
/// for
/// use by many threads; nothing in here waits for the disk or the network.
final class FollowedFeeds {
    private final Map<String, Followed> feeds = new HashMap<>();
    private final Set<String> busyHosts = new HashSet<>();
    /// Beside their hosts, since a feed may move to another host while somebody is at work on it.
    private final Set<String> busyFeeds = new HashSet<>();

    private boolean closed;

    /// Puts the feeds of a list in the place of these; one that the list has not changed stays as it is here.
    ///
    /// @param retries when feeds that lack pages of their items are to be completed
    synchronized void replace(Subscriptions.Listed listed, Map<String, Instant> retries) {
        Map<String, Followed> before = Map.copyOf(feeds);
        feeds.clear();
        listed.feeds().forEach((subscription, feed) -> {
            Followed known = before.get(subscription);
            // It may have been put off, of which only memory knows.
            boolean same = known != null
                    && known.feed().state() == feed.state()
                    && !listed.changed().contains(subscription);
            feeds.put(subscription, same ? known : Followed.of(feed, retries.get(subscription)));
        });
        notifyAll();
    }

    /// Keeps a feed as it is now.
    synchronized void keep(Feed feed, @Nullable Instant retry) {
        feeds.put(feed.subscription(), Followed.of(feed, retry));
    }

    /// Keeps when the items of a feed are to be completed.
    synchronized void keepRetry(String subscription, @Nullable Instant retry) {
        feeds.computeIfPresent(subscription, (_, followed) -> followed.withRetry(retry));
    }

    /// Leaves a feed alone until then.
    synchronized void postpone(String subscription, Instant until) {
        feeds.computeIfPresent(subscription, (_, followed) -> followed.postponed(until));
    }

    synchronized List<Feed> all() {
        return feeds.values().stream().map(Followed::feed).toList();
    }

    /// Null where there is none of that subscription.
    synchronized @Nullable Followed get(String subscription) {
        return feeds.get(subscription);
    }

    /// The hosts that have something due and nobody at work on them; from now on they have, until [#leave].
    synchronized List<String> enter(Instant now) {
        var hosts = new ArrayList<String>();
        for (Followed followed : feeds.values()) {
            if (!closed && followed.isDue(now) && isFree(followed) && busyHosts.add(followed.host())) {
                hosts.add(followed.host());
            }
        }
        return hosts;
    }

    synchronized void leave(String host) {
        busyHosts.remove(host);
        notifyAll();
    }

    /// The subscriptions that are due at a host.
    synchronized List<String> due(String host, Instant now) {
        return feeds.values().stream()
                .filter(followed -> followed.isDueAt(host, now))
                .map(followed -> followed.feed().subscription())
                .toList();
    }

    /// Begins to work on a feed, until [#end]; empty where it is not due at that host any more, or somebody is at work
    /// on it.
    synchronized Optional<Followed> begin(String subscription, String host, Instant now) {
        Optional<Followed> due = Optional.ofNullable(feeds.get(subscription))
                .filter(followed -> !closed && followed.isDueAt(host, now) && !busyFeeds.contains(subscription));
        if (due.isPresent()) {
            busyFeeds.add(subscription);
        }
        return due;
    }

    synchronized void end(String subscription) {
        busyFeeds.remove(subscription);
        notifyAll();
    }

    private boolean isFree(Followed followed) {
        return !busyHosts.contains(followed.host())
                && !busyFeeds.contains(followed.feed().subscription());
    }

    /// Waits until nobody is at work; when the next thing is to be done then.
    synchronized Optional<Instant> awaitIdle() throws InterruptedException {
        while (!busyHosts.isEmpty()) {
            wait();
        }
        return next();
    }

    /// Waits until something is due that nobody is at work on, or these are closed, for some time at most.
    synchronized void awaitDue(InstantSource clock, Duration most) throws InterruptedException {
        long deadline = System.nanoTime() + most.toNanos();
        long left = most.toMillis();
        while (left > 0 && !closed) {
            Instant now = clock.instant();
            Instant next = next().orElse(now.plus(most));
            if (!next.isAfter(now)) {
                return;
            }
            wait(Math.min(left, 1 + Duration.between(now, next).toMillis()));
            left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        }
    }

    private Optional<Instant> next() {
        Instant first = null;
        for (Followed followed : feeds.values()) {
            Instant due = followed.due();
            if (due != null && (first == null || due.isBefore(first)) && isFree(followed)) {
                first = due;
            }
        }
        return Optional.ofNullable(first);
    }

    /// Nothing is begun from now on; false where that was so already.
    synchronized boolean close() {
        boolean wasOpen = !closed;
        closed = true;
        notifyAll();
        return wasOpen;
    }

    synchronized boolean isClosed() {
        return closed;
    }
}
