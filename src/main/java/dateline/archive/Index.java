package dateline.archive;

import dateline.article.Article;
import dateline.enrich.Enricher;
import dateline.enrich.NewsVocabulary;
import dateline.lucene.LuceneEngine;
import dateline.source.Parsers;
import dateline.store.ArticleStore;
import dateline.store.Write;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// An archive's index in the process that owns it: the build that is searched and, where the taggers have
/// changed since it was made, its successor, which is made beside it and takes its place.
final class Index implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Index.class.getName());

    private final ArticleStore store;
    private final IndexLock lock;
    private final Builds builds;
    private volatile FollowedBuild current;
    /// Whom writers wait for: the successor from the moment the current build is followed no longer.
    private volatile FollowedBuild followed;

    private volatile @Nullable FollowedBuild successor;
    private @Nullable Thread handover;
    private volatile boolean leftovers;
    private volatile boolean closing;

    /// @param leftovers whether older builds are of no use once the current one is complete
    private Index(ArticleStore store, IndexLock lock, Builds builds, FollowedBuild current, boolean leftovers) {
        this.store = store;
        this.leftovers = leftovers;
        this.lock = lock;
        this.builds = builds;
        this.current = current;
        this.followed = current;
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
        ArticleStore store = making.store();
        var builds =
                new Builds(making.data(), making.vocabulary(), making.enricher().version());
        // Reading all of an index takes a second a gigabyte or so: too long for a command that adds one article.
        Optional<Builds.Opened> right = reindex ? Optional.empty() : builds.open(searched);
        Optional<Builds.Opened> older =
                reindex || right.filter(Builds.Opened::isComplete).isPresent()
                        ? Optional.empty()
                        : builds.openOlder(searched);
        if (older.isPresent() && !searched) {
            // A command that only adds articles leaves the new build to whoever serves or reindexes.
            if (right.isPresent()) {
                right.get().engine().close();
            }
            return started(making, builds, older.get(), false, false);
        }
        if (right.isEmpty() && store.lastSequence() > 0) {
            // Before the build begins, so that a crash in between cannot leave one without its note.
            note(store);
        }
        Builds.Opened made = right.isPresent() ? right.get() : builds.begin();
        if (older.isEmpty()) {
            return started(making, builds, made, searched, true);
        }
        Index index = started(making, builds, older.get(), true, false);
        index.succeed(making, made);
        return index;
    }

    private static Index started(
            Making making, Builds builds, Builds.Opened opened, boolean searched, boolean leftovers) {
        FollowedBuild build = followed(making, opened, searched);
        var index = new Index(making.store(), making.lock(), builds, build, leftovers);
        build.indexer().announce();
        build.indexer().start();
        return index;
    }

    private static FollowedBuild followed(Making making, Builds.Opened opened, boolean searched) {
        long target = making.store().lastSequence();
        var indexer = new Indexer(
                making.store(), opened.engine(), making.parsers(), making.enricher(), making.lock(), searched, target);
        return new FollowedBuild(opened.engine(), indexer, opened.number(), target);
    }

    private void succeed(Making making, Builds.Opened opened) {
        FollowedBuild next = followed(making, opened, true);
        successor = next;
        next.indexer().start();
        handover = Thread.ofPlatform().name("index-handover").start(() -> handOver(next));
    }

    /// Puts the successor in the current build's place once it holds everything.
    private void handOver(FollowedBuild next) {
        FollowedBuild old = current;
        try {
            next.indexer().awaitSearchable(next.target());
            followed = next;
            next.indexer().announce();
            old.indexer().close();
            // The same articles with other tags are another point in time, so it gets a number of its own.
            long number = note(store);
            next.raiseTarget(number);
            next.indexer().wake();
            next.indexer().awaitSearchable(number);
            current = next;
            successor = null;
            old.retire();
            builds.deleteOthers(next.number());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            if (!closing) {
                LOG.log(
                        Level.WARNING,
                        "the new build of the index has not taken over, the next start tries again: {0}",
                        e.getMessage());
            }
        }
    }

    private static long note(ArticleStore store) throws IOException {
        try {
            return store.write(List.of(new Write.Reindex())).getFirst().sequence();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while beginning a new index", e);
        }
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
        return successor != null;
    }

    boolean hasFailed() {
        return followed.indexer().hasFailed();
    }

    /// The change that must be searchable for the archive to be ready.
    long target() {
        return current.target();
    }

    void raiseTarget(long sequence) {
        current.raiseTarget(sequence);
    }

    /// Whether the current build has once held everything; older builds go when it has.
    boolean isComplete() {
        if (!current.engine().isComplete()) {
            return false;
        }
        if (leftovers) {
            leftovers = false;
            try {
                builds.deleteOthers(current.number());
            } catch (IOException e) {
                LOG.log(Level.WARNING, "older builds of the index could not be deleted: {0}", e.getMessage());
            }
        }
        return true;
    }

    /// Hands over an article already parsed, so that the index need not read it from the store.
    void offer(long sequence, Article article) {
        followed.indexer().offer(sequence, article);
    }

    /// Tells that the store has changed.
    void wake() {
        followed.indexer().wake();
        FollowedBuild next = successor;
        if (next != null) {
            next.indexer().wake();
        }
    }

    /// Waits until the index holds that change.
    void awaitReached(long sequence) throws IOException, InterruptedException {
        await(build -> build.indexer().awaitReached(sequence));
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
            FollowedBuild build = followed;
            try {
                wait.on(build);
                return;
            } catch (IOException e) {
                if (build == followed) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        closing = true;
        FollowedBuild next = successor;
        try {
            if (next != null) {
                // Its build is taken up again at the next start.
                next.indexer().close();
            }
            if (handover != null) {
                handover.join();
            }
            isComplete();
            current.retire();
            next = successor;
            if (next != null) {
                next.retire();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while closing the index", e);
        } finally {
            lock.close();
        }
    }
}
