package dateline.lucene;

import java.util.Arrays;
import org.apache.lucene.search.DocIdSetIterator;

/// Documents in a few runs of neighbours.
final class Runs extends DocIdSetIterator {
    private final int[] bounds;
    private int run;
    private int document = -1;

    /// @param bounds start and end (exclusive) of each run, in order
    Runs(int... bounds) {
        this.bounds = bounds;
        for (int i = 1; i < bounds.length; i++) {
            if (bounds[i] < bounds[i - 1]) {
                throw new IllegalArgumentException("runs must be in order, got " + Arrays.toString(bounds));
            }
        }
    }

    @Override
    public int docID() {
        return document;
    }

    @Override
    public int nextDoc() {
        return advance(document + 1);
    }

    @Override
    public int advance(int target) {
        while (run < bounds.length && Math.max(target, bounds[run]) >= bounds[run + 1]) {
            run += 2;
        }
        document = run == bounds.length ? NO_MORE_DOCS : Math.max(target, bounds[run]);
        return document;
    }

    @Override
    public long cost() {
        long cost = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            cost += bounds[i + 1] - bounds[i];
        }
        return cost;
    }
}
