package dateline.archive;

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

/// An archive's index in the process that owns it: the engine, the thread that keeps it in step, and the lock.
final class Index implements AutoCloseable {
    private final IndexLock lock;
    private final LuceneEngine engine;
    private final Indexer indexer;
    private final Builds builds;
    private final int build;
    private volatile long target;
    private volatile boolean leftovers = true;

    private Index(IndexLock lock, LuceneEngine engine, Indexer indexer, Builds builds, int build, long target) {
        this.lock = lock;
        this.engine = engine;
        this.indexer = indexer;
        this.builds = builds;
        this.build = build;
        this.target = target;
    }

    /// @param searched whether anybody will search it here
    /// @param reindex whether to begin a new build
    static Index open(
            Path data,
            ArticleStore store,
            NewsVocabulary vocabulary,
            Enricher enricher,
            Parsers parsers,
            IndexLock lock,
            boolean searched,
            boolean reindex)
            throws IOException {
        var builds = new Builds(data, vocabulary, version());
        // Reading all of an index takes a second a gigabyte or so: too long for a command that adds one article.
        Optional<Builds.Opened> found = reindex ? Optional.empty() : builds.open(searched);
        if (found.isEmpty() && store.lastSequence() > 0) {
            // Before the build begins, so that a crash in between cannot leave one without its note.
            note(store);
        }
        Builds.Opened opened = found.isPresent() ? found.get() : builds.begin();
        long target = store.lastSequence();
        var indexer = new Indexer(store, opened.engine(), parsers, enricher, lock, searched, target);
        var index = new Index(lock, opened.engine(), indexer, builds, opened.number(), target);
        indexer.start();
        return index;
    }

    /// Of everything that decides what an index of these sources looks like.
    static String version() {
        return LuceneEngine.version() + ", taggers " + Enricher.VERSION;
    }

    private static void note(ArticleStore store) throws IOException {
        try {
            store.write(List.of(new Write.Reindex()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while beginning a new index", e);
        }
    }

    LuceneEngine engine() {
        return engine;
    }

    Indexer indexer() {
        return indexer;
    }

    IndexLock lock() {
        return lock;
    }

    /// The change that must be searchable for the archive to be ready.
    long target() {
        return target;
    }

    void raiseTarget(long sequence) {
        target = sequence;
    }

    /// Whether this build has once held everything; older builds go when it has.
    boolean isComplete() {
        if (!engine.isComplete()) {
            return false;
        }
        if (leftovers) {
            leftovers = false;
            try {
                builds.deleteOthers(build);
            } catch (IOException e) {
                System.getLogger(Index.class.getName())
                        .log(
                                System.Logger.Level.WARNING,
                                "older builds of the index could not be deleted: {0}",
                                e.getMessage());
            }
        }
        return true;
    }

    void awaitSearchable(long sequence) throws IOException, InterruptedException {
        indexer.wake();
        indexer.awaitSearchable(sequence);
    }

    @Override
    public void close() throws IOException {
        indexer.close();
        try {
            isComplete();
            engine.close();
        } finally {
            lock.close();
        }
    }
}
