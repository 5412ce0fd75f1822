package dateline.source;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// How a text says which Unicode encoding it is in.
enum ByteOrderMark {
    UTF_8(3),
    UTF_16BE(2),
    UTF_16LE(2),
    UNMARKED_16BE(0),
    UNMARKED_16LE(0),
    NONE(0);

    private final int length;

    ByteOrderMark(int length) {
        this.length = length;
    }

    int length() {
        return length;
    }

    static ByteOrderMark of(byte[] head) {
        if (head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            return UTF_8;
        }
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return UTF_16BE;
        }
        return head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE ? UTF_16LE : unmarked(head);
    }

    /// UTF-16 that begins with ASCII, as all markup and JSON does.
    private static ByteOrderMark unmarked(byte[] head) {
        if (head.length < 4) {
            return NONE;
        }
        boolean big = head[0] == 0 && head[1] > 0 && head[2] == 0 && head[3] > 0;
        boolean little = head[0] > 0 && head[1] == 0 && head[2] > 0 && head[3] == 0;
        return big ? UNMARKED_16BE : little ? UNMARKED_16LE : NONE;
    }

    /// The text after its mark, as UTF-8 where it was UTF-16.
    InputStream decode(InputStream in) {
        return switch (this) {
            case UTF_16BE, UNMARKED_16BE -> new Utf16Input(in, StandardCharsets.UTF_16BE);
            case UTF_16LE, UNMARKED_16LE -> new Utf16Input(in, StandardCharsets.UTF_16LE);
            case UTF_8, NONE -> in;
        };
    }
}
