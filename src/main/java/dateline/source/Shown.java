package dateline.source;

import java.util.Locale;

/// Values from documents as they stand in messages: short, in quotes, control characters escaped.
public final class Shown {
    private static final int LENGTH = 60;

    private Shown() {}

    /// The value in quotes.
    public static String of(String value) {
        return "'" + plain(value, LENGTH) + "'";
    }

    /// The text on one line, cut after so many characters.
    public static String plain(String text, int length) {
        var shown = new StringBuilder(Math.min(text.length(), length) + 8);
        int i = 0;
        while (i < text.length() && shown.length() < length) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isHidden(c)) {
                shown.append("\\u").append(String.format(Locale.ROOT, "%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        }
        return i < text.length() ? shown.append('…').toString() : shown.toString();
    }

    /// Controls, marks that turn the reading direction, line separators, halves of surrogate pairs.
    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
