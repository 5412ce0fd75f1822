package dateline.enrich;

import java.util.Arrays;

/// The tokens of a text with their places, in arrays that grow.
final class Tokens {
    enum Kind {
        WORD,
        NUMBER,
        POSSESSIVE,
        PUNCTUATION
    }

    private final String text;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private Kind[] kinds = new Kind[256];
    private String[] words = new String[256];
    private String[] folded = new String[256];
    private int size;

    Tokens(String text) {
        this.text = text;
    }

    void add(Kind kind, int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
            words = Arrays.copyOf(words, size * 2);
            folded = Arrays.copyOf(folded, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        kinds[size] = kind;
        words[size] = text.substring(start, end);
        folded[size] = Folding.fold(words[size]);
        size++;
    }

    int size() {
        return size;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    Kind kind(int token) {
        return kinds[token];
    }

    String word(int token) {
        return words[token];
    }

    String folded(int token) {
        return folded[token];
    }

    /// Whether nothing stands between a token and the next.
    boolean touches(int token) {
        return token + 1 < size && ends[token] == starts[token + 1];
    }

    /// Whether a word begins with a capital.
    boolean isCapitalised(int token) {
        if (kinds[token] != Kind.WORD) {
            return false;
        }
        int first = words[token].codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
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
}
