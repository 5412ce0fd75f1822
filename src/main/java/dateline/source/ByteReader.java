package dateline.source;

import java.io.IOException;
import java.io.InputStream;

/// Bytes of a file, one by one or by lines, with the number of the line.
final class ByteReader {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private long line = 1;

    ByteReader(InputStream in) {
        this.in = in;
    }

    /// The line of the next byte, from 1.
    int line() {
        return (int) Math.min(line, Integer.MAX_VALUE);
    }

    /// The next byte, -1 at the end; it stays.
    int peek() throws IOException {
        return position < limit || fill() ? buffer[position] & 0xFF : -1;
    }

    /// The next byte, -1 at the end.
    int read() throws IOException {
        int b = peek();
        if (b >= 0) {
            position++;
            if (b == '\n') {
                line++;
            }
        }
        return b;
    }

    /// Passes over white space to the next byte, -1 at the end; that byte stays.
    int skipBlanks() throws IOException {
        int b = peek();
        while (Piece.isBlank(b)) {
            read();
            b = peek();
        }
        return b;
    }

    /// Puts the next line, without its end, into the piece.
    ///
    /// @return false at the end
    boolean readLine(Piece into) throws IOException {
        into.clear();
        if (peek() < 0) {
            return false;
        }
        while (position < limit || fill()) {
            int start = position;
            while (position < limit && buffer[position] != '\n') {
                position++;
            }
            into.append(buffer, start, position);
            if (position < limit) {
                position++;
                line++;
                return true;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }
}
