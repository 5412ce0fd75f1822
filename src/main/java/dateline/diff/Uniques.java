package dateline.diff;

import java.util.Arrays;

/// The numbers that stand once in a stretch of one sequence and once in a stretch of another.
final class Uniques {
    private final int[] before;
    private final int[] after;
    private final int[] count;
    private final int[] otherCount;
    private final int[] otherIndex;

    Uniques(int[] before, int[] after, int distinct) {
        this.before = before;
        this.after = after;
        this.count = new int[distinct];
        this.otherCount = new int[distinct];
        this.otherIndex = new int[distinct];
    }

    /// Where the longest row of them stands that is in the same order in both stretches: indexes into the first
    /// sequence, ascending.
    int[] longest(int from, int to, int otherFrom, int otherTo) {
        for (int i = from; i < to; i++) {
            count[before[i]]++;
        }
        for (int i = otherFrom; i < otherTo; i++) {
            otherCount[after[i]]++;
            otherIndex[after[i]] = i;
        }
        int[] candidates = new int[Math.min(to - from, otherTo - otherFrom)];
        int found = 0;
        for (int i = from; i < to; i++) {
            if (count[before[i]] == 1 && otherCount[before[i]] == 1) {
                candidates[found++] = i;
            }
        }
        int[] row = ascending(candidates, found);
        for (int i = from; i < to; i++) {
            count[before[i]] = 0;
        }
        for (int i = otherFrom; i < otherTo; i++) {
            otherCount[after[i]] = 0;
        }
        return row;
    }

    /// Where one of the last row stands in the second sequence.
    int other(int index) {
        return otherIndex[before[index]];
    }

    /// The longest of their rows whose places in the second sequence ascend (patience sorting).
    private int[] ascending(int[] candidates, int found) {
        int[] tops = new int[found];
        int[] previous = new int[found];
        int piles = 0;
        for (int i = 0; i < found; i++) {
            int pile = pile(candidates, tops, piles, other(candidates[i]));
            previous[i] = pile == 0 ? -1 : tops[pile - 1];
            tops[pile] = i;
            piles = Math.max(piles, pile + 1);
        }
        int[] row = new int[piles];
        int at = piles == 0 ? -1 : tops[piles - 1];
        for (int i = piles - 1; i >= 0; i--) {
            row[i] = candidates[at];
            at = previous[at];
        }
        return Arrays.copyOf(row, piles);
    }

    private int pile(int[] candidates, int[] tops, int piles, int other) {
        int low = 0;
        int high = piles;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (other(candidates[tops[middle]]) < other) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
