package dateline.enrich;

import dateline.enrich.NameLexicon.WordClass;
import dateline.enrich.NameReading.Shape;

/// What the whole of an article tells about each of its words: whether it is written small elsewhere, follows a
/// title or a given name, speaks, or was taken for part of a name in a first pass.
final class NameEvidence {
    /// Bits of [#signs].
    static final int SMALL = 1;

    static final int AFTER_HONORIFIC = 1 << 1;
    static final int AFTER_RANK = 1 << 2;
    static final int AFTER_GIVEN = 1 << 3;
    static final int AFTER_INITIAL = 1 << 4;
    static final int SPEAKS = 1 << 5;
    static final int BEFORE_CAPITAL = 1 << 6;
    static final int AFTER_CAPITAL = 1 << 7;
    static final int BEFORE_ORGWORD = 1 << 8;
    static final int BEFORE_PLACEWORD = 1 << 9;
    static final int AFTER_IN = 1 << 10;
    static final int AFTER_ARTICLE = 1 << 11;
    static final int OWNS = 1 << 12;
    static final int ACTS = 1 << 13;
    static final int REPEATED = 1 << 14;
    static final int AFTER_ROLE = 1 << 15;
    /// How many signs there are.
    static final int SIGNS = 16;

    private static final int SEEN = 1 << 20;

    private final NameReading reading;
    private final int[] signs;
    /// For each word how often it was given each label by the first pass.
    private final int[] labelled;
    private final byte[] labels;
    private boolean hasLabels;

    NameEvidence(NameReading reading) {
        this.reading = reading;
        signs = new int[reading.wordCount()];
        labelled = new int[reading.wordCount() * Label.COUNT];
        labels = new byte[reading.size()];
        for (int i = 0; i < reading.size(); i++) {
            if (reading.text().isWord(i)) {
                note(i);
            }
        }
    }

    /// What the article tells about the word at a token.
    int signs(int token) {
        return signs[reading.word(token)];
    }

    /// The labels that the first pass gave, all tokens in order.
    void learn(byte[] found) {
        hasLabels = true;
        for (int i = 0; i < found.length; i++) {
            labels[i] = found[i];
            if (counts(i)) {
                labelled[reading.word(i) * Label.COUNT + found[i]]++;
            }
        }
    }

    boolean hasLabels() {
        return hasLabels;
    }

    int label(int token) {
        return token < 0 || token >= labels.length ? Label.OUT : labels[token];
    }

    /// How often the word of a token bears a label elsewhere.
    int elsewhere(int token, int label) {
        int own = counts(token) && labels[token] == label ? 1 : 0;
        return labelled[reading.word(token) * Label.COUNT + label] - own;
    }

    /// How often the word of a token stands elsewhere.
    int elsewhere(int token) {
        int all = 0;
        for (int label = 0; label < Label.COUNT; label++) {
            all += elsewhere(token, label);
        }
        return all;
    }

    /// The label that the word of a token bears most often elsewhere; [Label#COUNT] where it stands nowhere else.
    int majority(int token) {
        int best = Label.COUNT;
        int most = 0;
        for (int label = 0; label < Label.COUNT; label++) {
            int times = elsewhere(token, label);
            if (times > most) {
                most = times;
                best = label;
            }
        }
        return best;
    }

    /// Whether a token's label says something about its word: not where all words are capitalised.
    private boolean counts(int token) {
        return reading.isEligible(token)
                && reading.text().caseOf(reading.text().sentence(token)) == NewsText.Case.NORMAL;
    }

    private void note(int token) {
        NewsText text = reading.text();
        int word = reading.word(token);
        if (!text.isCapitalised(token)) {
            signs[word] |= SMALL;
            return;
        }
        if (text.caseOf(text.sentence(token)) == NewsText.Case.UPPER) {
            return;
        }
        int found = before(token, text) | after(token, text);
        if ((signs[word] & SEEN) != 0) {
            found |= REPEATED;
        }
        signs[word] |= found | SEEN;
    }

    private int before(int token, NewsText text) {
        int i = token - 1;
        if (i < 0 || text.sentence(i) != text.sentence(token)) {
            return 0;
        }
        int found = 0;
        if (reading.is(i, WordClass.HONORIFIC)) {
            found |= text.isCapitalised(i) ? AFTER_HONORIFIC : 0;
        }
        if (reading.is(i, WordClass.RANK)) {
            found |= text.isCapitalised(i) ? AFTER_RANK : 0;
        }
        if (reading.is(i, WordClass.ROLE)) {
            found |= text.isCapitalised(i) ? 0 : AFTER_ROLE;
        }
        if (text.isCapitalised(i) && reading.is(i, WordClass.GIVEN)) {
            found |= AFTER_GIVEN;
        }
        if (reading.shape(i) == Shape.INITIAL || reading.shape(i) == Shape.INITIALS) {
            found |= AFTER_INITIAL;
        }
        if (text.isCapitalised(i)) {
            found |= AFTER_CAPITAL;
        }
        if (reading.is(i, WordClass.SPEECH) && !text.isCapitalised(i)) {
            found |= SPEAKS;
        }
        if (text.folded(i).equals("in") || text.folded(i).equals("at")) {
            found |= AFTER_IN;
        }
        return reading.is(i, WordClass.DETERMINER) ? found | AFTER_ARTICLE : found;
    }

    private int after(int token, NewsText text) {
        int i = token + 1;
        if (i >= reading.size() || text.sentence(i) != text.sentence(token)) {
            return 0;
        }
        if (text.isPossessive(i)) {
            return OWNS;
        }
        int found = 0;
        if (reading.is(i, WordClass.SPEECH) && !text.isCapitalised(i)) {
            found |= SPEAKS;
        }
        if (reading.is(i, WordClass.ACTION) && !text.isCapitalised(i)) {
            found |= ACTS;
        }
        if (text.isCapitalised(i)) {
            found |= BEFORE_CAPITAL;
            found |= reading.is(i, WordClass.ORGWORD) ? BEFORE_ORGWORD : 0;
            found |= reading.is(i, WordClass.PLACEWORD) ? BEFORE_PLACEWORD : 0;
        }
        return found;
    }
}
