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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Keeps an archive filled from feeds: asks each when it is due, many hosts side by side and each host one request at a
/// time, and takes in what is new. All that it knows is in the archive, so that it can end at any moment and go on
/// later.
public final class Aggregator implements AutoCloseable {
    private final FeedPoller poller;
    private final PollSchedule schedule;
    private final FeedProgress progress;
    private final FeedIntake intake;
    private final InstantSource clock;
    private final AggregatorListener listener;
    private final FeedsLock lock;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore slots = new Semaphore(AggregatorLimits.HOSTS, true);
    private final FollowedFeeds feeds = new FollowedFeeds();
    private final FeedRecords records;
    /// A changed list that the archive could not keep yet.
    private @Nullable List<Subscription> wanted;

    private Aggregator(
            Archive archive,
            SafeFetcher fetcher,
            PollSchedule schedule,
            InstantSource clock,
            AggregatorListener listener,
            FeedsLock lock) {
        ArticleStore store = archive.store();
        this.poller = new FeedPoller(fetcher);
        this.schedule = schedule;
        this.progress = new FeedProgress(schedule);
        this.intake =
                new FeedIntake(archive, store, new StoryClaims(store, archive.parsers(), this::feed), poller, clock);
        this.records = new FeedRecords(store.feeds(), feeds, schedule.every(), fetcher::isAllowed);
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

    /// Follows the feeds of a list from now on, and no others. What is under way at a feed that the list drops comes to
    /// its end.
    ///
    /// @param list at most [AggregatorLimits#FEEDS]
    public void follow(List<Subscription> list) {
        require(list);
        records.follow(list, clock.instant());
    }

    /// Follows the feeds of a list beside those that were followed before.
    ///
    /// @param list at most [AggregatorLimits#FEEDS]
    public void followAlso(List<Subscription> list) {
        require(list);
        records.followAlso(list, clock.instant());
    }

    private static void require(List<Subscription> list) {
        if (list.size() > AggregatorLimits.FEEDS) {
            throw new IllegalArgumentException(
                    "at most " + AggregatorLimits.FEEDS + " feeds can be followed, got " + list.size());
        }
    }

    /// Asks for all feeds that are due now and returns when that is done.
    ///
    /// @return when the next feed is due; empty where none ever is
    public Optional<Instant> tick() throws InterruptedException {
        start();
        return feeds.awaitIdle();
    }

    /// Asks for feeds whenever they are due, until it is closed or this thread is interrupted.
    ///
    /// @param list whose feeds are followed, as soon as it changes
    /// @param look how often to look whether it has; a machine that slept is noticed within this time too
    public void run(FeedList list, Duration look) throws InterruptedException {
        long looked = System.nanoTime();
        while (!feeds.isClosed()) {
            start();
            feeds.awaitDue(clock, look);
            if (System.nanoTime() - looked >= look.toNanos()) {
                followChanged(list);
                looked = System.nanoTime();
            }
        }
    }

    private void followChanged(FeedList list) {
        list.changed().ifPresent(changed -> wanted = changed);
        if (wanted != null) {
            try {
                follow(wanted);
                wanted = null;
            } catch (StoreException e) {
                tell(() -> listener.listTroubled(String.valueOf(e.getMessage())));
            }
        }
    }

    /// All feeds as they are now.
    public List<Feed> feeds() {
        return feeds.all();
    }

    private @Nullable Feed feed(String subscription) {
        Followed followed = feeds.get(subscription);
        return followed == null ? null : followed.feed();
    }

    /// Sets a worker to each host that has something due and none at work on it.
    private void start() {
        for (String host : feeds.enter(clock.instant())) {
            try {
                workers.execute(() -> attend(host));
            } catch (RejectedExecutionException _) {
                // It is being closed.
                feeds.leave(host);
            }
        }
    }

    /// Does all that is due at a host, one thing after the other.
    private void attend(String host) {
        try {
            slots.acquire();
            try {
                for (String subscription : feeds.due(host, clock.instant())) {
                    attend(subscription, host);
                }
            } finally {
                slots.release();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            feeds.leave(host);
        }
    }

    private void attend(String subscription, String host) throws InterruptedException {
        Instant now = clock.instant();
        Optional<Followed> begun = feeds.begin(subscription, host, now);
        if (begun.isEmpty()) {
            return;
        }
        try {
            Feed feed = begun.get().feed();
            Feed current = feed.isDue(now) ? poll(feed, now) : feed;
            if (begun.get().isToBeCompleted(now)) {
                complete(current, now);
            }
        } catch (IOException | StoreException e) {
            postpone(begun.get().feed(), String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // It would be due again at once, and its host's other feeds wait.
            postpone(begun.get().feed(), e.toString());
        } finally {
            feeds.end(subscription);
        }
    }

    private void complete(Feed feed, Instant now) throws IOException, InterruptedException {
        int completed = intake.complete(feed, now);
        records.keepRetry(feed);
        if (completed > 0) {
            tell(() -> listener.completed(feed, completed));
        }
    }

    private Feed poll(Feed feed, Instant now) throws IOException, InterruptedException {
        Poll poll;
        Taken taken = Taken.NOTHING;
        try {
            poll = poller.poll(feed);
            if (feeds.isClosed()) {
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
        Feed after = progress.after(feed, poll, takings, isOnline(feed, done), done);
        Feed kept = records.keep(feed, taken.unfinished() ? after.withValidators(Feed.Validators.NONE) : after);
        var report = new PollReport(feed, kept, taken.added(), taken.changed(), taken.refused());
        tell(() -> listener.polled(report));
        return kept;
    }

    private boolean isOnline(Feed feed, Instant now) {
        Instant since = now.minus(AggregatorLimits.ONLINE);
        return feeds.all().stream()
                .filter(other -> !other.subscription().equals(feed.subscription()))
                .map(other -> other.times().lastSuccess())
                .anyMatch(success -> success != null && success.isAfter(since));
    }

    /// Only in memory: where the archive cannot be written, the feed's state cannot be kept either. Not sooner than
    /// allowed: the feed's server has answered, and is not to pay for our trouble.
    private void postpone(Feed feed, String reason) {
        Duration pause = schedule.every();
        Duration wait = pause.compareTo(AggregatorLimits.TROUBLE) > 0 ? pause : AggregatorLimits.TROUBLE;
        feeds.postpone(feed.subscription(), clock.instant().plus(wait));
        tell(() -> listener.troubled(feed, reason));
    }

    private void tell(Runnable message) {
        synchronized (listener) {
            message.run();
        }
    }

    /// Ends what is under way; what it had not finished is asked for again later.
    @Override
    public void close() throws IOException {
        if (feeds.close()) {
            workers.shutdownNow();
            workers.close();
            lock.close();
        }
    }
}
