package dateline.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes of one article; what goes beyond [ArticleLimits#BYTES] is counted and not kept.
final class Piece {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private byte[] bytes = new byte[8192];
    private int length;
    private boolean tooLong;

    void append(byte[] from, int start, int end) {
        int more = end - start;
        if (tooLong || length + more > ArticleLimits.BYTES) {
            tooLong = true;
            return;
        }
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
        System.arraycopy(from, start, bytes, length, more);
        length += more;
    }

    void append(int b) {
        if (tooLong || length == ArticleLimits.BYTES) {
            tooLong = true;
            return;
        }
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) b;
    }

    void append(Piece other, int start, int end) {
        append(other.bytes, start, end);
        tooLong |= other.tooLong;
    }

    void clear() {
        length = 0;
        tooLong = false;
    }

    int length() {
        return length;
    }

    int at(int index) {
        return bytes[index];
    }

    boolean isTooLong() {
        return tooLong;
    }

    /// Whether the last bytes are these ASCII characters.
    boolean endsWith(String ascii) {
        int start = length - ascii.length();
        if (start < 0) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[start + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Drops bytes at the end.
    void shorten(int newLength) {
        length = newLength;
    }

    /// The first byte above a blank, or the length.
    int firstVisible() {
        int i = 0;
        while (i < length && isBlank(bytes[i])) {
            i++;
        }
        return i;
    }

    boolean isBlank() {
        return !tooLong && firstVisible() == length;
    }

    static boolean isBlank(int b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    /// The text of a part, which must be UTF-8 to the letter: no overlong forms, no surrogates.
    String utf8(int start, int end) throws MalformedSourceException {
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        // What is malformed became U+FFFD; only a text with that character can need the slow look.
        if (text.indexOf('\uFFFD') >= 0) {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            var in = ByteBuffer.wrap(bytes, start, end - start);
            try {
                decoder.decode(in);
            } catch (CharacterCodingException _) {
                int at = in.position();
                throw new MalformedSourceException("not UTF-8: byte 0x"
                        + Integer.toHexString(bytes[Math.min(at, end - 1)] & 0xFF) + " at byte " + (at - start + 1));
            }
        }
        return text;
    }

    /// The text of all of it: UTF-8 where it is that, else windows-1252, the superset of Latin-1 that pages
    /// mean.
    String utf8OrWindows1252() {
        try {
            return utf8(0, length);
        } catch (MalformedSourceException _) {
            return new String(bytes, 0, length, WINDOWS_1252);
        }
    }

    /// The same of bytes that may be more than one article's.
    static String utf8OrWindows1252(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, WINDOWS_1252);
        }
    }
}
