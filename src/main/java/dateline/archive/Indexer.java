package dateline.archive;

import dateline.article.Article;
import dateline.article.TaggedArticle;
import dateline.enrich.Enricher;
import dateline.search.SearchEngine;
import dateline.source.MalformedSourceException;
import dateline.source.Parsers;
import dateline.store.ArticleStore;
import dateline.store.Change;
import dateline.store.Write;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The one thread that changes the index. It does one thing: follow the changes of the store, whoever made
/// them; replay after a crash is the same loop.
final class Indexer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Indexer.class.getName());
    private static final int BATCH = 250;
    /// Articles tagged at once, on all cores.
    private static final int TAGGED = 50;
    /// How often the store is asked whether another process has written.
    private static final Duration POLL = Duration.ofMillis(100);
    /// How long changes may wait to become searchable while more keep coming.
    private static final Duration REFRESH = Duration.ofMillis(400);
    /// How long to wait before trying again when the index could not be written.
    private static final Duration RETRY = Duration.ofSeconds(1);
    /// How long a commit of the index may be put off; what it lacks is replayed from the store.
    private static final Duration COMMIT = Duration.ofSeconds(10);
    /// How many changes are still taken in when it is time to stop.
    private static final int LAST_MILE = 2000;

    private final ArticleStore store;
    private final SearchEngine engine;
    private final Parsers parsers;
    private final Enricher enricher;
    private final IndexLock lock;
    private final boolean searched;
    private final Thread thread;
    private final ParsedArticles parsed = new ParsedArticles();
    private final ReentrantLock monitor = new ReentrantLock();
    private final Condition woken = monitor.newCondition();
    private final Condition progressed = monitor.newCondition();
    private long catchUpTo;
    private long endAt = -1;
    private boolean wake;
    private boolean stopping;
    private volatile @Nullable Throwable failure;
    private volatile boolean announcing;
    private long lastRefresh = System.nanoTime();
    private long lastCommit = System.nanoTime();
    private int seenVersion = -1;

    /// @param searched whether anybody searches here, so that changes must be made visible
    /// @param catchUpTo once this change is in, the index is complete
    Indexer(
            ArticleStore store,
            SearchEngine engine,
            Parsers parsers,
            Enricher enricher,
            IndexLock lock,
            boolean searched,
            long catchUpTo) {
        this.store = store;
        this.engine = engine;
        this.parsers = parsers;
        this.enricher = enricher;
        this.lock = lock;
        this.searched = searched;
        this.catchUpTo = catchUpTo;
        this.thread = Thread.ofPlatform().name("indexer").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// From now on other processes are told how far this one has come.
    void announce() {
        announcing = true;
    }

    /// Hands over an article already parsed, so that the index need not read it from the store.
    void offer(long sequence, Article article) {
        parsed.offer(sequence, article);
    }

    /// Tells that the store has changed.
    void wake() {
        monitor.lock();
        try {
            wake = true;
            woken.signal();
        } finally {
            monitor.unlock();
        }
    }

    /// Waits until the index holds that change.
    ///
    /// @throws IOException if indexing ended
    void awaitReached(long sequence) throws IOException, InterruptedException {
        await(() -> engine.reached() >= sequence);
    }

    /// Waits until that change is searchable.
    ///
    /// @throws IOException if indexing ended
    void awaitSearchable(long sequence) throws IOException, InterruptedException {
        await(() -> engine.isComplete() && engine.generation() >= sequence);
    }

    private void await(BooleanSupplier done) throws IOException, InterruptedException {
        monitor.lock();
        try {
            while (!done.getAsBoolean() && failure == null && !stopping) {
                progressed.await(1, TimeUnit.SECONDS);
            }
        } finally {
            monitor.unlock();
        }
        if (!done.getAsBoolean()) {
            Throwable cause = failure;
            throw new IOException(
                    cause == null ? "the archive is closing" : "the index could not be written: " + cause.getMessage(),
                    cause);
        }
    }

    private void run() {
        try {
            while (true) {
                try {
                    if (!step()) {
                        return;
                    }
                } catch (IOException | RuntimeException e) {
                    recover(e);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Error e) {
            LOG.log(Level.SEVERE, "indexing ended", e);
            failure = e;
            tellOthersOfFailure();
            signalProgress();
            throw e;
        }
    }

    /// Indexes what is new, or waits for something new; false when it has stopped.
    private boolean step() throws IOException, InterruptedException {
        int version = store.version();
        List<Change> changes = store.changesSince(engine.reached(), BATCH);
        for (int from = 0; from < changes.size(); from += TAGGED) {
            apply(changes.subList(from, Math.min(from + TAGGED, changes.size())));
        }
        parsed.forgetUpTo(engine.reached());
        signalProgress();
        boolean caughtUp = changes.size() < BATCH;
        completeOnce();
        refreshIfDue(caughtUp);
        if (elapsed(lastCommit).compareTo(COMMIT) > 0) {
            commit();
        }
        if (mayEnd()) {
            engine.refresh();
            engine.commit();
            tellOthers(engine.reached());
            return false;
        }
        if (caughtUp) {
            seenVersion = version;
            awaitChange();
        }
        return true;
    }

    /// Whether this thread is told to stop and has taken in what the store held by then. A long replay is left to
    /// the next start instead.
    private boolean mayEnd() {
        if (!isStopping()) {
            return false;
        }
        if (endAt < 0) {
            long last = store.lastSequence();
            endAt = last - engine.reached() <= LAST_MILE ? last : engine.reached();
        }
        return engine.reached() >= endAt;
    }

    private boolean isStopping() {
        monitor.lock();
        try {
            return stopping;
        } finally {
            monitor.unlock();
        }
    }

    /// Reads and tags side by side, then indexes in order.
    private void apply(List<Change> changes) throws IOException {
        List<Prepared> prepared = changes.parallelStream().map(this::prepared).toList();
        for (Prepared next : prepared) {
            switch (next.change) {
                case Change.Put put -> put(put, next);
                case Change.Delete(var sequence, var id) -> engine.delete(id, sequence);
                case Change.Reindex(var sequence) -> engine.passed(sequence);
            }
        }
    }

    /// A change and, where it puts an article that can be read, that article with its tags.
    private record Prepared(Change change, @Nullable TaggedArticle article, String problem) {}

    private Prepared prepared(Change change) {
        if (!(change instanceof Change.Put put)) {
            return new Prepared(change, null, "");
        }
        Article article = parsed.take(put.sequence());
        try {
            if (article == null) {
                article = parsers.parse(store.source(put.sequence()));
            }
            return new Prepared(change, enricher.tag(article), "");
        } catch (MalformedSourceException | IllegalArgumentException e) {
            return new Prepared(change, null, String.valueOf(e.getMessage()));
        }
    }

    private void put(Change.Put put, Prepared prepared) throws IOException {
        String problem = prepared.problem;
        if (prepared.article != null) {
            try {
                engine.put(prepared.article, put.sequence(), put.replaces());
                return;
            } catch (IllegalArgumentException e) {
                problem = String.valueOf(e.getMessage());
            }
        }
        // It was read once, when it was taken in: an older programme read more, or the engine takes less. One
        // article must not hold up the others; its source stays in the store.
        LOG.log(Level.WARNING, "article {0} cannot be indexed: {1}", new Object[] {put.id(), problem});
        engine.passed(put.sequence());
    }

    private void completeOnce() throws IOException {
        if (catchUpTo >= 0 && engine.reached() >= catchUpTo) {
            engine.refresh();
            engine.completed();
            catchUpTo = -1;
            signalProgress();
        }
    }

    private void refreshIfDue(boolean caughtUp) throws IOException {
        if (searched
                // Not while replay after a failed write is still behind what was searchable before.
                && engine.generation() < engine.reached()
                && (caughtUp || elapsed(lastRefresh).compareTo(REFRESH) > 0)) {
            engine.refresh();
            lastRefresh = System.nanoTime();
            signalProgress();
        }
        tellOthers(engine.reached());
    }

    private void tellOthers(long reached) throws IOException {
        if (announcing) {
            lock.write(reached);
        }
    }

    private void commit() throws IOException {
        engine.commit();
        lastCommit = System.nanoTime();
    }

    /// Waits until the store has changed or this thread is to stop.
    private void awaitChange() throws IOException, InterruptedException {
        while (true) {
            monitor.lock();
            try {
                if (!wake && !stopping) {
                    woken.awaitNanos(POLL.toNanos());
                }
                if (wake || stopping) {
                    wake = false;
                    return;
                }
            } finally {
                monitor.unlock();
            }
            if (store.version() != seenVersion) {
                return;
            }
            if (elapsed(lastCommit).compareTo(COMMIT) > 0) {
                commit();
            }
        }
    }

    /// The index could not be written, for want of room perhaps: searching goes on with what there is, and
    /// writing begins again at the last commit.
    private void recover(Exception cause) throws InterruptedException {
        LOG.log(Level.WARNING, "the index could not be written, trying again", cause);
        monitor.lock();
        try {
            long left = RETRY.toNanos();
            while (left > 0 && !stopping) {
                left = woken.awaitNanos(left);
            }
            if (stopping) {
                failure = cause;
                progressed.signalAll();
                throw new InterruptedException("stopping");
            }
        } finally {
            monitor.unlock();
        }
        try {
            engine.recover();
            if (!engine.isComplete() && catchUpTo < 0) {
                store.write(List.of(new Write.Reindex()));
                catchUpTo = store.lastSequence();
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "the index is still not writable: {0}", e.getMessage());
        }
    }

    /// Whether indexing ended although nobody asked for it.
    boolean hasFailed() {
        return failure != null;
    }

    private void tellOthersOfFailure() {
        try {
            tellOthers(IndexLock.FAILED);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "index.lock cannot be written: {0}", e.getMessage());
        }
    }

    private void signalProgress() {
        monitor.lock();
        try {
            progressed.signalAll();
        } finally {
            monitor.unlock();
        }
    }

    private static Duration elapsed(long since) {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /// Indexes what the store holds by now, unless that takes long, commits and ends.
    @Override
    public void close() {
        monitor.lock();
        try {
            stopping = true;
            woken.signal();
        } finally {
            monitor.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
