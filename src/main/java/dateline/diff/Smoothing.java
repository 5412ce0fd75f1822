package dateline.diff;

/// Takes a few words that two rewritten passages share by chance for changed too, so that a reader sees two passages
/// and not a mixture of both.
final class Smoothing {
    /// Longer runs of words are no chance.
    private static final int CHANCE = 3;

    private Smoothing() {}

    /// Unties short runs between longer changes.
    ///
    /// @param partner as [Alignment] finds them
    static void smooth(int[] partner, Words old, Words young) {
        int change = 0;
        int at = 0;
        int other = 0;
        while (at < partner.length) {
            int gap = at;
            while (gap < partner.length && partner[gap] < 0) {
                gap++;
            }
            int otherGap = gap < partner.length ? partner[gap] : young.size();
            change += Math.max(gap - at, otherGap - other);
            int end = gap;
            while (end < partner.length && partner[end] == otherGap + end - gap) {
                end++;
            }
            int run = end - gap;
            if (run > 0
                    && run <= CHANCE
                    && run <= change
                    && run <= next(partner, end, otherGap + run, young.size())
                    && !holdsBreak(old, gap, end)) {
                for (int i = gap; i < end; i++) {
                    partner[i] = -1;
                }
                change += run;
            } else {
                change = 0;
            }
            at = end;
            other = otherGap + run;
        }
    }

    /// How long the change is that begins there.
    private static int next(int[] partner, int from, int otherFrom, int otherSize) {
        int end = from;
        while (end < partner.length && partner[end] < 0 && end - from <= CHANCE) {
            end++;
        }
        int otherEnd = end < partner.length && partner[end] >= 0 ? partner[end] : otherSize;
        return Math.max(end - from, otherEnd - otherFrom);
    }

    private static boolean holdsBreak(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.isBreak(i)) {
                return true;
            }
        }
        return false;
    }
}
