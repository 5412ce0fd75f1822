package dateline.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/// The encoding that a document or its sender names.
final class DeclaredEncoding {
    private static final int XML_HEAD = 1024;
    private static final int HTML_HEAD = 8192;

    private DeclaredEncoding() {}

    /// The charset in a `Content-Type`.
    static Optional<Charset> ofContentType(String contentType) {
        return named(after(contentType, "charset"));
    }

    /// The encoding in the XML declaration, which is ASCII in all encodings that this is asked for.
    static Optional<Charset> ofXml(byte[] bytes) {
        return ofXml(ascii(bytes, XML_HEAD));
    }

    /// The encoding in the XML declaration of text.
    static Optional<Charset> ofXml(String head) {
        int start = head.indexOf("<?xml");
        if (start < 0) {
            return Optional.empty();
        }
        int end = head.indexOf('>', start);
        return named(after(head.substring(start, end < 0 ? head.length() : end), "encoding"));
    }

    /// The encoding in a page's `meta`.
    static Optional<Charset> ofHtml(byte[] bytes) {
        String head = ascii(bytes, HTML_HEAD);
        String lower = head.toLowerCase(Locale.ROOT);
        for (int at = lower.indexOf("<meta"); at >= 0; at = lower.indexOf("<meta", at + 5)) {
            int end = lower.indexOf('>', at);
            Optional<Charset> found = named(after(head.substring(at, end < 0 ? head.length() : end), "charset"));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// The charset of that label, in the wider form that the web means by it.
    static Optional<Charset> named(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        String wider = switch (name) {
            case "iso-8859-1",
                    "iso8859-1",
                    "iso_8859-1",
                    "latin1",
                    "latin-1",
                    "l1",
                    "us-ascii",
                    "ascii",
                    "ansi",
                    "cp1252",
                    "windows1252" -> "windows-1252";
            case "iso-8859-9", "latin5" -> "windows-1254";
            case "iso-8859-11", "tis-620" -> "x-windows-874";
            case "gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936" -> "GB18030";
            case "shift_jis", "shift-jis", "sjis", "x-sjis" -> "windows-31j";
            case "euc-kr", "ks_c_5601-1987", "ksc5601", "cp949", "korean" -> "x-windows-949";
            case "big5", "cn-big5", "x-x-big5" -> "Big5-HKSCS";
            case "utf8", "unicode-1-1-utf-8" -> "UTF-8";
            case "x-mac-cyrillic", "mac-cyrillic" -> "x-MacCyrillic";
            case "macintosh", "mac", "macroman", "x-mac-roman" -> "x-MacRoman";
            default -> name;
        };
        if (wider.isEmpty() || wider.startsWith("utf-7") || wider.length() > 40) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(wider));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }

    /// The value behind `name=`, in quotes or not; empty where there is none.
    private static String after(String text, String name) {
        int at = text.toLowerCase(Locale.ROOT).indexOf(name);
        int i = at < 0 ? text.length() : at + name.length();
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        if (i >= text.length() || text.charAt(i) != '=') {
            return "";
        }
        i++;
        while (i < text.length()
                && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '"' || text.charAt(i) == '\'')) {
            i++;
        }
        int start = i;
        while (i < text.length() && "\"' ;?/>\t\r\n".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return text.substring(start, i);
    }

    private static String ascii(byte[] bytes, int length) {
        return new String(bytes, 0, Math.min(bytes.length, length), StandardCharsets.ISO_8859_1);
    }
}
