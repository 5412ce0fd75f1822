package dateline.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The text of a page or a feed from the web, in whatever encoding it is and says it is. Both may differ: what is
/// UTF-8 to the letter is that.
final class WebText {
    /// How far into a document its own word on its encoding is looked for.
    private static final int DECLARATION = 4096;

    private WebText() {}

    /// @param charset as the server names it; null: it does not
    static String of(byte[] bytes, @Nullable String charset) {
        ByteOrderMark mark = ByteOrderMark.of(bytes);
        if (mark != ByteOrderMark.NONE) {
            Charset marked = switch (mark) {
                case UTF_16BE, UNMARKED_16BE -> StandardCharsets.UTF_16BE;
                case UTF_16LE, UNMARKED_16LE -> StandardCharsets.UTF_16LE;
                case UTF_8, NONE -> StandardCharsets.UTF_8;
            };
            return new String(bytes, mark.length(), bytes.length - mark.length(), marked);
        }
        Charset stated = known(charset == null ? "" : charset);
        stated = stated == null ? known(declared(bytes)) : stated;
        boolean ascii = true;
        for (byte b : bytes) {
            ascii &= b >= 0;
        }
        if (stated == null || stated.equals(StandardCharsets.UTF_8) || (!ascii && isUtf8(bytes))) {
            return Piece.utf8OrWindows1252(bytes);
        }
        return new String(bytes, stated);
    }

    /// Latin-1 means windows-1252 on the web; UTF-16 cannot be declared by bytes that can be read without it.
    private static @Nullable Charset known(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        try {
            return switch (lower) {
                case "" -> null;
                case "iso-8859-1", "latin1", "us-ascii", "ascii" -> Piece.WINDOWS_1252;
                case "utf8", "unicode" -> StandardCharsets.UTF_8;
                case "gb2312", "gbk" -> Charset.forName("GB18030");
                case "x-sjis", "shift_jis" -> Charset.forName("windows-31j");
                default -> lower.startsWith("utf-16") || lower.startsWith("utf-32") ? null : Charset.forName(lower);
            };
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /// What stands behind `charset=` or `encoding=` near the beginning.
    private static String declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        int at = head.startsWith("<?xml") ? head.indexOf("encoding=") : head.indexOf("charset=");
        if (at < 0) {
            return "";
        }
        int start = head.indexOf('=', at) + 1;
        while (start < head.length() && "\"' ".indexOf(head.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < head.length()
                && (Character.isLetterOrDigit(head.charAt(end)) || "-_.:".indexOf(head.charAt(end)) >= 0)) {
            end++;
        }
        return head.substring(start, end);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).clear();
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
