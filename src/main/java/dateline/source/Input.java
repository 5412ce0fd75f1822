package dateline.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// A stream whose failures are [BrokenInputException]s, whatever decompressor or file system they come from.
/// It never says that more is available: a buffer that then reads on loses what it has when that fails.
final class Input extends InputStream {
    /// How much of a file's beginning is looked at.
    static final int HEAD = 1 << 16;

    private final InputStream in;
    private final LongConsumer progress;
    private @Nullable BrokenInputException failure;

    private Input(InputStream in, LongConsumer progress) {
        this.in = in;
        this.progress = progress;
    }

    /// A buffered stream, whose first [#HEAD] bytes can be looked at.
    static BufferedInputStream of(InputStream in, LongConsumer progress) {
        return new BufferedInputStream(new Input(in, progress), HEAD);
    }

    static BufferedInputStream of(InputStream in) {
        return of(in, _ -> {});
    }

    /// A stream without a buffer, which tells each byte that is taken from it.
    static InputStream counted(InputStream in, LongConsumer count) {
        return new Input(in, count);
    }

    /// The first bytes, which stay. A file that breaks among them shows those before, and breaks again when
    /// they have been read.
    static byte[] head(BufferedInputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = new byte[HEAD];
        int length = 0;
        try {
            for (int count = 0; count >= 0 && length < HEAD; count = in.read(head, length, HEAD - length)) {
                length += count;
            }
        } catch (BrokenInputException e) {
            if (length == 0) {
                throw e;
            }
        }
        in.reset();
        return Arrays.copyOf(head, length);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            int count = checked(() -> in.read(to, offset, length));
            if (count > 0) {
                progress.accept(count);
            }
            return count;
        } catch (BrokenInputException e) {
            failure = e;
            throw e;
        }
    }

    /// Does something to a file, whose failures are the file's.
    static <T extends @Nullable Object> T checked(Reading<T> reading) throws BrokenInputException {
        try {
            return reading.read();
        } catch (BrokenInputException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new BrokenInputException(e);
        }
    }

    /// Something done to a file.
    interface Reading<T extends @Nullable Object> {
        T read() throws IOException;
    }
}
