package dateline.archive;

import dateline.article.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// An archive's index as far as this process owns it: for good where it is searched or rebuilt here, else until a
/// process asks for it that does so. From then on this one only writes to the store, which the new owner follows.
final class Ownership implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Ownership.class.getName());
    /// How far the index may lag before whoever writes has to wait, in changes.
    private static final int LAG = 1000;
    /// How often to look whether anybody asks for the index.
    private static final Duration GLANCE = Duration.ofMillis(100);

    private static final long OWNER_POLL_MILLIS = 20;

    private final Path data;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch givenAway = new CountDownLatch(1);
    private final @Nullable Thread lender;
    private volatile @Nullable Index index;
    private volatile boolean giving;

    private Ownership(Path data, @Nullable Index index, boolean lends) {
        this.data = data;
        this.index = index;
        this.lender = index != null && lends
                ? Thread.ofPlatform().name("index-lender").daemon().unstarted(() -> lend(index))
                : null;
    }

    /// An index that another process owns.
    static Ownership none(Path data) {
        return new Ownership(data, null, false);
    }

    /// @param lends whether it is given to a process that asks for it
    static Ownership of(Path data, Index index, boolean lends) {
        var ownership = new Ownership(data, index, lends);
        if (ownership.lender != null) {
            ownership.lender.start();
        }
        return ownership;
    }

    /// Null where another process owns it.
    @Nullable
    Index index() {
        return index;
    }

    private void lend(Index lent) {
        try {
            while (!closing.await(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
                if (lent.lock().isWanted()) {
                    giving = true;
                    lent.close();
                    return;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "the index could not be given to the process that asks for it as it should", e);
        } finally {
            if (giving) {
                index = null;
            }
            givenAway.countDown();
        }
    }

    /// Hands over an article already parsed, so that the index need not read it from the store.
    void offer(long sequence, Article article) {
        Index owned = index;
        if (owned != null) {
            owned.offer(sequence, article);
        }
    }

    /// Tells that the store has changed.
    void wake() {
        Index owned = index;
        if (owned != null) {
            owned.wake();
        }
    }

    /// Waits until the index holds that change; false, perhaps before that, where another process owns it.
    boolean awaitReached(long sequence) throws IOException, InterruptedException {
        Index owned = index;
        if (owned == null) {
            return false;
        }
        try {
            owned.wake();
            owned.awaitReached(sequence);
            return true;
        } catch (IOException e) {
            if (!giving) {
                throw e;
            }
            givenAway.await();
            return false;
        }
    }

    /// Waits while the index, whoever owns it, is too far behind.
    void awaitNear(long sequence) throws IOException, InterruptedException {
        if (awaitReached(sequence - LAG)) {
            return;
        }
        while (true) {
            IndexOwner owner = IndexLock.owner(data).orElse(null);
            if (owner == null || !owner.isAlive()) {
                return;
            }
            if (owner.reached() == IndexOwner.FAILED) {
                throw new IOException(
                        "the articles are stored, but " + owner.described() + " has stopped indexing; restart it");
            }
            if (owner.reached() >= sequence - LAG) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(OWNER_POLL_MILLIS);
        }
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        if (lender != null) {
            try {
                lender.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        Index owned = index;
        if (owned != null) {
            owned.close();
        }
    }
}
