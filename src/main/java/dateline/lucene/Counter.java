package dateline.lucene;

import dateline.article.Dimension;
import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/// Counts the articles of a query, their values and their days, exactly, in one pass that scores nothing. The same
/// pass counts sideways: an article that only one of the [Picks] shuts out counts for the facet of that pick alone.
final class Counter implements Collector {
    private static final int FOUND = -1;
    private static final int SHUT_OUT = -2;

    /// How often each value of [Values] occurs, by its number.
    final int[] values;

    final Days days;

    int total;
    int undated;

    private final Snapshot snapshot;
    private final boolean countDays;
    private final Picks picks;
    /// The values of articles that only the pick of that number shuts out.
    private final int[][] sideways;

    private Counter(Snapshot snapshot, boolean countDays, Picks picks) {
        this.snapshot = snapshot;
        this.countDays = countDays;
        this.picks = picks;
        this.values = new int[snapshot.values.size()];
        this.sideways = new int[picks.size()][snapshot.values.size()];
        this.days = new Days(snapshot.firstDay(), snapshot.lastDay());
    }

    /// Counts over one thread's worth of segments: a query is not split, so that many can run side by side.
    static CollectorManager<Counter, Counter> manager(Snapshot snapshot, boolean countDays) {
        return manager(snapshot, countDays, Picks.NONE);
    }

    /// Counts sideways too, over a query that finds all articles that at most one pick shuts out.
    static CollectorManager<Counter, Counter> manager(Snapshot snapshot, boolean countDays, Picks picks) {
        return new CollectorManager<>() {
            @Override
            public Counter newCollector() {
                return new Counter(snapshot, countDays, picks);
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

    /// How often each value occurs if nothing of that dimension is picked.
    int[] values(Dimension dimension) {
        int pick = picks.indexOf(dimension);
        if (pick < 0) {
            return values;
        }
        int[] all = values.clone();
        int[] more = sideways[pick];
        for (int number = 0; number < all.length; number++) {
            all[number] += more[number];
        }
        return all;
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
            if (picks.size() > 0) {
                for (int document = min; document < max; document++) {
                    collect(document);
                }
                return;
            }
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
            if (picks.size() > 0) {
                for (int j = 0; j < n; j++) {
                    countPicked(buffer[j]);
                }
                return;
            }
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

        private void countPicked(int document) {
            int missed = missed(document);
            if (missed == SHUT_OUT) {
                return;
            }
            int[] counts = missed == FOUND ? values : sideways[missed];
            int end = rows.starts[document + 1];
            for (int i = rows.starts[document]; i < end; i++) {
                counts[rows.values[i]]++;
            }
            if (missed == FOUND) {
                total++;
                if (countDays) {
                    countDay(document);
                }
            }
        }

        /// The one pick that shuts an article out.
        private int missed(int document) {
            int missed = FOUND;
            for (int pick = 0; pick < picks.size(); pick++) {
                if (!picks.has(pick, rows.values, rows.starts[document], rows.starts[document + 1])) {
                    if (missed != FOUND) {
                        return SHUT_OUT;
                    }
                    missed = pick;
                }
            }
            return missed;
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
