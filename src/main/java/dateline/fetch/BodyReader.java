package dateline.fetch;

import dateline.source.Gunzip;
import dateline.source.Shown;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/// Reads the body of a reply, inflates it, and counts before and after, so that gigabytes of zeros in a little gzip
/// are cut as they come.
final class BodyReader {
    /// Compressions of one body within one another.
    private static final int CODINGS = 2;
    /// What may follow the last byte wanted before it is too much: the ends of compressed data.
    private static final int SLACK = 1024;

    private BodyReader() {}

    /// @param codings the `Content-Encoding`; empty: none
    /// @param cut whether a body that is too large is cut; it is refused otherwise
    /// @throws RefusedException if it is larger than that
    /// @throws IOException if it does not come whole
    static byte[] read(InputStream in, String codings, int maxBytes, boolean cut) throws IOException, RefusedException {
        var wire = new Counted(in, (long) maxBytes + SLACK);
        try {
            InputStream inflated = wire;
            for (String coding : names(codings).reversed()) {
                inflated = inflating(coding, inflated);
            }
            byte[] bytes = inflated.readNBytes(maxBytes == Integer.MAX_VALUE ? maxBytes : maxBytes + 1);
            if (bytes.length <= maxBytes) {
                // A stream that ends before its body does not tell whether the body ends too.
                wire.transferTo(OutputStream.nullOutputStream());
                return bytes;
            }
            if (cut) {
                return Arrays.copyOf(bytes, maxBytes);
            }
        } catch (TooLargeException _) {
            // As below.
        }
        throw tooLarge(maxBytes);
    }

    static RefusedException tooLarge(int maxBytes) {
        return new RefusedException(FetchResult.Rule.SIZE, "the body is larger than " + maxBytes + " bytes");
    }

    private static List<String> names(String codings) throws IOException {
        List<String> names = new ArrayList<>();
        for (String coding : codings.toLowerCase(Locale.ROOT).split(",", 20)) {
            switch (coding.strip()) {
                case "gzip", "x-gzip" -> names.add("gzip");
                case "deflate" -> names.add("deflate");
                case "br", "zstd", "compress", "x-compress", "dcb", "dcz" ->
                    throw new ZipException("content-encoding: nobody asked for it, got " + Shown.of(coding));
                default -> {
                    // `identity`, and what servers write there that is no compression: `utf-8`, `none`.
                }
            }
        }
        if (names.size() > CODINGS) {
            throw new ZipException("content-encoding: more than " + CODINGS + ", got " + Shown.of(codings));
        }
        return names;
    }

    /// A body that only claims to be compressed is read as it is.
    private static InputStream inflating(String coding, InputStream in) throws IOException {
        var buffered = new BufferedInputStream(in);
        buffered.mark(2);
        int first = buffered.read();
        int second = first < 0 ? -1 : buffered.read();
        buffered.reset();
        if (coding.equals("gzip")) {
            return first == 0x1F && second == 0x8B ? new Gunzip(buffered) : buffered;
        }
        boolean zlib = (first & 0x0F) == 8 && (first << 8 | second) % 31 == 0;
        return first < 0 ? buffered : new Deflated(buffered, new Inflater(!zlib));
    }

    /// Frees its inflater at the end, since nobody closes it.
    private static final class Deflated extends InflaterInputStream {
        Deflated(InputStream in, Inflater inflater) {
            super(in, inflater);
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int count = super.read(to, offset, length);
            if (count < 0) {
                inf.end();
            }
            return count;
        }

        @Override
        protected void fill() throws IOException {
            len = in.read(buf, 0, buf.length);
            if (len < 0) {
                throw new EOFException();
            }
            inf.setInput(buf, 0, len);
        }
    }

    private static final class Counted extends FilterInputStream {
        private long left;

        Counted(InputStream in, long limit) {
            super(in);
            left = limit;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int count = in.read(to, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int bytes) throws TooLargeException {
            left -= bytes;
            if (left < 0) {
                throw new TooLargeException();
            }
        }
    }

    private static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
