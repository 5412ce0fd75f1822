package dateline.archive;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A process that asks for the lock of an index: it waits for one that lends it to let go.
final class IndexRequest {
    /// How long whoever lends an index may take to commit and close it.
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /// How long whoever has just taken the lock may take to say who it is.
    private static final Duration NAMELESS = Duration.ofSeconds(1);

    private static final long POLL_MILLIS = 20;

    private final Path data;
    private final FileChannel channel;
    private final long began = System.nanoTime();

    IndexRequest(Path data, FileChannel channel) {
        this.data = data;
        this.channel = channel;
    }

    /// The lock, once it is free.
    ///
    /// @throws ArchiveInUseException if whoever holds it keeps it
    FileLock await() throws IOException {
        FileLock wanted = null;
        try {
            while (true) {
                FileLock lock = IndexLock.tryLock(channel);
                if (lock != null) {
                    return lock;
                }
                Optional<IndexOwner> owner = IndexLock.owner(channel);
                if (isInVain(owner)) {
                    throw new ArchiveInUseException(data + " is in use by "
                            + owner.map(IndexOwner::described).orElse("another process"));
                }
                if (wanted == null && owner.isPresent() && owner.get().lends()) {
                    wanted = IndexLock.tryToWant(channel);
                }
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            if (wanted != null) {
                wanted.release();
            }
        }
    }

    /// What the file says may still be of the process that had the lock before.
    private boolean isInVain(Optional<IndexOwner> owner) {
        if (owner.isPresent() && owner.get().lends()) {
            return hasPassed(PATIENCE);
        }
        return (owner.isPresent() && owner.get().isAlive()) || hasPassed(NAMELESS);
    }

    private boolean hasPassed(Duration time) {
        return System.nanoTime() - began > time.toNanos();
    }

    private static InterruptedIOException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        var exception = new InterruptedIOException("interrupted while waiting for the index");
        exception.initCause(cause);
        return exception;
    }
}
