package dateline.enrich;

import dateline.enrich.NewsText.Case;
import dateline.enrich.Tokens.Kind;
import java.util.Arrays;

/// Where the sentences of a text begin, and how each uses capitals.
final class Sentences {
    private final String text;
    private final Tokens tokens;
    /// For each token the number of its sentence.
    private final int[] numbers;
    /// For each sentence its first token, and one more for the end.
    private int[] firsts = new int[32];
    private Case[] cases = new Case[32];
    private int count;
    private int titleCount;

    private Sentences(String text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
        this.numbers = new int[tokens.size()];
    }

    /// @param titleEnd where the title ends in the text, and with it a sentence
    static Sentences of(String text, Tokens tokens, int titleEnd) {
        var sentences = new Sentences(text, tokens);
        sentences.split(titleEnd);
        return sentences;
    }

    int number(int token) {
        return numbers[token];
    }

    int count() {
        return count;
    }

    /// How many of them are the title's.
    int titleCount() {
        return titleCount;
    }

    /// The first token of a sentence; for [#count] the number of tokens.
    int first(int sentence) {
        return firsts[sentence];
    }

    Case caseOf(int sentence) {
        return cases[sentence];
    }

    /// Whether a token is the first word of its sentence, quotation marks and the like left aside.
    boolean opens(int token) {
        int first = firsts[numbers[token]];
        for (int i = token - 1; i >= first; i--) {
            if (tokens.kind(i) != Kind.PUNCTUATION) {
                return false;
            }
        }
        return true;
    }

    private void split(int titleEnd) {
        for (int i = 0; i < tokens.size(); i++) {
            if (i == 0 || breaksBefore(i)) {
                beginSentence(i);
            }
            numbers[i] = count - 1;
            if (tokens.start(i) < titleEnd) {
                titleCount = count;
            }
        }
        if (count == firsts.length) {
            firsts = Arrays.copyOf(firsts, count + 1);
        }
        firsts[count] = tokens.size();
        cases = Arrays.copyOf(cases, count);
        for (int i = 0; i < count; i++) {
            cases[i] = findCase(firsts[i], firsts[i + 1]);
        }
    }

    private void beginSentence(int token) {
        if (count == firsts.length) {
            firsts = Arrays.copyOf(firsts, count * 2);
        }
        firsts[count++] = token;
    }

    private boolean breaksBefore(int token) {
        int from = tokens.end(token - 1);
        int to = tokens.start(token);
        if (from == to) {
            return false;
        }
        int newline = text.indexOf('\n', from, to);
        if (newline >= 0) {
            if (text.indexOf('\n', newline + 1, to) >= 0) {
                return true;
            }
            if (endsLine(newline, to)) {
                return true;
            }
        }
        return endsSentence(token);
    }

    /// Whether a single line end closes a sentence: not where a typewriter's line was full.
    private boolean endsLine(int newline, int next) {
        int before = text.lastIndexOf('\n', newline - 1) + 1;
        int length = newline - before;
        boolean capital = !Character.isLowerCase(text.charAt(next));
        return length > 100 || next - newline > 2 || (length < 45 && capital);
    }

    private boolean endsSentence(int token) {
        int last = token - 1;
        while (last > 0 && isCloser(tokens.word(last)) && tokens.touches(last - 1)) {
            last--;
        }
        if (tokens.kind(token) == Kind.WORD && !tokens.isCapitalised(token)) {
            return false;
        }
        String word = tokens.word(last);
        if (tokens.kind(last) == Kind.PUNCTUATION) {
            char mark = word.charAt(0);
            return mark == '.' || mark == '!' || mark == '?' || mark == '\u2026' || mark == '\u3002';
        }
        return word.endsWith(".")
                && word.length() > 2
                && tokens.kind(token) == Kind.WORD
                && Abbreviations.mayEndSentence(tokens.folded(last))
                && Abbreviations.opensSentence(tokens.folded(token));
    }

    private Case findCase(int first, int end) {
        int words = 0;
        int capitalised = 0;
        int upper = 0;
        int small = 0;
        for (int i = first; i < end; i++) {
            if (tokens.kind(i) != Kind.WORD) {
                continue;
            }
            String word = tokens.word(i);
            if (word.length() > 1) {
                upper += tokens.isAllCaps(i) ? 1 : 0;
                small += tokens.isAllCaps(i) ? 0 : 1;
            }
            // Small words stay small in any headline, and a first word is always capitalised.
            if (i > first && word.length() > 3 && word.indexOf('.') < 0) {
                words++;
                capitalised += tokens.isCapitalised(i) ? 1 : 0;
            }
        }
        if (upper >= 3 && upper > 4 * small) {
            return Case.UPPER;
        }
        return words >= 3 && capitalised * 10 >= words * 8 ? Case.TITLE : Case.NORMAL;
    }

    private static boolean isCloser(String word) {
        return switch (word.charAt(0)) {
            case '"', '\u201D', '\u2019', '\'', ')', ']', '\u00BB' -> true;
            default -> false;
        };
    }
}
