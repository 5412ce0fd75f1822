package dateline.diff;

/// Moves a paragraph that came or went onto its own bounds. Where `. ¶ More soon` stands before a full stop, it may as
/// well be `¶ More soon.`, which is what somebody did.
final class Sliding {
    /// How far a change is moved at most, in words.
    private static final int FAR = 20;

    private Sliding() {}

    /// @param partner as [Alignment] finds them
    static void slide(int[] partner, Words old, Words young) {
        int[] before = old.numbers();
        int[] after = young.numbers();
        int other = 0;
        int at = 0;
        while (at < partner.length) {
            int gap = at;
            while (gap < partner.length && partner[gap] < 0) {
                gap++;
            }
            if (gap == partner.length) {
                return;
            }
            boolean went = gap > at && partner[gap] == other;
            boolean came = gap == at && partner[gap] > other;
            if (went) {
                slideRemoved(partner, before, old, at, gap);
            } else if (came) {
                slideAdded(partner, after, young, other, at);
            }
            at = gap;
            while (at < partner.length && partner[at] >= 0 && (at == gap || partner[at] == partner[at - 1] + 1)) {
                at++;
            }
            other = partner[at - 1] + 1;
        }
    }

    private static void slideRemoved(int[] partner, int[] numbers, Words old, int from, int to) {
        int first = partner[to];
        int most = Math.min(FAR, Math.min(to - from, partner.length - to));
        for (int by = 0; by <= most && from + by < to; by++) {
            if (old.isBreak(from + by)) {
                for (int i = 0; i < by; i++) {
                    partner[from + i] = first + i;
                    partner[to + i] = -1;
                }
                return;
            }
            if (by == most || partner[to + by] != first + by || numbers[from + by] != numbers[to + by]) {
                return;
            }
        }
    }

    private static void slideAdded(int[] partner, int[] numbers, Words young, int from, int at) {
        int to = partner[at];
        int most = Math.min(FAR, Math.min(to - from, partner.length - at));
        for (int by = 0; by <= most && from + by < to; by++) {
            if (young.isBreak(from + by)) {
                for (int i = 0; i < by; i++) {
                    partner[at + i] = from + i;
                }
                return;
            }
            if (by == most || partner[at + by] != to + by || numbers[from + by] != numbers[to + by]) {
                return;
            }
        }
    }
}
