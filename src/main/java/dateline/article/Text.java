package dateline.article;

import java.text.Normalizer;

/// Text as articles keep it: Unicode NFC, `\n` line ends, no control characters.
public final class Text {
    private static final char REPLACEMENT = '\uFFFD';
    /// What pages mean by the bytes 0x80 to 0x9F, which they take from windows-1252 whatever they claim to be.
    private static final String C1 =
            "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0"
                    + "\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    private Text() {}

    /// One line: every run of white space is one blank.
    public static String line(String text) {
        var line = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = clean(text, i);
            if (c == ' ' || c == '\n') {
                gap = true;
            } else if (c != 0) {
                if (gap && !line.isEmpty()) {
                    line.append(' ');
                }
                gap = false;
                line.append(c);
            }
        }
        return composed(line);
    }

    /// Paragraphs: blank lines are empty and single, no line ends with blanks, the text neither begins nor ends
    /// with white space.
    public static String body(String text) {
        var body = new StringBuilder(text.length());
        int newlines = 0;
        int blanks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = clean(text, i);
            if (c == '\n') {
                if (!isCrLf(text, i)) {
                    newlines++;
                }
                blanks = 0;
            } else if (c == ' ') {
                blanks++;
            } else if (c != 0) {
                if (!body.isEmpty()) {
                    body.repeat('\n', Math.min(newlines, 2)).repeat(' ', blanks);
                }
                newlines = 0;
                blanks = 0;
                body.append(c);
            }
        }
        return composed(body);
    }

    /// Where a word of ASCII letters stands last, whatever its case; -1 where it does not. The text in lower
    /// case would not do: it can be longer.
    public static int lastIndexOfIgnoringCase(String text, String word) {
        int i = text.length() - word.length();
        while (i >= 0 && !text.regionMatches(true, i, word, 0, word.length())) {
            i--;
        }
        return Math.max(i, -1);
    }

    /// The `\n` of a `\r\n`, whose `\r` has been counted.
    private static boolean isCrLf(String text, int i) {
        return i > 0 && text.charAt(i) == '\n' && text.charAt(i - 1) == '\r';
    }

    /// The character to keep: a blank or `\n` for all white space, 0 for what is dropped.
    private static char clean(String text, int i) {
        char c = text.charAt(i);
        if (c > ' ' && c < 0x7F) {
            return c;
        }
        return switch (c) {
            case ' ', '\t', '\u00A0', '\u1680', '\u202F', '\u205F', '\u3000' -> ' ';
            case '\n', '\r', '\u000B', '\f', '\u2028', '\u2029' -> '\n';
            case '\uFEFF', '\uFFFE', '\uFFFF' -> 0;
            default -> {
                if (c < ' ' || c == 0x7F) {
                    yield 0;
                }
                if (c < 0xA0) {
                    yield C1.charAt(c - 0x80);
                }
                if (c >= 0x2000 && c <= 0x200A) {
                    yield ' ';
                }
                yield Character.isSurrogate(c) && !isPaired(text, i) ? REPLACEMENT : c;
            }
        };
    }

    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    private static String composed(StringBuilder text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Below U+0300 all is composed, and so is the punctuation that news is full of.
            if (c >= 0x300 && (c < 0x2010 || c > 0x20CF)) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text.toString();
    }
}
