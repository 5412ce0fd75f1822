package dateline.archive;

import dateline.article.Article;
import dateline.search.SearchEngine;
import dateline.store.ArticleStore;
import dateline.store.Change;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The one thread that changes a build of the index. It does one thing: follow the changes of the store, whoever
/// made them; replay after a crash is the same loop.
final class Indexer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Indexer.class.getName());
    /// Changes listed at once: more than writers, who wait for the index, can be ahead of it. So a list that has
    /// fewer comes in time, and with it the index holds all that the store held at one moment.
    private static final int BATCH = 4000;
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
    private final Preparation preparation;
    private final IndexLock lock;
    private final boolean searched;
    private final Runnable whenComplete;
    private final Thread thread;
    private final Signals signals;
    private volatile long completeAt;
    private volatile boolean announcing;
    private boolean noteOwed;
    private long endAt = -1;
    private long lastRefresh = System.nanoTime();
    private long lastCommit = System.nanoTime();

    /// What an indexer does beyond following the store.
    ///
    /// @param searched whether anybody searches here, so that changes must be made visible
    /// @param expendable whether it ends over a failed write instead of trying again
    /// @param completeAt a build that is not complete becomes so when it holds this change and all others
    /// @param whenComplete what is done then
    record Role(boolean searched, boolean expendable, long completeAt, Runnable whenComplete) {}

    Indexer(Index.Making making, SearchEngine engine, Role role) {
        this.store = making.store();
        this.engine = engine;
        this.preparation = new Preparation(store, making.parsers(), making.enricher());
        this.lock = making.lock();
        this.searched = role.searched;
        this.completeAt = role.completeAt;
        this.whenComplete = role.whenComplete;
        this.signals = new Signals(role.expendable);
        this.thread = Thread.ofPlatform().name("indexer").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// Whether from now on other processes are told how far this one has come.
    void announce(boolean announcing) {
        this.announcing = announcing;
    }

    /// From now on a failed write is tried again.
    ///
    /// @throws IOException if indexing ended before
    void persist() throws IOException {
        signals.persist();
    }

    /// The build becomes complete when it holds this change and all others.
    void completeAt(long sequence) {
        completeAt = sequence;
        wake();
    }

    /// Hands over an article already parsed, so that the index need not read it from the store.
    void offer(long sequence, Article article) {
        preparation.offer(sequence, article);
    }

    /// Tells that the store has changed.
    void wake() {
        signals.wake();
    }

    /// Waits until the index holds that change.
    ///
    /// @throws IOException if indexing ended
    void awaitReached(long sequence) throws IOException, InterruptedException {
        signals.await(() -> engine.reached() >= sequence);
    }

    /// Waits until that change is searchable.
    ///
    /// @throws IOException if indexing ended
    void awaitSearchable(long sequence) throws IOException, InterruptedException {
        signals.await(() -> engine.isComplete() && engine.generation() >= sequence);
    }

    /// Whether indexing ended although nobody asked for it.
    boolean hasFailed() {
        return signals.hasFailed();
    }

    private void run() {
        try {
            // While the server starts, so that its first article need not wait.
            preparation.prepare();
            boolean goOn = true;
            while (goOn) {
                try {
                    goOn = step();
                } catch (IOException | RuntimeException e) {
                    goOn = recover(e);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Error e) {
            LOG.log(Level.SEVERE, "indexing ended", e);
            signals.fail(e);
            tellOthersOfFailure();
            throw e;
        }
    }

    /// Indexes what is new, or waits for something new; false when it has stopped.
    private boolean step() throws IOException, InterruptedException {
        noteIfOwed();
        int version = store.version();
        List<Change> changes = store.changesSince(engine.reached(), BATCH);
        Iterator<Change> left = changes.iterator();
        while (left.hasNext() && !mayEnd()) {
            apply(preparation.part(left));
            signals.progressed();
            refreshIfDue(false);
            commitIfDue();
        }
        preparation.forgetUpTo(engine.reached());
        boolean caughtUp = !left.hasNext() && changes.size() < BATCH;
        completeOnce(caughtUp);
        refreshIfDue(caughtUp);
        if (mayEnd()) {
            engine.refresh();
            engine.commit();
            tellOthers(engine.reached());
            return false;
        }
        if (caughtUp) {
            awaitChange(version);
        }
        return true;
    }

    /// Whether this thread is told to stop and has taken in what the store held by then. A long replay is left to
    /// the next start instead.
    private boolean mayEnd() {
        if (!signals.isStopping()) {
            return false;
        }
        if (endAt < 0) {
            long last = store.lastSequence();
            endAt = last - engine.reached() <= LAST_MILE ? last : engine.reached();
        }
        return engine.reached() >= endAt;
    }

    private void apply(List<Preparation.Prepared> part) throws IOException {
        for (Preparation.Prepared next : part) {
            switch (next.change()) {
                case Change.Put put -> put(put, next);
                case Change.Delete(var sequence, var id) -> engine.delete(id, sequence);
                case Change.Older(var sequence) -> engine.passed(sequence);
                case Change.Reindex(var sequence) -> engine.passed(sequence);
            }
        }
    }

    private void put(Change.Put put, Preparation.Prepared prepared) throws IOException {
        String problem = prepared.problem();
        if (prepared.article() != null) {
            try {
                engine.put(prepared.article(), put.sequence(), put.replaces());
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

    /// Only once it has caught up: the list of changes leaves out what later ones overtook, so whoever is behind
    /// lacks old articles too.
    private void completeOnce(boolean caughtUp) throws IOException {
        if (caughtUp && !engine.isComplete() && engine.reached() >= completeAt) {
            engine.refresh();
            engine.completed();
            whenComplete.run();
            signals.progressed();
        }
    }

    private void refreshIfDue(boolean caughtUp) throws IOException {
        if (searched
                && engine.generation() < engine.reached()
                && (caughtUp || elapsed(lastRefresh).compareTo(REFRESH) > 0)) {
            engine.refresh();
            lastRefresh = System.nanoTime();
            signals.progressed();
        }
        tellOthers(engine.reached());
    }

    private void tellOthers(long reached) throws IOException {
        if (announcing) {
            lock.write(reached);
        }
    }

    private void tellOthersOfFailure() {
        try {
            tellOthers(IndexOwner.FAILED);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "index.lock cannot be written: {0}", e.getMessage());
        }
    }

    private void commitIfDue() throws IOException {
        if (elapsed(lastCommit).compareTo(COMMIT) > 0) {
            engine.commit();
            lastCommit = System.nanoTime();
        }
    }

    /// Waits until the store is no longer what it was or this thread is to stop.
    private void awaitChange(int version) throws IOException, InterruptedException {
        while (!signals.awaitWork(POLL) && store.version() == version) {
            commitIfDue();
        }
    }

    /// The index could not be written, for want of room perhaps: searching goes on with what there is, and
    /// writing begins again at the last commit. False where it ends instead.
    private boolean recover(Exception cause) throws InterruptedException {
        if (signals.giveUp(cause)) {
            return false;
        }
        LOG.log(Level.WARNING, "the index could not be written, trying again", cause);
        if (signals.awaitStop(RETRY)) {
            signals.fail(cause);
            return false;
        }
        boolean wasComplete = engine.isComplete();
        try {
            engine.recover();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "the index is still not writable: {0}", e.getMessage());
        }
        if (wasComplete && !engine.isComplete()) {
            noteOwed = true;
            completeAt = Long.MAX_VALUE;
        }
        return true;
    }

    /// What was searchable before an index was begun anew must not come again under the same number.
    private void noteIfOwed() throws InterruptedException {
        if (noteOwed) {
            completeAt = store.noteReindex();
            noteOwed = false;
        }
    }

    private static Duration elapsed(long since) {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /// Indexes what the store holds by now, unless that takes long, commits and ends.
    @Override
    public void close() {
        signals.stop();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        preparation.close();
    }
}
