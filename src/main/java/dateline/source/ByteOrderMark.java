package dateline.source;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// How a text says which Unicode encoding it is in: by its mark, or by the zeros between its first characters.
enum ByteOrderMark {
    UTF_8(3, StandardCharsets.UTF_8),
    UTF_16BE(2, StandardCharsets.UTF_16BE),
    UTF_16LE(2, StandardCharsets.UTF_16LE),
    UTF_32BE(4, StandardCharsets.UTF_32BE),
    UTF_32LE(4, StandardCharsets.UTF_32LE),
    UNMARKED_UTF_16BE(0, StandardCharsets.UTF_16BE),
    UNMARKED_UTF_16LE(0, StandardCharsets.UTF_16LE),
    UNMARKED_UTF_32BE(0, StandardCharsets.UTF_32BE),
    UNMARKED_UTF_32LE(0, StandardCharsets.UTF_32LE),
    NONE(0, null);

    private final int length;
    private final @Nullable Charset charset;

    ByteOrderMark(int length, @Nullable Charset charset) {
        this.length = length;
        this.charset = charset;
    }

    int length() {
        return length;
    }

    /// The encoding; null where it is not said.
    @Nullable
    Charset charset() {
        return charset;
    }

    static ByteOrderMark of(byte[] head) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return UTF_8;
        }
        if (begins(head, 0, 0, 0xFE, 0xFF)) {
            return UTF_32BE;
        }
        if (begins(head, 0xFF, 0xFE, 0, 0)) {
            return UTF_32LE;
        }
        if (begins(head, 0xFE, 0xFF)) {
            return UTF_16BE;
        }
        return begins(head, 0xFF, 0xFE) ? UTF_16LE : unmarked(head);
    }

    /// The text after its mark, as UTF-8.
    InputStream decode(InputStream in) {
        return charset == null || this == UTF_8 ? in : new UnicodeInput(in, charset);
    }

    /// Text that begins with ASCII, as all markup and JSON does.
    private static ByteOrderMark unmarked(byte[] head) {
        if (head.length < 4) {
            return NONE;
        }
        if (begins(head, 0, 0, 0) && head[3] > 0) {
            return UNMARKED_UTF_32BE;
        }
        if (head[0] > 0 && head[1] == 0 && head[2] == 0 && head[3] == 0) {
            return UNMARKED_UTF_32LE;
        }
        boolean big = head[0] == 0 && head[1] > 0 && head[2] == 0 && head[3] > 0;
        boolean little = head[0] > 0 && head[1] == 0 && head[2] > 0 && head[3] == 0;
        return big ? UNMARKED_UTF_16BE : little ? UNMARKED_UTF_16LE : NONE;
    }

    private static boolean begins(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
