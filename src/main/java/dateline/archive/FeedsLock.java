package dateline.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The lock that makes one process the aggregator of an archive, so that no feed is fetched twice. The file tells
/// the others who that is.
final class FeedsLock implements AutoCloseable {
    static final String FILE = "feeds.lock";

    /// The locked byte lies behind the text, so that the text can be read where locks are mandatory.
    private static final long LOCKED_BYTE = 1L << 40;

    private static final int TEXT = 200;

    private final FileChannel channel;
    private final FileLock lock;

    private FeedsLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /// Takes the lock.
    ///
    /// @param command what others are told holds it
    /// @throws ArchiveInUseException if another process, or another aggregator of this one, holds it
    static FeedsLock acquire(Path data, String command) throws IOException {
        FileChannel channel = FileChannel.open(
                data.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw inUse(data, channel);
            }
            write(
                    channel,
                    "dateline " + command + " (process "
                            + ProcessHandle.current().pid() + ")");
            return new FeedsLock(channel, lock);
        } catch (OverlappingFileLockException _) {
            throw inUse(data, channel);
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
    }

    private static ArchiveInUseException inUse(Path data, FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(TEXT);
        channel.read(bytes, 0);
        String owner = new String(bytes.array(), 0, Math.max(0, bytes.position()), StandardCharsets.UTF_8).strip();
        return new ArchiveInUseException("the feeds of " + data + " are already followed by "
                + (owner.isEmpty() ? "another process" : owner) + "; one process at a time may");
    }

    private static void write(FileChannel channel, String owner) throws IOException {
        byte[] bytes = (owner + "\n").getBytes(StandardCharsets.UTF_8);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(bytes), 0);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
