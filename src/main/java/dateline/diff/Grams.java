package dateline.diff;

import java.util.Arrays;

/// Numbers four neighbours as one: in a long text hardly a word stands once, but most rows of four do.
final class Grams {
    private Grams() {}

    /// Those of two sequences: at each place what stands there and the three behind.
    static Uniques uniques(int[] before, int[] after) {
        int[] both = new int[before.length + after.length];
        System.arraycopy(before, 0, both, 0, before.length);
        System.arraycopy(after, 0, both, before.length, after.length);
        int[] fours = joined(joined(both, 1, before.length), 2, before.length);
        return new Uniques(
                Arrays.copyOf(fours, before.length),
                Arrays.copyOfRange(fours, before.length, fours.length),
                both.length);
    }

    /// Numbers each together with its neighbour at that distance.
    ///
    /// @param border where the second sequence begins, whose beginning is no neighbour of the first one's end
    private static int[] joined(int[] sequence, int distance, int border) {
        long[] pairs = new long[sequence.length];
        for (int i = 0; i < sequence.length; i++) {
            boolean last = i + distance >= (i < border ? border : sequence.length);
            // What has no neighbour is like nothing else.
            long next = last ? Integer.MAX_VALUE - (long) i : sequence[i + distance];
            pairs[i] = (long) sequence[i] << 32 | next;
        }
        long[] sorted = pairs.clone();
        Arrays.sort(sorted);
        int[] joined = new int[sequence.length];
        for (int i = 0; i < sequence.length; i++) {
            joined[i] = Arrays.binarySearch(sorted, pairs[i]);
        }
        return distinct(joined, sorted);
    }

    /// A search among equals may end at any of them: the first one stands for all.
    private static int[] distinct(int[] places, long[] sorted) {
        int[] first = new int[sorted.length];
        for (int i = 1; i < sorted.length; i++) {
            first[i] = sorted[i] == sorted[i - 1] ? first[i - 1] : i;
        }
        for (int i = 0; i < places.length; i++) {
            places[i] = first[places[i]];
        }
        return places;
    }
}
