package dateline.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// A stream whose failures are [BrokenInputException]s, whatever decompressor or file system they come from.
final class Input extends FilterInputStream {
    /// How much of a file's beginning is looked at.
    static final int HEAD = 1 << 16;

    private final LongConsumer progress;

    private Input(InputStream in, LongConsumer progress) {
        super(in);
        this.progress = progress;
    }

    /// A buffered stream, whose first [#HEAD] bytes can be looked at.
    static BufferedInputStream of(InputStream in, LongConsumer progress) {
        return new BufferedInputStream(new Input(in, progress), HEAD);
    }

    static BufferedInputStream of(InputStream in) {
        return of(in, _ -> {});
    }

    /// The first bytes, which stay.
    static byte[] head(BufferedInputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        return head;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int count = checked(() -> in.read(to, offset, length));
        if (count > 0) {
            progress.accept(count);
        }
        return count;
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
