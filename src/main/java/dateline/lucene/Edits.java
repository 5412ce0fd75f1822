package dateline.lucene;

/// How far words are from one as it was typed: letters changed, added, left out, or swapped with their neighbour.
final class Edits {
    /// From this length on a word may be one edit off.
    static final int SHORTEST = 4;

    /// From this length on two.
    private static final int LONG = 8;

    private final String typed;
    private final int[][] rows;

    Edits(String typed) {
        this.typed = typed;
        this.rows = new int[typed.length() + 1][];
    }

    /// How many edits a typed word may be off: none where it has a digit.
    static int allowed(String word) {
        if (word.length() < SHORTEST || word.chars().anyMatch(Character::isDigit)) {
            return 0;
        }
        return word.length() < LONG ? 1 : 2;
    }

    /// The edits to a whole word.
    int to(String word) {
        int end = word.length();
        fill(word, end);
        return rows[typed.length()][end];
    }

    /// The edits to the beginning of a word that is nearest.
    int toBeginningOf(String word) {
        int end = Math.min(word.length(), typed.length() + 2);
        fill(word, end);
        int least = Integer.MAX_VALUE;
        for (int i = 0; i <= end; i++) {
            least = Math.min(least, rows[typed.length()][i]);
        }
        return least;
    }

    /// Optimal string alignment: `rows[i][j]` is what the first i letters typed are off from the first j of the
    /// word.
    private void fill(String word, int end) {
        for (int i = 0; i <= typed.length(); i++) {
            if (rows[i] == null || rows[i].length <= end) {
                rows[i] = new int[end + 8];
            }
            rows[i][0] = i;
        }
        for (int j = 0; j <= end; j++) {
            rows[0][j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            char c = typed.charAt(i - 1);
            for (int j = 1; j <= end; j++) {
                char d = word.charAt(j - 1);
                int least =
                        Math.min(rows[i - 1][j - 1] + (c == d ? 0 : 1), Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
                boolean swapped = i > 1 && j > 1 && c == word.charAt(j - 2) && d == typed.charAt(i - 2);
                rows[i][j] = swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
            }
        }
    }
}
