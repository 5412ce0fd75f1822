package dateline.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MeyersDiffWithLinearSpace;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds what two sequences of numbers have in common, in order. Where both are long, what stands once in each holds
/// them together and only what lies between is compared step by step, so that the work stays near their length.
final class Alignment {
    /// Numbers that are compared step by step at once, of both sequences.
    private static final int SMALL = 3000;

    private final int[] before;
    private final int[] after;
    private final Budget budget;
    private final int[] partner;
    private final Uniques words;
    private @Nullable Uniques grams;
    private final Deque<Range> open = new ArrayDeque<>();

    private record Range(int from, int to, int otherFrom, int otherTo) {
        int size() {
            return to - from + otherTo - otherFrom;
        }
    }

    private Alignment(int[] before, int[] after, int distinct, Budget budget) {
        this.before = before;
        this.after = after;
        this.budget = budget;
        this.partner = new int[before.length];
        this.words = new Uniques(before, after, distinct);
        Arrays.fill(partner, -1);
    }

    /// For each number of the first sequence the index of the same one in the second, ascending; -1 where it has none.
    ///
    /// @param distinct all numbers are less
    static int[] of(int[] before, int[] after, int distinct, Budget budget) {
        return new Alignment(before, after, distinct, budget).partners();
    }

    private int[] partners() {
        open.push(new Range(0, before.length, 0, after.length));
        while (!open.isEmpty()) {
            Range range = withoutCommonEnds(open.pop());
            if (range.from == range.to || range.otherFrom == range.otherTo) {
                continue;
            }
            if (range.size() <= SMALL) {
                compare(range);
            } else {
                split(range);
            }
        }
        return partner;
    }

    private Range withoutCommonEnds(Range range) {
        int from = range.from;
        int otherFrom = range.otherFrom;
        while (from < range.to && otherFrom < range.otherTo && before[from] == after[otherFrom]) {
            partner[from++] = otherFrom++;
        }
        int to = range.to;
        int otherTo = range.otherTo;
        while (to > from && otherTo > otherFrom && before[to - 1] == after[otherTo - 1]) {
            partner[--to] = --otherTo;
        }
        return new Range(from, to, otherFrom, otherTo);
    }

    private void compare(Range range) {
        if (!budget.take((long) range.size() * range.size())) {
            return;
        }
        List<Change> changes = new MeyersDiffWithLinearSpace<Integer>()
                .computeDiff(boxed(before, range.from, range.to), boxed(after, range.otherFrom, range.otherTo), null);
        int at = range.from;
        int other = range.otherFrom;
        for (Change change : changes) {
            while (at < range.from + change.startOriginal) {
                partner[at++] = other++;
            }
            at = range.from + change.endOriginal;
            other = range.otherFrom + change.endRevised;
        }
        while (at < range.to) {
            partner[at++] = other++;
        }
    }

    private static List<Integer> boxed(int[] numbers, int from, int to) {
        return Arrays.stream(numbers, from, to).boxed().toList();
    }

    /// Leaves what is between two numbers that hold both sequences together to be looked at on its own.
    private void split(Range range) {
        if (!budget.take(8L * range.size()) || (!split(range, words) && !split(range, grams()))) {
            budget.giveUp();
        }
    }

    private boolean split(Range range, Uniques uniques) {
        int[] held = uniques.longest(range.from, range.to, range.otherFrom, range.otherTo);
        int from = range.from;
        int otherFrom = range.otherFrom;
        for (int at : held) {
            int other = uniques.other(at);
            partner[at] = other;
            open.push(new Range(from, at, otherFrom, other));
            from = at + 1;
            otherFrom = other + 1;
        }
        if (held.length > 0) {
            open.push(new Range(from, range.to, otherFrom, range.otherTo));
        }
        return held.length > 0;
    }

    private Uniques grams() {
        if (grams == null) {
            grams = Grams.uniques(before, after);
        }
        return grams;
    }
}
