package dateline.enrich;

import dateline.enrich.Tokens.Kind;

/// Finds the tokens of a text, by hand and in time in proportion to its length; [NewsText] says what a token is.
final class Tokenizer {
    private final String text;
    private final Tokens tokens;

    private Tokenizer(String text) {
        this.text = text;
        this.tokens = new Tokens(text);
    }

    static Tokens tokens(String text) {
        return new Tokenizer(text).read();
    }

    private Tokens read() {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at += Character.charCount(c);
            } else if (Character.isLetterOrDigit(c)) {
                at = addWord(at, wordEnd(at));
            } else if (isPossessiveAt(at)) {
                tokens.add(Kind.POSSESSIVE, at, at + 2);
                at += 2;
            } else {
                int end = at + Character.charCount(c);
                while (end < text.length() && text.codePointAt(end) == c) {
                    end += Character.charCount(c);
                }
                tokens.add(Kind.PUNCTUATION, at, end);
                at = end;
            }
        }
        return tokens;
    }

    private int addWord(int start, int end) {
        boolean letters = false;
        for (int i = start; i < end && !letters; i++) {
            letters = Character.isLetter(text.charAt(i)) || Character.isSurrogate(text.charAt(i));
        }
        tokens.add(letters ? Kind.WORD : Kind.NUMBER, start, end);
        return end;
    }

    /// Where the word that begins here ends.
    private int wordEnd(int start) {
        int at = start;
        int segment = start;
        boolean letterByLetter = true;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Character.isLetterOrDigit(c) || isMark(c)) {
                at += Character.charCount(c);
                continue;
            }
            if (c == '.') {
                letterByLetter &= at - segment == 1 && Character.isLetter(text.charAt(segment));
                if (letterByLetter) {
                    // U.S., J.K., e.g.
                    at++;
                    segment = at;
                    if (isLetter(at) && !isLetter(at + 1)) {
                        continue;
                    }
                    return at;
                }
                if (Abbreviations.isKnown(text, start, at)) {
                    return at + 1;
                }
                // 3.5, nypost.com; but a full stop without its blank ends a word.
                if ((isDigit(at - 1) && isDigit(at + 1)) || (isLower(at - 1) && isLower(at + 1) && isLower(at + 2))) {
                    at++;
                    segment = at;
                    continue;
                }
                return at;
            }
            if ((isApostrophe(c) && isLetter(at - 1) && isLetter(at + 1) && !isPossessiveAt(at))
                    || (c == '&' && isUpperAt(at - 1) && isUpperAt(at + 1))
                    || (c == ',' && isDigit(at - 1) && isDigit(at + 1))) {
                letterByLetter = false;
                at++;
                continue;
            }
            return at;
        }
        return at;
    }

    private boolean isPossessiveAt(int at) {
        return isApostrophe(text.charAt(at))
                && at + 1 < text.length()
                && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
                && !isLetter(at + 2)
                && at > 0
                && (Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '.');
    }

    private boolean isLetter(int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }

    private boolean isLower(int at) {
        return at >= 0 && at < text.length() && Character.isLowerCase(text.charAt(at));
    }

    private boolean isUpperAt(int at) {
        return at >= 0 && at < text.length() && Character.isUpperCase(text.charAt(at));
    }

    private boolean isDigit(int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\u02BB' || c == '\u2018' || c == '`';
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
