package dateline.enrich;

import dateline.enrich.NameLexicon.WordClass;
import dateline.enrich.NameReading.Shape;

/// The features of a token that may be part of a name, as slots of a table of weights: shapes and classes of the
/// token and its neighbours, its place among capitalised words, and what the article tells about its word.
/// Hardly any feature is a word itself, so that what was learned from one kind of news holds for others.
@SuppressWarnings("EnumOrdinal") // the weights are trained for the order of templates, shapes and cases
final class NameFeatures {
    /// How many slots a table of weights has; features that meet in one share their weights.
    static final int SLOTS = 1 << 17;

    /// More than any token has.
    static final int MOST = 160;

    private enum Template {
        STYLE,
        SHAPE,
        SHAPE_BEFORE,
        SHAPE_AFTER,
        SHAPES_BEFORE,
        SHAPES_AFTER,
        TWO_SHAPES_BEFORE,
        TWO_SHAPES_AFTER,
        CLASS,
        CLASS_BEFORE,
        CLASS_AFTER,
        CLASS_FAR_BEFORE,
        CLASS_FAR_AFTER,
        KIND,
        KINDS_BEFORE,
        KINDS_AFTER,
        TWO_KINDS_BEFORE,
        TWO_KINDS_AFTER,
        KINDS_AROUND,
        KNOWN,
        KNOWN_BEFORE,
        KNOWN_AFTER,
        KNOWN_BEFORE_SHAPE,
        KNOWN_AFTER_SHAPE,
        KNOWN_AROUND,
        LENGTH,
        WORD_BEFORE,
        WORD_AFTER,
        RUN_LENGTH,
        RUN_PLACE,
        OPENING,
        OPENING_KNOWN,
        OPENING_KIND,
        BEFORE_RUN,
        AFTER_RUN,
        RUN_LAST,
        RUN_FIRST,
        SIGN,
        SIGNS,
        SIGNS_KNOWN,
        SMALL_KNOWN,
        STRENGTH_AFTER,
        STRENGTH_BEFORE,
        LABEL,
        LABELS_AROUND,
        SHARE,
        PROFILE,
        PROFILE_LABEL,
        MAJORITY,
        MAJORITY_AFTER,
        MAJORITY_BEFORE,
        MAJORITIES,
        MAJORITY_KNOWN
    }

    /// Classes that matter in a neighbour two tokens away.
    private static final long FAR = WordClass.HONORIFIC.bit()
            | WordClass.RANK.bit()
            | WordClass.ROLE.bit()
            | WordClass.FAMILY.bit()
            | WordClass.SPEECH.bit()
            | WordClass.ORGWORD.bit()
            | WordClass.PLACEWORD.bit()
            | WordClass.GIVEN.bit()
            | WordClass.OF.bit()
            | WordClass.BY.bit();

    private static final int PERSON_SIGNS = NameEvidence.AFTER_HONORIFIC
            | NameEvidence.AFTER_RANK
            | NameEvidence.AFTER_GIVEN
            | NameEvidence.AFTER_INITIAL
            | NameEvidence.SPEAKS
            | NameEvidence.ACTS;

    private static final int STRONG_SIGNS =
            NameEvidence.AFTER_HONORIFIC | NameEvidence.AFTER_RANK | NameEvidence.AFTER_GIVEN | NameEvidence.SPEAKS;

    private static final int THING_SIGNS = NameEvidence.SMALL
            | NameEvidence.BEFORE_ORGWORD
            | NameEvidence.BEFORE_PLACEWORD
            | NameEvidence.AFTER_IN
            | NameEvidence.AFTER_ARTICLE;

    private static final int LONG_WORD = 12;
    private static final int LONG_RUN = 6;

    private final NameReading reading;
    private final NameEvidence evidence;
    private final NewsText text;
    private final NameContext context;
    private final int[] slots = new int[MOST];
    private int count;
    /// The first token of the sentence, and the one after its last.
    private int begin;

    private int end;
    private int style;

    NameFeatures(NameReading reading, NameEvidence evidence) {
        this.reading = reading;
        this.evidence = evidence;
        text = reading.text();
        context = new NameContext(reading);
    }

    /// Finds the features of an eligible token: the first [#count] of the array, which is used again.
    ///
    /// @param first of the run of eligible tokens that it stands in
    /// @param last of the run
    int[] of(int token, int first, int last) {
        int sentence = text.sentence(token);
        begin = text.first(sentence);
        end = text.first(sentence + 1);
        style = text.caseOf(sentence).ordinal();
        count = 0;
        add(Template.STYLE, style);
        addShapes(token);
        addClasses(token);
        addKnowledge(token);
        addPlace(token, first, last);
        addSigns(token);
        if (evidence.hasLabels()) {
            addLabels(token);
        }
        return slots;
    }

    int count() {
        return count;
    }

    private void addShapes(int token) {
        int at = shape(token);
        int before = shape(token - 1);
        int after = shape(token + 1);
        add(Template.SHAPE, at * 4 + style);
        add(Template.SHAPE_BEFORE, before * 4 + style);
        add(Template.SHAPE_AFTER, after * 4 + style);
        add(Template.SHAPES_BEFORE, (before * 32 + at) * 4 + style);
        add(Template.SHAPES_AFTER, (at * 32 + after) * 4 + style);
        add(Template.TWO_SHAPES_BEFORE, shape(token - 2) * 32 + before);
        add(Template.TWO_SHAPES_AFTER, after * 32 + shape(token + 2));
        add(Template.LENGTH, Math.min(text.folded(token).length(), LONG_WORD));
    }

    private void addClasses(int token) {
        addBits(Template.CLASS, mask(token));
        addBits(Template.CLASS_BEFORE, mask(token - 1));
        addBits(Template.CLASS_AFTER, mask(token + 1));
        addBits(Template.CLASS_FAR_BEFORE, mask(token - 2) & FAR);
        addBits(Template.CLASS_FAR_AFTER, mask(token + 2) & FAR);
        int at = kind(token);
        int before = kind(token - 1);
        int after = kind(token + 1);
        add(Template.KIND, at * 4 + style);
        add(Template.KINDS_BEFORE, (before * 128 + at) * 4 + style);
        add(Template.KINDS_AFTER, (at * 128 + after) * 4 + style);
        add(Template.TWO_KINDS_BEFORE, kind(token - 2) * 128 + before);
        add(Template.TWO_KINDS_AFTER, after * 128 + kind(token + 2));
        add(Template.KINDS_AROUND, before * 128 + after);
        addWord(Template.WORD_BEFORE, token - 1);
        addWord(Template.WORD_AFTER, token + 1);
    }

    /// What is known about the words as names, with their shapes.
    private void addKnowledge(int token) {
        int at = known(token);
        int before = known(token - 1);
        int after = known(token + 1);
        add(Template.KNOWN, (at * 32 + shape(token)) * 4 + style);
        add(Template.KNOWN_BEFORE, before * 64 + at);
        add(Template.KNOWN_AFTER, at * 64 + after);
        add(Template.KNOWN_BEFORE_SHAPE, (shape(token - 1) * 64 + before) * 64 + at);
        add(Template.KNOWN_AFTER_SHAPE, (at * 64 + after) * 32 + shape(token + 1));
        add(Template.KNOWN_AROUND, (at * 128 + kind(token - 1)) * 128 + kind(token + 1));
    }

    /// A word that is listed or common; a rare one would only be learned by heart.
    private void addWord(Template template, int token) {
        if (inside(token) && context.isListed(token)) {
            add(template, text.folded(token).hashCode());
        }
    }

    private void addPlace(int token, int first, int last) {
        int length = Math.min(last - first + 1, LONG_RUN);
        int fromStart = Math.min(token - first, 3);
        int toEnd = Math.min(last - token, 3);
        int opens = text.opensSentence(token) ? 1 : 0;
        add(Template.RUN_LENGTH, (length * 4 + fromStart) * 4 + style);
        add(Template.RUN_PLACE, (toEnd * 4 + fromStart) * 4 + style);
        add(Template.OPENING, (opens * 2 + (text.isInTitle(token) ? 1 : 0)) * 4 + style);
        add(Template.OPENING_KNOWN, (known(token) * 2 + opens) * 4 + Math.min(length, 3));
        add(Template.OPENING_KIND, (kind(token) * 2 + opens) * 4 + Math.min(length, 3));
        add(Template.BEFORE_RUN, (shape(first - 1) * 128 + kind(first - 1)) * 4 + fromStart);
        add(Template.AFTER_RUN, (shape(last + 1) * 128 + kind(last + 1)) * 4 + toEnd);
        add(Template.RUN_LAST, (kind(last) * 4 + toEnd) * 4 + fromStart);
        add(Template.RUN_FIRST, (kind(first) * 4 + toEnd) * 4 + fromStart);
    }

    private void addSigns(int token) {
        int signs = evidence.signs(token);
        for (int rest = signs & ((1 << NameEvidence.SIGNS) - 1); rest != 0; rest &= rest - 1) {
            add(Template.SIGN, Integer.numberOfTrailingZeros(rest) * 4 + style);
        }
        int person = Integer.bitCount(signs & PERSON_SIGNS);
        int thing = Integer.bitCount(signs & THING_SIGNS);
        int known = known(token);
        int small = signs & NameEvidence.SMALL;
        add(Template.SIGNS, (person * 8 + thing) * 4 + style);
        add(Template.SIGNS_KNOWN, (person * 8 + thing) * 64 + known);
        add(Template.SMALL_KNOWN, (small * 2 + (text.opensSentence(token) ? 1 : 0)) * 64 + known);
        add(Template.STRENGTH_AFTER, strength(token) * 8 + strength(token + 1));
        add(Template.STRENGTH_BEFORE, strength(token - 1) * 8 + strength(token));
    }

    /// How much speaks for a person in what the article tells about a word, 0 to 3; 4 where it is no candidate.
    private int strength(int token) {
        if (!inside(token) || !reading.isEligible(token)) {
            return 4;
        }
        return Math.min(3, Integer.bitCount(evidence.signs(token) & STRONG_SIGNS));
    }

    private void addLabels(int token) {
        int own = evidence.label(token);
        int before = inside(token - 1) ? evidence.label(token - 1) : Label.COUNT;
        int after = inside(token + 1) ? evidence.label(token + 1) : Label.COUNT;
        add(Template.LABEL, own * 4 + style);
        add(Template.LABELS_AROUND, (before * 6 + own) * 6 + after);
        int all = evidence.elsewhere(token);
        int profile = 0;
        for (int label = 0; label < Label.COUNT; label++) {
            int times = evidence.elsewhere(token, label);
            int share = times == 0 ? 0 : times * 2 < all ? 1 : times < all ? 2 : 3;
            add(Template.SHARE, ((label * 4 + share) * 6 + own) * 4 + style);
            profile = profile * 4 + share;
        }
        int majority = majority(token);
        int next = majority(token + 1);
        int previous = majority(token - 1);
        add(Template.PROFILE, profile * 4 + style);
        add(Template.PROFILE_LABEL, profile * 6 + own);
        add(Template.MAJORITY, (majority * 6 + own) * 4 + style);
        add(Template.MAJORITY_AFTER, (majority * 8 + next) * 4 + style);
        add(Template.MAJORITY_BEFORE, (previous * 8 + majority) * 4 + style);
        add(Template.MAJORITIES, ((previous * 8 + majority) * 8 + next) * 4 + style);
        add(Template.MAJORITY_KNOWN, (own * 8 + majority) * 64 + known(token));
    }

    /// The label that a word bears most often elsewhere; 5 where it stands nowhere else, 6 for no candidate.
    private int majority(int token) {
        return inside(token) && reading.isEligible(token) ? evidence.majority(token) : Label.COUNT + 1;
    }

    private boolean inside(int token) {
        return token >= begin && token < end;
    }

    private int shape(int token) {
        return inside(token) ? reading.shape(token).ordinal() : Shape.BOUNDARY.ordinal();
    }

    private long mask(int token) {
        return inside(token) ? reading.mask(token) : 0;
    }

    private int kind(int token) {
        return inside(token) ? context.kind(token) : NameContext.BOUNDARY_KIND;
    }

    private int known(int token) {
        return inside(token) ? context.known(token) : NameContext.BOUNDARY_KNOWN;
    }

    private void addBits(Template template, long mask) {
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            add(template, Long.numberOfTrailingZeros(rest));
        }
    }

    private void add(Template template, int value) {
        int hash = (template.ordinal() + 1) * 0x9E3779B1 ^ value * 0x85EBCA6B;
        hash ^= hash >>> 15;
        hash *= 0x2C1B3C6D;
        hash ^= hash >>> 13;
        slots[count++] = hash & (SLOTS - 1);
    }
}
