package dateline.archive;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// What an indexer's thread and the others tell each other: that there is work, that it must stop, that it has
/// come further, that it has failed.
final class Signals {
    /// How often a wait looks again although nobody has told it anything.
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private boolean expendable;
    private boolean work;
    private boolean stopping;
    private @Nullable Throwable failure;

    /// @param expendable whether a failed write ends the indexer
    Signals(boolean expendable) {
        this.expendable = expendable;
    }

    /// Tells the thread that the store has changed.
    synchronized void wake() {
        work = true;
        notifyAll();
    }

    /// Tells the thread to stop.
    synchronized void stop() {
        stopping = true;
        notifyAll();
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    /// Waits for a change of the store or the call to stop; false where neither came in that time.
    synchronized boolean awaitWork(Duration patience) throws InterruptedException {
        boolean told = holds(() -> work || stopping, patience);
        if (told) {
            work = false;
        }
        return told;
    }

    /// Waits for the call to stop; false where it did not come in that time.
    synchronized boolean awaitStop(Duration patience) throws InterruptedException {
        return holds(() -> stopping, patience);
    }

    /// Tells those who wait that the thread has come further.
    synchronized void progressed() {
        notifyAll();
    }

    /// Tells those who wait that the thread comes no further.
    synchronized void fail(Throwable cause) {
        failure = cause;
        notifyAll();
    }

    /// Fails if the thread may do so over a failed write; else false, and it must try again.
    synchronized boolean giveUp(Throwable cause) {
        if (expendable) {
            fail(cause);
        }
        return expendable;
    }

    /// From now on a failed write is tried again.
    ///
    /// @throws IOException if it is too late for that
    synchronized void persist() throws IOException {
        if (failure != null) {
            throw ended();
        }
        expendable = false;
    }

    synchronized boolean hasFailed() {
        return failure != null;
    }

    /// Waits until the thread has come so far.
    ///
    /// @throws IOException if it ended before
    synchronized void await(BooleanSupplier done) throws IOException, InterruptedException {
        BooleanSupplier ended = () -> failure != null || stopping || done.getAsBoolean();
        while (!holds(ended, GLANCE)) {
            // Nobody has told, and it is not so either.
        }
        if (!done.getAsBoolean()) {
            throw ended();
        }
    }

    private IOException ended() {
        Throwable cause = failure;
        return new IOException(
                cause == null ? "the archive is closing" : "the index could not be written: " + cause.getMessage(),
                cause);
    }

    private synchronized boolean holds(BooleanSupplier condition, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
