package dateline.archive;

import dateline.lucene.LuceneEngine;
import dateline.search.SearchEngine;
import java.io.IOException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/// One build of an archive's index and the thread that keeps it in step with the store.
final class FollowedBuild {
    private final LuceneEngine engine;
    private final Indexer indexer;
    private final int number;
    private final @Nullable Seal seal;
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();
    private boolean retired;

    FollowedBuild(Index.Making making, Builds.Opened opened, Indexer.Role role) {
        this.engine = opened.engine();
        this.indexer = new Indexer(making, engine, role);
        this.number = opened.number();
        this.seal = opened.seal();
    }

    LuceneEngine engine() {
        return engine;
    }

    Indexer indexer() {
        return indexer;
    }

    /// Of its folder.
    int number() {
        return number;
    }

    /// What to ask of an engine.
    interface Question<T> {
        T ask(SearchEngine engine) throws IOException;
    }

    /// Lets callers in until this build is retired; one that is let in must [#leave].
    boolean enter() {
        inUse.readLock().lock();
        if (retired) {
            inUse.readLock().unlock();
            return false;
        }
        return true;
    }

    void leave() {
        inUse.readLock().unlock();
    }

    /// Lets nobody in any more, waits for those who are, and closes.
    void retire() throws IOException {
        indexer.close();
        inUse.writeLock().lock();
        try {
            if (!retired) {
                retired = true;
                engine.close();
                if (seal != null) {
                    seal.put();
                }
            }
        } finally {
            inUse.writeLock().unlock();
        }
    }
}
