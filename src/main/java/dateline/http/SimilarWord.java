package dateline.http;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The word that somebody probably meant.
final class SimilarWord {
    private static final int FARTHEST = 2;
    private static final int LONGEST = 40;

    private SimilarWord() {}

    /// The nearest of these words, at most two edits away and less than half of the word; empty where none is.
    static Optional<String> among(List<String> words, String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        return words.stream()
                .filter(word -> distance(word, written) <= Math.min(FARTHEST, (word.length() - 1) / 2))
                .min(Comparator.comparingInt(word -> distance(word, written)));
    }

    /// Levenshtein's distance.
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
