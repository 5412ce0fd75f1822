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

/// The lock that makes one process the owner of an archive's index. The file tells the others who that is and
/// how far its index has come.
final class IndexLock implements AutoCloseable {
    static final String FILE = "index.lock";

    /// The locked byte lies behind the text, so that the text can be read where locks are mandatory.
    private static final long LOCKED_BYTE = 1L << 40;

    private static final int TEXT = 256;

    private final FileChannel channel;
    private final FileLock lock;
    private final String command;
    private volatile String detail = "";

    private IndexLock(FileChannel channel, FileLock lock, String command) {
        this.channel = channel;
        this.lock = lock;
        this.command = command;
    }

    /// Takes the lock; empty where another process, or another archive of this one, holds it.
    static Optional<IndexLock> tryAcquire(Path data, String command) throws IOException {
        FileChannel channel = FileChannel.open(
                data.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException _) {
            // another archive of this process: the same as another process
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            return Optional.empty();
        }
        var taken = new IndexLock(channel, lock, command);
        taken.write(0);
        return Optional.of(taken);
    }

    /// Who holds the lock, as it says itself; empty where nobody has said so yet.
    static Optional<Owner> owner(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var bytes = ByteBuffer.allocate(TEXT);
            channel.read(bytes, 0);
            return Owner.parse(new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8));
        }
    }

    /// Tells others where this process can be found, such as a server's address.
    void describe(String where) throws IOException {
        detail = where;
    }

    /// Tells others how far the index has come.
    void write(long reached) throws IOException {
        String text = new Owner(ProcessHandle.current().pid(), command, reached, detail).toString();
        byte[] padded = new byte[TEXT];
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        java.util.Arrays.fill(padded, (byte) ' ');
        System.arraycopy(bytes, 0, padded, 0, Math.min(bytes.length, TEXT - 1));
        padded[TEXT - 1] = '\n';
        channel.write(ByteBuffer.wrap(padded), 0);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }

    /// The process that owns an index.
    ///
    /// @param reached sequence number of the last change in its index
    /// @param detail where it can be found, may be empty
    record Owner(long pid, String command, long reached, String detail) {
        static Optional<Owner> parse(String text) {
            String[] parts = text.strip().split(" ", 4);
            if (parts.length < 3) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Owner(
                        Long.parseLong(parts[0]),
                        parts[1],
                        Long.parseLong(parts[2]),
                        parts.length == 4 ? parts[3] : ""));
            } catch (NumberFormatException _) {
                return Optional.empty();
            }
        }

        /// For readers: `dateline serve (process 4711, http://127.0.0.1:8080)`.
        String described() {
            return "dateline " + command + " (process " + pid + (detail.isBlank() ? "" : ", " + detail.strip()) + ")";
        }

        @Override
        public String toString() {
            return pid + " " + command + " " + reached + " " + detail;
        }
    }
}
