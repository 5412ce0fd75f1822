package dateline.diff;

import java.util.ArrayList;
import java.util.List;

/// What changed between two versions of a text whose paragraphs are split by blank lines.
///
/// @param paragraphs of both versions: what was taken out stands before what came in its place
/// @param added words of the newer version that the older one has not
/// @param removed words of the older version that the newer one has not
/// @param exact false where the texts were too long and too different to find all that they share, so that there
///     are fewer changes than said
public record TextChanges(List<Paragraph> paragraphs, int added, int removed, boolean exact) {
    /// What became of a stretch of text.
    public enum Kind {
        KEPT,
        ADDED,
        REMOVED
    }

    /// A stretch of text, spaces included.
    public record Piece(Kind kind, String text) {}

    /// One paragraph, in pieces.
    public record Paragraph(List<Piece> pieces) {
        public Paragraph {
            pieces = List.copyOf(pieces);
        }

        /// Whether both versions have it as it is.
        public boolean isKept() {
            return pieces.stream().allMatch(piece -> piece.kind == Kind.KEPT);
        }
    }

    public TextChanges {
        paragraphs = List.copyOf(paragraphs);
    }

    /// Compares two versions: paragraphs first, then the words of those that differ.
    public static TextChanges between(String before, String after) {
        var budget = new Budget();
        var numbering = new Numbering();
        List<String> old = paragraphs(before);
        List<String> young = paragraphs(after);
        int[] partner = Alignment.of(numbers(old, numbering), numbers(young, numbering), numbering.distinct(), budget);
        var writing = new Writing(budget);
        int other = 0;
        int at = 0;
        while (at < old.size() || other < young.size()) {
            if (at < old.size() && partner[at] == other) {
                writing.kept(old.get(at++));
                other++;
                continue;
            }
            int end = at;
            while (end < old.size() && partner[end] < 0) {
                end++;
            }
            int otherEnd = end < old.size() ? partner[end] : young.size();
            writing.changed(joined(old, at, end), joined(young, other, otherEnd));
            at = end;
            other = otherEnd;
        }
        return writing.changes();
    }

    /// Whether there is no change at all.
    public boolean isEmpty() {
        return paragraphs.stream().allMatch(Paragraph::isKept);
    }

    private static List<String> paragraphs(String text) {
        var paragraphs = new ArrayList<String>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf(Words.BREAK, from);
            String paragraph =
                    text.substring(from, end < 0 ? text.length() : end).strip();
            if (!paragraph.isEmpty()) {
                paragraphs.add(paragraph);
            }
            from = end < 0 ? text.length() : end + Words.BREAK.length();
        }
        return paragraphs;
    }

    private static int[] numbers(List<String> texts, Numbering numbering) {
        return texts.stream().mapToInt(numbering::of).toArray();
    }

    private static String joined(List<String> paragraphs, int from, int to) {
        return String.join(Words.BREAK, paragraphs.subList(from, to));
    }
}
