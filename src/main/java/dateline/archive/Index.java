package dateline.archive;

import dateline.article.Article;
import dateline.enrich.Enricher;
import dateline.enrich.NewsVocabulary;
import dateline.lucene.LuceneEngine;
import dateline.source.Parsers;
import dateline.store.ArticleStore;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// An archive's index in the process that owns it: the build that is searched and, where the taggers have
/// changed since it was made, the [Handover] to its successor.
final class Index implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Index.class.getName());

    private final IndexLock lock;
    private final AtomicLong target;
    private volatile FollowedBuild current;
    private final @Nullable Handover handover;

    private Index(Making making, Builds builds, FollowedBuild current, @Nullable FollowedBuild successor, long target) {
        this.lock = making.lock();
        this.target = new AtomicLong(target);
        this.current = current;
        this.handover =
                successor == null ? null : new Handover(making.store(), builds, current, successor, this::place);
    }

    private void place(FollowedBuild build) {
        build.engine().takeOverCursors(current.engine());
        current = build;
    }

    /// What every build of one archive is made with.
    record Making(
            Path data,
            ArticleStore store,
            NewsVocabulary vocabulary,
            Enricher enricher,
            Parsers parsers,
            IndexLock lock) {}

    /// @param searched whether anybody will search it here
    /// @param reindex whether to begin a new build that nobody waits for an older one to bridge
    static Index open(Making making, boolean searched, boolean reindex) throws IOException {
        var builds =
                new Builds(making.data(), making.vocabulary(), making.enricher().version());
        if (!reindex) {
            // Reading all of an index takes a second a gigabyte or so: too long for a command that adds one article.
            Optional<Builds.Opened> live = builds.open(searched);
            if (live.isPresent()) {
                return sole(making, builds, live.get(), searched);
            }
            Optional<Builds.Opened> older = builds.openOlder(searched);
            if (older.isPresent()) {
                return older(making, builds, older.get(), searched);
            }
        }
        if (making.store().lastSequence() > 0) {
            // What an earlier build showed must not come again under the same number.
            note(making.store());
        }
        return sole(making, builds, reindex ? builds.begin() : builds.takeUp(searched), searched);
    }

    private static void note(ArticleStore store) throws IOException {
        try {
            store.noteReindex();
        } catch (InterruptedException e) {
            throw interrupted("interrupted while beginning a new index", e);
        }
    }

    /// A build of the right version; the others are of no use once it is complete.
    private static Index sole(Making making, Builds builds, Builds.Opened opened, boolean searched) {
        Runnable deleteOthers = () -> builds.deleteOthers(opened.number());
        if (opened.engine().isComplete()) {
            deleteOthers.run();
        }
        long last = making.store().lastSequence();
        var build = new FollowedBuild(making, opened, new Indexer.Role(searched, false, last, deleteOthers));
        return started(new Index(making, builds, build, null, last));
    }

    /// A build that other taggers made; a command that only adds articles leaves the new one to whoever serves or
    /// reindexes.
    private static Index older(Making making, Builds builds, Builds.Opened older, boolean searched) {
        long last = making.store().lastSequence();
        var build = new FollowedBuild(making, older, new Indexer.Role(searched, false, last, () -> {}));
        return started(new Index(making, builds, build, searched ? successor(making, builds, older) : null, last));
    }

    /// Null where none can be begun: searching goes on without.
    private static @Nullable FollowedBuild successor(Making making, Builds builds, Builds.Opened older) {
        try {
            return new FollowedBuild(
                    making, builds.takeUpBeside(older), new Indexer.Role(true, true, Long.MAX_VALUE, () -> {}));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "no new build of the index can be begun, the next start tries again", e);
            return null;
        }
    }

    private static Index started(Index index) {
        index.current.indexer().announce(true);
        index.current.indexer().start();
        if (index.handover != null) {
            index.handover.start();
        }
        return index;
    }

    /// Asks the build that is current.
    <T> T ask(FollowedBuild.Question<T> question) throws IOException {
        while (true) {
            FollowedBuild build = current;
            if (build.enter()) {
                try {
                    return question.ask(build.engine());
                } finally {
                    build.leave();
                }
            }
            if (build == current) {
                throw new IllegalStateException("the archive is closed");
            }
        }
    }

    LuceneEngine engine() {
        return current.engine();
    }

    IndexLock lock() {
        return lock;
    }

    /// Whether a new build is being made beside the one that is searched.
    boolean isRebuilding() {
        return handover != null && handover.isUnderWay();
    }

    /// Whether the current build has once held everything.
    boolean isComplete() {
        return current.engine().isComplete();
    }

    /// Whether the current build has everything up to the change it is to have.
    Readiness readiness() {
        FollowedBuild build = current;
        long total = target.get();
        long done = build.engine().generation();
        boolean failed = build.indexer().hasFailed() || (handover != null && handover.hasFailed());
        return new Readiness(build.engine().isComplete() && done >= total && !failed, done, Math.max(done, total));
    }

    /// Makes [#readiness] wait for that change too.
    void raiseTarget(long sequence) {
        target.accumulateAndGet(sequence, Math::max);
    }

    /// Hands over an article already parsed, so that the index need not read it from the store.
    void offer(long sequence, Article article) {
        current.indexer().offer(sequence, article);
    }

    /// Tells that the store has changed.
    void wake() {
        current.indexer().wake();
        if (handover != null) {
            handover.wake();
        }
    }

    /// Waits until the index holds that change, and its successor too where that is outrun.
    void awaitReached(long sequence) throws IOException, InterruptedException {
        await(build -> build.indexer().awaitReached(sequence));
        if (handover != null) {
            handover.slowDown(sequence);
        }
    }

    /// Waits until that change is searchable.
    void awaitSearchable(long sequence) throws IOException, InterruptedException {
        wake();
        await(build -> build.indexer().awaitSearchable(sequence));
    }

    private interface Wait {
        void on(FollowedBuild build) throws IOException, InterruptedException;
    }

    private void await(Wait wait) throws IOException, InterruptedException {
        while (true) {
            FollowedBuild build = current;
            try {
                wait.on(build);
                return;
            } catch (IOException e) {
                if (handover == null || !handover.awaitSuccessorOf(build)) {
                    throw e;
                }
            }
        }
    }

    private static IOException interrupted(String message, InterruptedException cause) {
        Thread.currentThread().interrupt();
        var exception = new InterruptedIOException(message);
        exception.initCause(cause);
        return exception;
    }

    @Override
    public void close() throws IOException {
        try {
            closeBuilds();
        } catch (InterruptedException e) {
            throw interrupted("interrupted while closing the index", e);
        } finally {
            lock.close();
        }
    }

    private void closeBuilds() throws IOException, InterruptedException {
        try {
            if (handover != null) {
                handover.close();
            }
        } finally {
            current.retire();
        }
    }
}
