package dateline.enrich;

import dateline.enrich.NameLexicon.WordClass;

/// An article prepared for the search for names: of each token its classes, its shape and the number of its
/// word, and the runs of tokens that may hold names.
final class NameReading {
    /// How a token looks.
    enum Shape {
        BOUNDARY,
        LOWER,
        CAPITALISED,
        INITIAL,
        INITIALS,
        SHORT_CAPS,
        CAPS,
        INNER_CAPITAL,
        APOSTROPHE,
        WITH_DIGIT,
        NUMBER,
        POSSESSIVE,
        COMMA,
        STOP,
        QUOTE,
        OPEN,
        CLOSE,
        JOINT,
        DASH,
        COLON,
        SLASH,
        OTHER,
        WITH_DOT,
        LOWER_FIRST,
        /// A word of a sentence all in capitals.
        SHOUTED
    }

    private static final Shape[] SHAPES = Shape.values();

    /// `cheung`, `hyeong`.
    private static final int LONGEST_SYLLABLE = 6;

    /// Words that open no name, however they are capitalised.
    private static final long NEVER = WordClass.DETERMINER.bit();

    private final NewsText text;
    private final long[] masks;
    private final byte[] shapes;
    /// For each token the number of its folded word within the article.
    private final int[] words;

    private int wordCount;
    private final boolean[] eligible;

    @SuppressWarnings("EnumOrdinal") // kept as bytes within one reading
    NameReading(NewsText text, NameLexicon lexicon, NamePhrases phrases) {
        this.text = text;
        int size = text.size();
        masks = new long[size];
        shapes = new byte[size];
        words = new int[size];
        eligible = new boolean[size];
        number(lexicon);
        phrases.mark(text, masks);
        for (int i = 0; i < size; i++) {
            shapes[i] = (byte) findShape(i).ordinal();
        }
        findEligible();
    }

    NewsText text() {
        return text;
    }

    int size() {
        return words.length;
    }

    /// The number of a token's word, from 0 to [#wordCount]: one for all its ways of writing.
    int word(int token) {
        return words[token];
    }

    int wordCount() {
        return wordCount;
    }

    /// The classes of a token, as bits.
    long mask(int token) {
        return masks[token];
    }

    /// Takes a token out of classes, as if it were not in their lists.
    void forget(int token, long classes) {
        masks[token] &= ~classes;
    }

    boolean is(int token, WordClass of) {
        return token >= 0 && token < masks.length && (masks[token] & of.bit()) != 0;
    }

    Shape shape(int token) {
        return SHAPES[shapes[token]];
    }

    /// Whether a token may be part of a name.
    boolean isEligible(int token) {
        return eligible[token];
    }

    private void number(NameLexicon lexicon) {
        int capacity = Integer.highestOneBit(Math.max(16, size() * 2)) * 2;
        int[] table = new int[capacity];
        for (int i = 0; i < size(); i++) {
            String folded = text.folded(i);
            int hash = folded.hashCode();
            int slot = (hash ^ (hash >>> 15)) & (capacity - 1);
            while (table[slot] != 0 && !text.folded(table[slot] - 1).equals(folded)) {
                slot = (slot + 1) & (capacity - 1);
            }
            if (table[slot] == 0) {
                table[slot] = i + 1;
                words[i] = wordCount++;
                masks[i] = text.isWord(i) ? lexicon.mask(folded) : 0;
            } else {
                words[i] = words[table[slot] - 1];
                masks[i] = masks[table[slot] - 1];
            }
        }
    }

    private Shape findShape(int token) {
        String word = text.word(token);
        if (text.isWord(token)) {
            return wordShape(token, word);
        }
        if (text.isNumber(token)) {
            return Shape.NUMBER;
        }
        if (text.isPossessive(token)) {
            return Shape.POSSESSIVE;
        }
        return switch (word.charAt(0)) {
            case ',' -> Shape.COMMA;
            case '.', '!', '?', '\u2026' -> Shape.STOP;
            case '"', '\u201C', '\u201D', '\'', '\u2018', '\u2019', '\u00AB', '\u00BB', '\u201E' -> Shape.QUOTE;
            case '(', '[', '{' -> Shape.OPEN;
            case ')', ']', '}' -> Shape.CLOSE;
            case '-', '\u2010', '\u2011' -> text.isJoint(token) ? Shape.JOINT : Shape.DASH;
            case '\u2013', '\u2014' -> Shape.DASH;
            case ':', ';' -> Shape.COLON;
            case '/', '&' -> Shape.SLASH;
            default -> Shape.OTHER;
        };
    }

    private Shape wordShape(int token, String word) {
        int capitals = 0;
        int small = 0;
        boolean digit = false;
        boolean apostrophe = false;
        boolean dot = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isLowerCase(c)) {
                small++;
            } else if (Character.isUpperCase(c)) {
                capitals++;
            } else if (Character.isDigit(c)) {
                digit = true;
            } else if (c == '.') {
                dot = true;
            } else if (!Character.isLetter(c)) {
                apostrophe = true;
            }
        }
        if (digit) {
            return Shape.WITH_DIGIT;
        }
        if (!text.isCapitalised(token)) {
            return capitals > 0 ? Shape.LOWER_FIRST : Shape.LOWER;
        }
        if (capitals == 1 && small == 0) {
            return Shape.INITIAL;
        }
        if (small == 0 && dot) {
            return Shape.INITIALS;
        }
        if (small == 0 && text.caseOf(text.sentence(token)) == NewsText.Case.UPPER) {
            return Shape.SHOUTED;
        }
        if (dot) {
            return Shape.WITH_DOT;
        }
        if (apostrophe) {
            return Shape.APOSTROPHE;
        }
        if (small == 0) {
            return capitals < 4 ? Shape.SHORT_CAPS : Shape.CAPS;
        }
        return capitals > 1 ? Shape.INNER_CAPITAL : Shape.CAPITALISED;
    }

    /// Capitalised words, and what joins them: hyphens, particles, the second syllable of `Jae-in`.
    private void findEligible() {
        for (int i = 0; i < size(); i++) {
            eligible[i] = text.isCapitalised(i) && (masks[i] & NEVER) == 0;
        }
        for (int i = size() - 2; i >= 0; i--) {
            if (!eligible[i] && is(i, WordClass.PARTICLE) && shape(i) == Shape.LOWER) {
                boolean joined = shape(i + 1) == Shape.JOINT && i + 2 < size() && text.isCapitalised(i + 2);
                eligible[i] = (eligible[i + 1] || joined) && text.sentence(i) == text.sentence(i + 1);
            }
        }
        for (int i = 1; i + 1 < size(); i++) {
            if (shape(i) != Shape.JOINT || !eligible[i - 1]) {
                continue;
            }
            if (eligible[i + 1]) {
                eligible[i] = true;
            } else if (shape(i + 1) == Shape.LOWER && isSyllable(text.word(i + 1))) {
                eligible[i] = true;
                eligible[i + 1] = true;
            }
        }
    }

    /// Whether a small word after a hyphen may end a given name as in `Jae-in`, `Ing-wen`, `Chee-hwa`.
    private static boolean isSyllable(String word) {
        return word.length() <= LONGEST_SYLLABLE && "aeioukghlmnpt".indexOf(word.charAt(word.length() - 1)) >= 0;
    }
}
