package dateline.diff;

import dateline.diff.TextChanges.Kind;
import dateline.diff.TextChanges.Paragraph;
import dateline.diff.TextChanges.Piece;
import java.util.ArrayList;
import java.util.List;

/// Writes both versions of a text as one, stretch by stretch.
final class Writing {
    private static final String SIGN = "¶";

    private final Budget budget;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private int added;
    private int removed;

    Writing(Budget budget) {
        this.budget = budget;
    }

    /// A paragraph that both have.
    void kept(String paragraph) {
        paragraphs.add(new Paragraph(List.of(new Piece(Kind.KEPT, paragraph))));
    }

    /// Paragraphs that differ, one of both versions at least.
    void changed(String before, String after) {
        var numbering = new Numbering();
        Words old = Words.of(before, numbering);
        Words young = Words.of(after, numbering);
        int[] partner = Alignment.of(old.numbers(), young.numbers(), numbering.distinct(), budget);
        Sliding.slide(partner, old, young);
        Smoothing.smooth(partner, old, young);
        int other = 0;
        int at = 0;
        while (at < old.size() || other < young.size()) {
            int end = at;
            while (end < old.size() && partner[end] == other + end - at) {
                end++;
            }
            if (end > at) {
                other += end - at;
                write(Kind.KEPT, young, other - (end - at), other);
                at = end;
                continue;
            }
            while (end < old.size() && partner[end] < 0) {
                end++;
            }
            int otherEnd = end < old.size() ? partner[end] : young.size();
            boolean within = at > 0 && end < old.size();
            removed += changed(Kind.REMOVED, old, at, end, within && otherEnd == other);
            added += changed(Kind.ADDED, young, other, otherEnd, within && end == at);
            at = end;
            other = otherEnd;
        }
        endParagraph();
    }

    /// Writes what only one version has.
    ///
    /// @param alone whether a break is all that changed, where it is: it is shown by a sign then
    /// @return its words
    private int changed(Kind kind, Words words, int from, int to, boolean alone) {
        if (alone && to - from == 1 && words.isBreak(from)) {
            pieces.add(new Piece(kind, SIGN));
            if (kind == Kind.ADDED) {
                endParagraph();
            } else {
                pieces.add(new Piece(Kind.KEPT, " "));
            }
            return 0;
        }
        int counted = 0;
        for (int i = from; i < to; i++) {
            counted += words.isWord(i) ? 1 : 0;
        }
        write(kind, words, from, to);
        return counted;
    }

    private void write(Kind kind, Words words, int from, int to) {
        if (kind == Kind.REMOVED && from < to && from > 0 && words.isSpaced(from - 1)) {
            space();
        }
        int start = from;
        for (int i = from; i < to; i++) {
            if (words.isBreak(i)) {
                write(kind, start, i, words);
                endParagraph();
                start = i + 1;
            }
        }
        write(kind, start, to, words);
    }

    private void write(Kind kind, int from, int to, Words words) {
        if (from == to) {
            return;
        }
        String text = words.text(from, to);
        String stripped = text.stripTrailing();
        if (kind == Kind.KEPT || stripped.length() == text.length()) {
            pieces.add(new Piece(kind, text));
            return;
        }
        // The space behind a change is none of it.
        pieces.add(new Piece(kind, stripped));
        pieces.add(new Piece(Kind.KEPT, " "));
    }

    /// What stands before has been written as the newer version has it, perhaps without the space that was there.
    private void space() {
        if (!pieces.isEmpty()) {
            String last = pieces.getLast().text();
            if (!Character.isWhitespace(last.charAt(last.length() - 1))) {
                pieces.add(new Piece(Kind.KEPT, " "));
            }
        }
    }

    private void endParagraph() {
        boolean blank = pieces.stream().allMatch(piece -> piece.text().isBlank());
        if (!blank) {
            paragraphs.add(new Paragraph(pieces));
        }
        pieces.clear();
    }

    TextChanges changes() {
        return new TextChanges(paragraphs, added, removed, !budget.isExhausted());
    }
}
