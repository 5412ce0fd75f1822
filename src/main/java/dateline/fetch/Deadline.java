package dateline.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// How long a document may still take. Time runs while a [Watch] does: a read's own time limit starts again with
/// each byte, so when the time is up, the connection is closed under the reader.
final class Deadline {
    private final ScheduledExecutorService timer;
    private long left;

    Deadline(ScheduledExecutorService timer, long nanos) {
        this.timer = timer;
        this.left = nanos;
    }

    Watch start() {
        return new Watch();
    }

    /// One stretch of the time.
    final class Watch implements AutoCloseable {
        private final long end = System.nanoTime() + left;
        private final ScheduledFuture<?> alarm = timer.schedule(this::abort, Math.max(left, 0), TimeUnit.NANOSECONDS);
        private @Nullable Closeable guarded;
        private boolean aborted;

        private Watch() {}

        /// Closes this, in place of what was given before, when the time is up.
        ///
        /// @throws IOException if it is up already
        void guard(Closeable resource) throws IOException {
            synchronized (this) {
                guarded = resource;
                if (!aborted) {
                    return;
                }
            }
            resource.close();
            throw new IOException("aborted");
        }

        /// Whether the time is up, or the fetcher was closed.
        synchronized boolean isAborted() {
            return aborted;
        }

        boolean isTimeUp() {
            return end - System.nanoTime() <= 0;
        }

        /// What is left, in milliseconds, 1 at least.
        int millisLeft() {
            long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            return (int) Math.clamp(millis, 1L, Integer.MAX_VALUE);
        }

        void abort() {
            Closeable resource;
            synchronized (this) {
                aborted = true;
                resource = guarded;
            }
            if (resource != null) {
                try {
                    resource.close();
                } catch (IOException _) {
                    // It is of no more use in any case.
                }
            }
        }

        @Override
        public void close() {
            alarm.cancel(false);
            left = end - System.nanoTime();
        }
    }
}
