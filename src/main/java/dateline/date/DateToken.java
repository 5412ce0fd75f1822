package dateline.date;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A piece of a date as written: a number, a word or a single sign.
///
/// @param text digits as ASCII; a word in lower case without accents and dots; a sign
/// @param written the piece as it stood
/// @param glued whether no white space stands before it
record DateToken(Kind kind, String text, String written, boolean glued) {
    /// What a piece is made of.
    enum Kind {
        NUMBER,
        WORD,
        SIGN
    }

    static List<DateToken> of(String text) {
        List<DateToken> tokens = new ArrayList<>();
        boolean glued = false;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int start = i;
            Kind kind = kind(c);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                glued = false;
                continue;
            }
            while (kind != Kind.SIGN && i < text.length() && kind(text.codePointAt(i)) == kind) {
                i += Character.charCount(text.codePointAt(i));
            }
            if (kind == Kind.WORD) {
                i = afterInitials(text, start, i);
            }
            String written = text.substring(start, i);
            tokens.add(new DateToken(kind, form(kind, written), written, glued));
            glued = true;
        }
        return tokens;
    }

    boolean is(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    /// The number; one too long for any part of a date is -1.
    int value() {
        return text.length() > 8 ? -1 : Integer.parseInt(text);
    }

    /// A word in the form that the tables have.
    static String folded(String word) {
        var folded = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && c != '.')
                .forEach(folded::appendCodePoint);
        return Normalizer.normalize(folded, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static Kind kind(int c) {
        if (Character.digit(c, 10) >= 0) {
            return Kind.NUMBER;
        }
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return Character.isLetter(c) || mark ? Kind.WORD : Kind.SIGN;
    }

    /// `p.m.` is one word.
    private static int afterInitials(String text, int start, int end) {
        int at = end;
        while (at - start < 8
                && at + 1 < text.length()
                && text.charAt(at) == '.'
                && Character.isLetter(text.charAt(at - 1))
                && (at - 1 == start || text.charAt(at - 2) == '.')
                && Character.isLetter(text.charAt(at + 1))
                && (at + 2 == text.length() || !Character.isLetter(text.charAt(at + 2)))) {
            at += 2;
        }
        return at;
    }

    private static String form(Kind kind, String written) {
        return switch (kind) {
            case NUMBER -> {
                var digits = new StringBuilder();
                written.codePoints().forEach(c -> digits.append(Character.digit(c, 10)));
                yield digits.toString();
            }
            case WORD -> folded(written);
            // Dashes of all lengths, the full-width colon, and commas of other scripts.
            case SIGN ->
                switch (written.charAt(0)) {
                    case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> "-";
                    case '\uFF1A' -> ":";
                    case '\u060C', '\u3001', '\uFF0C' -> ",";
                    case '\uFF0F' -> "/";
                    default -> written;
                };
        };
    }
}
