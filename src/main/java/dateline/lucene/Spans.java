package dateline.lucene;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.ArrayUtil;

/// Places of words and phrases in one text, in the order of their first words.
final class Spans {
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int[] startOffsets = new int[8];
    private int[] endOffsets = new int[8];
    private int size;

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// The position of the first word.
    int start(int i) {
        return starts[i];
    }

    /// The position of the last word.
    int end(int i) {
        return ends[i];
    }

    int startOffset(int i) {
        return startOffsets[i];
    }

    int endOffset(int i) {
        return endOffsets[i];
    }

    /// Adds a place behind those that begin before it.
    void add(int start, int end, int startOffset, int endOffset) {
        if (size == starts.length) {
            starts = ArrayUtil.grow(starts);
            ends = ArrayUtil.growExact(ends, starts.length);
            startOffsets = ArrayUtil.growExact(startOffsets, starts.length);
            endOffsets = ArrayUtil.growExact(endOffsets, starts.length);
        }
        starts[size] = start;
        ends[size] = end;
        startOffsets[size] = startOffset;
        endOffsets[size++] = endOffset;
    }

    private void add(Spans from, int i) {
        add(from.starts[i], from.ends[i], from.startOffsets[i], from.endOffsets[i]);
    }

    /// Those that have one of the others near: none of its words their own, and at most so many words further
    /// on.
    ///
    /// @param before whether the other may come first
    /// @param after whether it may come behind
    Spans near(Spans others, int distance, boolean before, boolean after) {
        int[] sortedEnds = others.sortedEnds();
        var near = new Spans();
        int atEnd = 0;
        int atStart = 0;
        for (int i = 0; i < size; i++) {
            atEnd = next(sortedEnds, others.size, atEnd, starts[i] - distance);
            boolean found = before && atEnd < others.size && sortedEnds[atEnd] < starts[i];
            if (!found && after) {
                // A short span may end before a long one that begins before it.
                while (atStart > 0 && others.starts[atStart - 1] > ends[i]) {
                    atStart--;
                }
                atStart = next(others.starts, others.size, atStart, ends[i] + 1);
                found = atStart < others.size && others.starts[atStart] <= ends[i] + distance;
            }
            if (found) {
                near.add(this, i);
            }
        }
        return near;
    }

    /// The first that is no less, at `from` or behind it.
    private static int next(int[] sorted, int size, int from, int least) {
        int at = from;
        while (at < size && sorted[at] < least) {
            at++;
        }
        return at;
    }

    private int[] sortedEnds() {
        for (int i = 1; i < size; i++) {
            if (ends[i] < ends[i - 1]) {
                int[] sorted = Arrays.copyOf(ends, size);
                Arrays.sort(sorted);
                return sorted;
            }
        }
        return ends;
    }

    /// Those that the others have too.
    Spans and(Spans others) {
        var both = new Spans();
        int other = 0;
        for (int i = 0; i < size; i++) {
            while (other < others.size && order(others, other, this, i) < 0) {
                other++;
            }
            if (other < others.size && order(others, other, this, i) == 0) {
                both.add(this, i);
            }
        }
        return both;
    }

    /// All of these, each once.
    static Spans or(List<Spans> all) {
        Spans merged = new Spans();
        for (Spans spans : all) {
            merged = merged.isEmpty() ? spans : merged.or(spans);
        }
        return merged;
    }

    private Spans or(Spans others) {
        var merged = new Spans();
        int mine = 0;
        int other = 0;
        while (mine < size || other < others.size) {
            int order = mine == size ? 1 : other == others.size ? -1 : order(this, mine, others, other);
            merged.add(order <= 0 ? this : others, order <= 0 ? mine : other);
            mine += order <= 0 ? 1 : 0;
            other += order >= 0 ? 1 : 0;
        }
        return merged;
    }

    private static int order(Spans a, int i, Spans b, int j) {
        int order = Integer.compare(a.starts[i], b.starts[j]);
        return order == 0 ? Integer.compare(a.ends[i], b.ends[j]) : order;
    }
}
