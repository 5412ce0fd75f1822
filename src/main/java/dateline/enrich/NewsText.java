package dateline.enrich;

import java.util.Arrays;

/// An article's title and body as the taggers read them: tokens with their places, in sentences. Offsets are in
/// UTF-16 units into `title + "\n\n" + body`.
///
/// A token is a word (with inner apostrophes: `O'Neill`), an abbreviation with its dots (`U.S.`, `Mr.`, `J.`), a
/// number, a possessive ending (`'s`), or a run of one punctuation mark. A hyphen is a token of its own, so that
/// `U.S.-Japan` and `Jean-Luc` are three each; [#touches] tells that nothing stands between two.
final class NewsText {
    /// How a sentence uses capitals: where all words have them they tell nothing.
    enum Case {
        NORMAL,
        /// A headline that capitalises its words.
        TITLE,
        UPPER
    }

    private enum Kind {
        WORD,
        NUMBER,
        POSSESSIVE,
        PUNCTUATION
    }

    private final String text;
    private final int titleEnd;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private Kind[] kinds = new Kind[256];
    private String[] words = new String[256];
    private String[] folded = new String[256];
    /// For each token the number of its sentence.
    private int[] sentences = new int[256];
    /// For each sentence its first token, and one more for the end.
    private int[] firsts = new int[32];
    private Case[] cases = new Case[32];
    private int size;
    private int sentenceCount;
    private int titleSentences;

    private NewsText(String text, int titleEnd) {
        this.text = text;
        this.titleEnd = titleEnd;
    }

    /// Reads an article; costs time in proportion to its length.
    static NewsText of(String title, String body) {
        var read = new NewsText(title + "\n\n" + body, title.length());
        read.tokenize();
        read.split();
        return read;
    }

    /// All of it: `title + "\n\n" + body`.
    String text() {
        return text;
    }

    /// Where the title ends.
    int titleEnd() {
        return titleEnd;
    }

    /// How many tokens there are.
    int size() {
        return size;
    }

    /// Where a token begins.
    int start(int token) {
        return starts[token];
    }

    /// Where a token ends, exclusive.
    int end(int token) {
        return ends[token];
    }

    /// A token as written.
    String word(int token) {
        return words[token];
    }

    /// A token as [Folding] has it.
    String folded(int token) {
        return folded[token];
    }

    /// The text from the beginning of one token to the end of another.
    String text(int first, int last) {
        return text.substring(starts[first], ends[last]);
    }

    /// Whether a token has letters, and is no possessive ending.
    boolean isWord(int token) {
        return kinds[token] == Kind.WORD;
    }

    boolean isNumber(int token) {
        return kinds[token] == Kind.NUMBER;
    }

    boolean isPossessive(int token) {
        return kinds[token] == Kind.POSSESSIVE;
    }

    boolean isPunctuation(int token) {
        return kinds[token] == Kind.PUNCTUATION;
    }

    /// Whether a token is a hyphen (`-`, U+2010, U+2011) that stands between two words without blanks.
    boolean isJoint(int token) {
        return isHyphen(words[token]) && token > 0 && token + 1 < size && touches(token - 1) && touches(token);
    }

    /// Whether a word begins with a capital.
    boolean isCapitalised(int token) {
        return kinds[token] == Kind.WORD && isUpper(words[token].codePointAt(0));
    }

    /// Whether a word has two letters or more and no small one.
    boolean isAllCaps(int token) {
        if (kinds[token] != Kind.WORD) {
            return false;
        }
        String word = words[token];
        int capitals = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return capitals > 1;
    }

    /// Whether nothing stands between a token and the next.
    boolean touches(int token) {
        return token + 1 < size && ends[token] == starts[token + 1];
    }

    boolean isInTitle(int token) {
        return starts[token] < titleEnd;
    }

    /// The number of a token's sentence; those of the title come first.
    int sentence(int token) {
        return sentences[token];
    }

    int sentenceCount() {
        return sentenceCount;
    }

    /// How many of the sentences are the title's.
    int titleSentences() {
        return titleSentences;
    }

    /// The first token of a sentence; for [#sentenceCount] the number of tokens.
    int first(int sentence) {
        return firsts[sentence];
    }

    Case caseOf(int sentence) {
        return cases[sentence];
    }

    /// Whether a token is the first word of its sentence, quotation marks and the like left aside.
    boolean opensSentence(int token) {
        int first = firsts[sentences[token]];
        for (int i = token - 1; i >= first; i--) {
            if (kinds[i] != Kind.PUNCTUATION) {
                return false;
            }
        }
        return true;
    }

    private void tokenize() {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at += Character.charCount(c);
            } else if (Character.isLetterOrDigit(c)) {
                at = add(at, wordEnd(at));
            } else if (isPossessiveAt(at)) {
                add(Kind.POSSESSIVE, at, at + 2);
                at += 2;
            } else {
                int end = at + Character.charCount(c);
                while (end < text.length() && text.codePointAt(end) == c) {
                    end += Character.charCount(c);
                }
                add(Kind.PUNCTUATION, at, end);
                at = end;
            }
        }
    }

    private int add(int start, int end) {
        boolean letters = false;
        for (int i = start; i < end && !letters; i++) {
            letters = Character.isLetter(text.charAt(i)) || Character.isSurrogate(text.charAt(i));
        }
        add(letters ? Kind.WORD : Kind.NUMBER, start, end);
        return end;
    }

    private void add(Kind kind, int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
            words = Arrays.copyOf(words, size * 2);
            folded = Arrays.copyOf(folded, size * 2);
            sentences = Arrays.copyOf(sentences, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        kinds[size] = kind;
        words[size] = text.substring(start, end);
        folded[size] = Folding.fold(words[size]);
        size++;
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

    /// Finds the sentences.
    private void split() {
        for (int i = 0; i < size; i++) {
            if (i == 0 || breaksBefore(i)) {
                beginSentence(i);
            }
            sentences[i] = sentenceCount - 1;
            if (starts[i] < titleEnd) {
                titleSentences = sentenceCount;
            }
        }
        if (sentenceCount == firsts.length) {
            firsts = Arrays.copyOf(firsts, sentenceCount + 1);
        }
        firsts[sentenceCount] = size;
        cases = Arrays.copyOf(cases, sentenceCount);
        for (int i = 0; i < sentenceCount; i++) {
            cases[i] = findCase(firsts[i], firsts[i + 1]);
        }
    }

    private void beginSentence(int token) {
        if (sentenceCount == firsts.length) {
            firsts = Arrays.copyOf(firsts, sentenceCount * 2);
        }
        firsts[sentenceCount++] = token;
    }

    private boolean breaksBefore(int token) {
        int from = ends[token - 1];
        int to = starts[token];
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
        while (last > 0 && isCloser(words[last]) && touches(last - 1)) {
            last--;
        }
        if (kinds[token] == Kind.WORD && !isUpper(words[token].codePointAt(0))) {
            return false;
        }
        String word = words[last];
        if (kinds[last] == Kind.PUNCTUATION) {
            char mark = word.charAt(0);
            return mark == '.' || mark == '!' || mark == '?' || mark == '\u2026' || mark == '\u3002';
        }
        return word.endsWith(".")
                && word.length() > 2
                && kinds[token] == Kind.WORD
                && Abbreviations.mayEndSentence(folded[last])
                && Abbreviations.opensSentence(folded[token]);
    }

    private Case findCase(int first, int end) {
        int words = 0;
        int capitalised = 0;
        int upper = 0;
        int small = 0;
        for (int i = first; i < end; i++) {
            if (kinds[i] != Kind.WORD) {
                continue;
            }
            String word = this.words[i];
            boolean capital = isUpper(word.codePointAt(0));
            if (word.length() > 1) {
                upper += isAllCaps(i) ? 1 : 0;
                small += isAllCaps(i) ? 0 : 1;
            }
            // Small words stay small in any headline, and a first word is always capitalised.
            if (i > first && word.length() > 3 && word.indexOf('.') < 0) {
                words++;
                capitalised += capital ? 1 : 0;
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

    private static boolean isUpper(int c) {
        return Character.isUpperCase(c) || Character.isTitleCase(c);
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\u02BB' || c == '\u2018' || c == '`';
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isHyphen(String word) {
        return word.length() == 1
                && (word.charAt(0) == '-' || word.charAt(0) == '\u2010' || word.charAt(0) == '\u2011');
    }
}
