package dateline.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/// Counts the articles of a query, their values and their days, exactly, in one pass that scores nothing.
final class Counter implements Collector {
    /// How often each value of [Values] occurs, by its number.
    final int[] values;

    final Days days;

    int total;
    int undated;

    private final Snapshot snapshot;
    private final boolean countDays;

    private Counter(Snapshot snapshot, boolean countDays) {
        this.snapshot = snapshot;
        this.countDays = countDays;
        this.values = new int[snapshot.values.size()];
        this.days = new Days(snapshot.firstDay(), snapshot.lastDay());
    }

    /// Counts over one thread's worth of segments: a query is not split, so that many can run side by side.
    static CollectorManager<Counter, Counter> manager(Snapshot snapshot, boolean countDays) {
        return new CollectorManager<>() {
            @Override
            public Counter newCollector() {
                return new Counter(snapshot, countDays);
            }

            @Override
            public Counter reduce(Collection<Counter> counters) {
                if (counters.size() != 1) {
                    throw new IllegalStateException(
                            "a search runs on one thread, got " + counters.size() + " collectors");
                }
                return counters.iterator().next();
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) {
        return new Leaf(snapshot.rows(leaf));
    }

    private final class Leaf implements LeafCollector {
        private final FacetRows rows;
        private final int[] buffer = new int[256];

        Leaf(FacetRows rows) {
            this.rows = rows;
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) {
            buffer[0] = document;
            count(1);
        }

        @Override
        public void collectRange(int min, int max) {
            total += max - min;
            int[] counts = values;
            int[] found = rows.values;
            int end = rows.starts[max];
            for (int i = rows.starts[min]; i < end; i++) {
                counts[found[i]]++;
            }
            if (countDays) {
                for (int document = min; document < max; document++) {
                    countDay(document);
                }
            }
        }

        @Override
        public void collect(DocIdStream stream) throws IOException {
            for (int n = stream.intoArray(buffer); n > 0; n = stream.intoArray(buffer)) {
                count(n);
            }
        }

        private void count(int n) {
            total += n;
            int[] counts = values;
            int[] starts = rows.starts;
            int[] found = rows.values;
            for (int j = 0; j < n; j++) {
                int document = buffer[j];
                int end = starts[document + 1];
                for (int i = starts[document]; i < end; i++) {
                    counts[found[i]]++;
                }
            }
            if (countDays) {
                for (int j = 0; j < n; j++) {
                    countDay(buffer[j]);
                }
            }
        }

        private void countDay(int document) {
            int day = rows.days[document];
            if (day == FacetRows.UNDATED) {
                undated++;
            } else {
                days.add(day);
            }
        }
    }
}
