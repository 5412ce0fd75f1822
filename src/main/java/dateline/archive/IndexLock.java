package dateline.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The lock that makes one process the owner of an archive's index. The file tells the others who that is and
/// how far its index has come.
///
/// Where a process closes the file, the system may drop all locks that it has on it: whoever holds the lock or asks for
/// it does everything through one channel.
final class IndexLock implements AutoCloseable {
    static final String FILE = "index.lock";

    /// The locked byte lies behind the text, so that the text can be read where locks are mandatory.
    private static final long LOCKED_BYTE = 1L << 40;
    /// Locked by a process that asks for the lock.
    private static final long WANTED_BYTE = LOCKED_BYTE + 1;

    private final FileChannel channel;
    private final FileLock lock;
    private final String command;
    private final boolean lends;
    private String detail = "";
    private long reached;

    private IndexLock(FileChannel channel, FileLock lock, String command, boolean lends) throws IOException {
        this.channel = channel;
        this.lock = lock;
        this.command = command;
        this.lends = lends;
        write(0);
    }

    /// Takes the lock, to give it to a process that asks for it ([#isWanted]); empty where another process, or another
    /// archive of this one, holds it.
    static Optional<IndexLock> tryBorrow(Path data, String command) throws IOException {
        FileChannel channel = open(data);
        FileLock lock = null;
        try {
            lock = tryLock(channel, LOCKED_BYTE);
            return lock == null ? Optional.empty() : Optional.of(new IndexLock(channel, lock, command, true));
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
    }

    /// Takes the lock and keeps it; one that is lent is asked for.
    ///
    /// @throws ArchiveInUseException if another process, or another archive of this one, keeps it
    static IndexLock take(Path data, String command) throws IOException {
        FileChannel channel = open(data);
        FileLock lock = null;
        try {
            lock = new IndexRequest(data, channel).await();
            return new IndexLock(channel, lock, command, false);
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
    }

    private static FileChannel open(Path data) throws IOException {
        return FileChannel.open(
                data.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        return tryLock(channel, LOCKED_BYTE);
    }

    /// Asks for the lock; null where another process does so too.
    static @Nullable FileLock tryToWant(FileChannel channel) throws IOException {
        return tryLock(channel, WANTED_BYTE);
    }

    private static @Nullable FileLock tryLock(FileChannel channel, long position) throws IOException {
        try {
            return channel.tryLock(position, 1, false);
        } catch (OverlappingFileLockException _) {
            // another archive of this process: the same as another process
            return null;
        }
    }

    /// Who holds the lock, as it says itself; empty where nobody has said so yet. Not for the process that holds it.
    static Optional<IndexOwner> owner(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return owner(channel);
        }
    }

    static Optional<IndexOwner> owner(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(IndexOwner.TEXT);
        channel.read(bytes, 0);
        return IndexOwner.parse(new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8));
    }

    /// Whether another process asks for this lock.
    boolean isWanted() throws IOException {
        try (FileLock free = tryToWant(channel)) {
            return free == null;
        }
    }

    /// Tells others where this process can be found, such as a server's address.
    synchronized void describe(String where) throws IOException {
        detail = where;
        write(reached);
    }

    /// Tells others how far the index has come.
    synchronized void write(long sequence) throws IOException {
        reached = sequence;
        IndexOwner owner = IndexOwner.thisProcess(command, lends, reached, detail);
        channel.write(ByteBuffer.wrap(owner.bytes()), 0);
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            lock.release();
            channel.close();
        }
    }
}
