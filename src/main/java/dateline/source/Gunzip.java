package dateline.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// Inflates gzip (RFC 1952), all members. The JDK's stream passes over what follows a member and is no member,
/// and others lose what they have inflated when the next byte is missing; this one gives all there is, then
/// fails.
public final class Gunzip extends InputStream {
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final BufferedInputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[8192];
    private int buffered;
    private boolean inMember;
    private boolean first = true;

    public Gunzip(BufferedInputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        while (length > 0) {
            if (!inMember && !beginMember()) {
                inflater.end();
                return -1;
            }
            int count = inflate(to, offset, length);
            if (count > 0) {
                return count;
            }
        }
        return 0;
    }

    @Override
    public void close() {
        inflater.end();
    }

    private int inflate(byte[] to, int offset, int length) throws IOException {
        try {
            int count = inflater.inflate(to, offset, length);
            crc.update(to, offset, count);
            if (count == 0 && inflater.finished()) {
                endMember();
            } else if (count == 0 && inflater.needsDictionary()) {
                throw new ZipException("gzip data that wants a dictionary");
            } else if (count == 0 && inflater.needsInput()) {
                fill();
            }
            return count;
        } catch (DataFormatException e) {
            throw new ZipException("damaged gzip data: " + e.getMessage());
        }
    }

    /// Gives the inflater more, and marks the place, since it may take less than it is given.
    private void fill() throws IOException {
        in.mark(buffer.length);
        buffered = in.read(buffer);
        if (buffered < 0) {
            throw new EOFException();
        }
        inflater.setInput(buffer, 0, buffered);
    }

    /// @return false where the file ends
    private boolean beginMember() throws IOException {
        int magic = in.read();
        if (magic < 0 && !first) {
            return false;
        }
        if (magic != 0x1F || in.read() != 0x8B || in.read() != 8) {
            throw new ZipException(first ? "not gzip" : "something else behind the gzip data");
        }
        int flags = next();
        in.skipNBytes(6);
        if ((flags & EXTRA) != 0) {
            in.skipNBytes(next() | next() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CRC) != 0) {
            in.skipNBytes(2);
        }
        first = false;
        inMember = true;
        buffered = 0;
        inflater.reset();
        crc.reset();
        return true;
    }

    private void endMember() throws IOException {
        if (buffered > 0) {
            in.reset();
            in.skipNBytes(buffered - inflater.getRemaining());
        }
        inMember = false;
        long expected = number();
        long size = number();
        if (expected != crc.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw new ZipException("damaged gzip data: its checksum is wrong");
        }
    }

    private long number() throws IOException {
        return next() | next() << 8 | next() << 16 | (long) next() << 24;
    }

    private void skipText() throws IOException {
        while (next() != 0) {
            // A name or a comment, which nobody needs.
        }
    }

    private int next() throws IOException {
        int b = in.read();
        if (b < 0) {
            throw new EOFException();
        }
        return b;
    }
}
