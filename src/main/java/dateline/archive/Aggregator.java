package dateline.archive;

import dateline.archive.FeedIntake.Taken;
import dateline.article.Feed;
import dateline.fetch.FeedPoller;
import dateline.fetch.FeedProgress;
import dateline.fetch.Poll;
import dateline.fetch.PollSchedule;
import dateline.fetch.SafeFetcher;
import dateline.source.Subscription;
import dateline.store.ArticleStore;
import dateline.store.StoreException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Keeps an archive filled from feeds: asks each when it is due, many hosts side by side and each host one request at a
/// time, and takes in what is new. All that it knows is in the archive, so that it can end at any moment and go on
/// later.
public final class Aggregator implements AutoCloseable {
    /// A clock that was put forward, or a machine that slept, is noticed within this time.
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final ArticleStore store;
    private final FeedPoller poller;
    private final PollSchedule schedule;
    private final FeedProgress progress;
    private final FeedIntake intake;
    private final InstantSource clock;
    private final AggregatorListener listener;
    private final FeedsLock lock;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore slots = new Semaphore(AggregatorLimits.HOSTS, true);

    private final ReentrantLock guard = new ReentrantLock();
    private final Condition changed = guard.newCondition();
    private final Map<String, Followed> feeds = new HashMap<>();
    private final Set<String> busy = new HashSet<>();
    private boolean closed;

    /// A feed and what is known of it besides.
    ///
    /// @param retry when items of it are to be completed; null: none lacks its page
    private record Followed(
            Feed feed, String host, @Nullable Instant retry) {
        Followed(Feed feed, @Nullable Instant retry) {
            this(feed, FeedPoller.host(feed.address()), retry);
        }

        /// When there is something to do; null: never.
        @Nullable
        Instant due() {
            if (feed.state() != Feed.State.ACTIVE) {
                return null;
            }
            Instant fetch = feed.times().nextFetch() == null
                    ? Instant.MIN
                    : feed.times().nextFetch();
            return retry != null && retry.isBefore(fetch) ? retry : fetch;
        }

        boolean isDue(Instant now) {
            Instant due = due();
            return due != null && !due.isAfter(now);
        }

        boolean isToBeCompleted(Instant now) {
            return feed.state() == Feed.State.ACTIVE && retry != null && !retry.isAfter(now);
        }
    }

    private Aggregator(
            Archive archive,
            SafeFetcher fetcher,
            PollSchedule schedule,
            InstantSource clock,
            AggregatorListener listener,
            FeedsLock lock) {
        this.store = archive.store();
        this.poller = new FeedPoller(fetcher);
        this.schedule = schedule;
        this.progress = new FeedProgress(schedule);
        this.intake =
                new FeedIntake(archive, store, new StoryClaims(store, archive.parsers(), this::feed), poller, clock);
        this.clock = clock;
        this.listener = listener;
        this.lock = lock;
    }

    /// An aggregator for an archive, which must stay open longer than it.
    ///
    /// @param command what others are told follows its feeds
    /// @throws ArchiveInUseException if another aggregator follows its feeds
    public static Aggregator open(
            Archive archive,
            SafeFetcher fetcher,
            PollSchedule schedule,
            InstantSource clock,
            AggregatorListener listener,
            String command)
            throws IOException {
        return new Aggregator(archive, fetcher, schedule, clock, listener, FeedsLock.acquire(archive.data(), command));
    }

    /// Follows the feeds of a list from now on, and no others.
    ///
    /// @param list at most [AggregatorLimits#FEEDS]
    public void follow(List<Subscription> list) {
        if (list.size() > AggregatorLimits.FEEDS) {
            throw new IllegalArgumentException(
                    "at most " + AggregatorLimits.FEEDS + " feeds can be followed, got " + list.size());
        }
        Map<String, Feed> followed = new Subscriptions(store.feeds(), schedule.every()).follow(list, clock.instant());
        guard.lock();
        try {
            Map<String, Instant> retries = store.feeds().retries();
            feeds.clear();
            followed.forEach((address, feed) -> feeds.put(address, new Followed(feed, retries.get(address))));
            changed.signalAll();
        } finally {
            guard.unlock();
        }
    }

    /// Asks for all feeds that are due now and returns when that is done.
    ///
    /// @return when the next feed is due; empty where none ever is
    public Optional<Instant> tick() throws InterruptedException {
        guard.lock();
        try {
            start(clock.instant());
            while (!busy.isEmpty()) {
                changed.await();
            }
            return next();
        } finally {
            guard.unlock();
        }
    }

    /// Asks for feeds whenever they are due, until it is closed or this thread is interrupted.
    public void run() throws InterruptedException {
        guard.lock();
        try {
            while (!closed) {
                start(clock.instant());
                Duration wait = next().map(next -> Duration.between(clock.instant(), next))
                        .filter(until -> until.compareTo(LONGEST_WAIT) < 0)
                        .orElse(LONGEST_WAIT);
                changed.awaitNanos(Math.max(TimeUnit.MILLISECONDS.toNanos(1), wait.toNanos()));
            }
        } finally {
            guard.unlock();
        }
    }

    /// All feeds as they are now.
    public List<Feed> feeds() {
        guard.lock();
        try {
            return feeds.values().stream().map(Followed::feed).toList();
        } finally {
            guard.unlock();
        }
    }

    private @Nullable Feed feed(String subscription) {
        guard.lock();
        try {
            Followed followed = feeds.get(subscription);
            return followed == null ? null : followed.feed();
        } finally {
            guard.unlock();
        }
    }

    /// Sets a worker to each host that has something due and none at work on it.
    private void start(Instant now) {
        if (closed) {
            return;
        }
        for (Followed followed : feeds.values()) {
            if (followed.isDue(now) && busy.add(followed.host())) {
                workers.execute(() -> attend(followed.host(), now));
            }
        }
    }

    /// When the next thing is to be done that nobody is at work on.
    private Optional<Instant> next() {
        Instant first = null;
        for (Followed followed : feeds.values()) {
            Instant due = followed.due();
            if (due != null && (first == null || due.isBefore(first)) && !busy.contains(followed.host())) {
                first = due;
            }
        }
        return Optional.ofNullable(first);
    }

    /// Does all that is due at a host, one thing after the other.
    private void attend(String host, Instant now) {
        try {
            slots.acquire();
            try {
                for (Followed followed : due(host, now)) {
                    attend(followed, now);
                }
            } finally {
                slots.release();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            guard.lock();
            try {
                busy.remove(host);
                changed.signalAll();
            } finally {
                guard.unlock();
            }
        }
    }

    private List<Followed> due(String host, Instant now) {
        guard.lock();
        try {
            return feeds.values().stream()
                    .filter(followed -> followed.isDue(now) && followed.host().equals(host))
                    .toList();
        } finally {
            guard.unlock();
        }
    }

    private void attend(Followed followed, Instant now) throws InterruptedException {
        Feed feed = followed.feed();
        try {
            if (feed.isDue(now)) {
                feed = poll(feed, now);
            }
            if (followed.isToBeCompleted(now)) {
                complete(feed, now);
            }
        } catch (IOException | StoreException e) {
            postpone(feed, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // It would be due again at once, and its host's other feeds wait.
            postpone(feed, e.toString());
        }
    }

    private void complete(Feed feed, Instant now) throws IOException, InterruptedException {
        int completed = intake.complete(feed, now);
        keep(feed);
        if (completed > 0) {
            tell(() -> listener.completed(feed, completed));
        }
    }

    private Feed poll(Feed feed, Instant now) throws IOException, InterruptedException {
        Poll poll;
        Taken taken = Taken.NOTHING;
        try {
            poll = poller.poll(feed);
            if (isClosed()) {
                // A fetch that was cut short says nothing about the feed.
                throw new InterruptedException("closed");
            }
            if (poll instanceof Poll.Listed listed) {
                taken = intake.take(feed, listed.listing(), now);
            }
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // Whatever a stranger's document makes of our code, the other feeds go on.
            poll = new Poll.Failed(Poll.Trouble.OTHER, 0, null, "not readable: " + e);
        }
        Instant done = clock.instant();
        var takings = new FeedProgress.Takings(taken.added(), taken.changed(), taken.newest());
        Feed after = once(progress.after(feed, poll, takings, isOnline(feed, done), done));
        Feed kept = taken.unfinished() ? after.withValidators(Feed.Validators.NONE) : after;
        store.feeds().save(List.of(kept));
        keep(kept);
        var report = new PollReport(feed, kept, taken.added(), taken.changed(), taken.refused());
        tell(() -> listener.polled(report));
        return kept;
    }

    /// Two subscriptions that have led to one feed are not asked for twice.
    private Feed once(Feed feed) {
        if (feed.address().equals(feed.subscription())) {
            return feed;
        }
        guard.lock();
        try {
            for (Followed followed : feeds.values()) {
                Feed other = followed.feed();
                if (other.state() == Feed.State.ACTIVE
                        && other.address().equals(feed.address())
                        && !other.subscription().equals(feed.subscription())) {
                    return feed.retired("the same feed as " + other.subscription() + ", which is followed");
                }
            }
            return feed;
        } finally {
            guard.unlock();
        }
    }

    private boolean isOnline(Feed feed, Instant now) {
        Instant since = now.minus(AggregatorLimits.ONLINE);
        guard.lock();
        try {
            return feeds.values().stream()
                    .map(Followed::feed)
                    .filter(other -> !other.subscription().equals(feed.subscription()))
                    .map(other -> other.times().lastSuccess())
                    .anyMatch(success -> success != null && success.isAfter(since));
        } finally {
            guard.unlock();
        }
    }

    private void keep(Feed feed) {
        Instant retry = store.feeds().nextRetry(feed.subscription());
        guard.lock();
        try {
            feeds.put(feed.subscription(), new Followed(feed, retry));
        } finally {
            guard.unlock();
        }
    }

    /// Only in memory: where the archive cannot be written, the feed's state cannot be kept either. Not sooner than
    /// allowed: the feed's server has answered, and is not to pay for our trouble.
    private void postpone(Feed feed, String reason) {
        Duration pause = schedule.every();
        Instant until =
                clock.instant().plus(pause.compareTo(AggregatorLimits.TROUBLE) > 0 ? pause : AggregatorLimits.TROUBLE);
        guard.lock();
        try {
            feeds.put(feed.subscription(), new Followed(feed.withNextFetch(until), null));
        } finally {
            guard.unlock();
        }
        tell(() -> listener.troubled(feed, reason));
    }

    private boolean isClosed() {
        guard.lock();
        try {
            return closed;
        } finally {
            guard.unlock();
        }
    }

    private void tell(Runnable message) {
        synchronized (listener) {
            message.run();
        }
    }

    /// Ends what is under way; what it had not finished is asked for again later.
    @Override
    public void close() throws IOException {
        guard.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            changed.signalAll();
        } finally {
            guard.unlock();
        }
        workers.shutdownNow();
        workers.close();
        lock.close();
    }
}
