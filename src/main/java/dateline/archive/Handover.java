package dateline.archive;

import dateline.store.ArticleStore;
import dateline.store.StoreException;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// How one build of the index takes over from another: it is made beside the old one, catches up with it, and
/// takes its place in one moment. Until then it can be given up and begun again at the next start.
final class Handover {
    private static final Logger LOG = Logger.getLogger(Handover.class.getName());
    /// How many changes behind the successor is still near: the searched build stands still while it takes them in.
    private static final int NEAR = 250;

    private static final int RETRY_SECONDS = 1;

    private final ArticleStore store;
    private final Builds builds;
    private final FollowedBuild old;
    private final FollowedBuild next;
    private final Consumer<FollowedBuild> place;
    private final Thread thread = Thread.ofPlatform().name("index-handover").unstarted(this::run);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    /// Whether writers wait for the successor too.
    private volatile boolean hurried;
    /// Whether the old build is followed no longer.
    private volatile boolean handing;
    private volatile boolean done;

    /// @param next made only to be complete when it is told so
    /// @param place puts the successor in the old build's place
    Handover(ArticleStore store, Builds builds, FollowedBuild old, FollowedBuild next, Consumer<FollowedBuild> place) {
        this.store = store;
        this.builds = builds;
        this.old = old;
        this.next = next;
        this.place = place;
    }

    void start() {
        next.indexer().start();
        thread.start();
    }

    boolean isUnderWay() {
        return ended.getCount() > 0;
    }

    /// Whether it ended when the old build was followed no longer.
    boolean hasFailed() {
        return handing && !isUnderWay() && !done;
    }

    /// Tells that the store has changed.
    void wake() {
        if (isUnderWay()) {
            next.indexer().wake();
        }
    }

    /// Makes a writer wait until the successor holds a change, if it cannot catch up otherwise.
    void slowDown(long sequence) throws InterruptedException {
        if (hurried && isUnderWay()) {
            try {
                next.indexer().awaitReached(sequence);
            } catch (IOException _) {
                // It has been given up, which is no concern of a writer.
            }
        }
    }

    /// Waits, where a build is followed no longer because of this handover, until that is over; whether there is
    /// another build in its place then.
    boolean awaitSuccessorOf(FollowedBuild build) throws InterruptedException {
        if (build != old || !handing) {
            return false;
        }
        ended.await();
        return done;
    }

    private void run() {
        try {
            catchUp();
            takeOver();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | Error e) {
            if (closing.getCount() > 0) {
                giveUp(e);
            }
        } finally {
            ended.countDown();
        }
        if (done) {
            removeOld();
        }
    }

    private void catchUp() throws IOException, InterruptedException {
        long before = Long.MAX_VALUE;
        while (true) {
            long last = store.lastSequence();
            next.indexer().awaitReached(last);
            long behind = store.lastSequence() - last;
            if (behind <= NEAR) {
                return;
            }
            if (behind >= before) {
                if (hurried) {
                    // As near as those who wait for it let it come.
                    return;
                }
                hurried = true;
                old.indexer().announce(false);
                next.indexer().announce(true);
            }
            before = behind;
        }
    }

    private void takeOver() throws IOException, InterruptedException {
        next.indexer().persist();
        handing = true;
        old.indexer().close();
        next.indexer().announce(true);
        // The same articles with other tags are another point in time, so it gets a number of its own.
        long number = note();
        next.indexer().completeAt(number);
        next.indexer().awaitSearchable(number);
        done = true;
        place.accept(next);
    }

    /// Without a note nothing could become searchable any more, so it is tried until there is room.
    private long note() throws InterruptedException {
        while (true) {
            try {
                return store.noteReindex();
            } catch (StoreException e) {
                LOG.log(Level.WARNING, "the new build of the index cannot take over yet, trying again", e);
                if (closing.await(RETRY_SECONDS, TimeUnit.SECONDS)) {
                    throw e;
                }
            }
        }
    }

    private void giveUp(Throwable cause) {
        if (handing) {
            LOG.log(Level.SEVERE, "the new build of the index has failed while it took over; restart", cause);
            return;
        }
        LOG.log(Level.WARNING, "the new build of the index is given up, the next start tries again", cause);
        old.indexer().announce(true);
        next.indexer().announce(false);
        try {
            next.retire();
            builds.delete(next.number());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "what was made of it could not be deleted", e);
        }
    }

    private void removeOld() {
        try {
            old.retire();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "the old build of the index could not be closed", e);
        }
        builds.deleteOthers(next.number());
    }

    /// Ends it wherever it is. A successor that has not taken over is taken up again at the next start.
    void close() throws IOException, InterruptedException {
        closing.countDown();
        next.indexer().close();
        thread.join();
        if (!done) {
            next.retire();
        }
    }
}
