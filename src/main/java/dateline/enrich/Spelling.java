package dateline.enrich;

/// How much two folded words differ in spelling.
final class Spelling {
    /// What two words are to each other.
    enum Likeness {
        SAME,
        MISSPELLED,
        OTHER
    }

    /// Shorter words that differ in a letter are as likely two words.
    private static final int SHORTEST = 6;

    /// From this length on two letters may be wrong.
    private static final int LONG = 10;

    private Spelling() {}

    /// Whether one word is the other with a letter changed, added, left out or swapped; two in long words. The
    /// first letter is hardly ever the wrong one.
    static Likeness compare(String a, String b) {
        if (a.equals(b)) {
            return Likeness.SAME;
        }
        int shorter = Math.min(a.length(), b.length());
        int longer = Math.max(a.length(), b.length());
        if (shorter < SHORTEST || longer - shorter > 2 || a.charAt(0) != b.charAt(0)) {
            return Likeness.OTHER;
        }
        int allowed = shorter >= LONG ? 2 : 1;
        return distance(a, b) <= allowed ? Likeness.MISSPELLED : Likeness.OTHER;
    }

    /// Optimal string alignment distance.
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
            }
        }
        return cost[a.length()][b.length()];
    }
}
