package dateline.lucene;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/// The places of a chain's last operand, article by article.
final class NearIntervals extends IntervalIterator {
    private final NearChain chain;
    private final DocIdSetIterator all;
    private final Map<IntervalsSource, IntervalIterator> texts;
    private @Nullable Spans places;
    private int at = -1;

    NearIntervals(NearChain chain, DocIdSetIterator all, Map<IntervalsSource, IntervalIterator> texts) {
        this.chain = chain;
        this.all = all;
        this.texts = texts;
    }

    @Override
    public int docID() {
        return all.docID();
    }

    @Override
    public int nextDoc() throws IOException {
        places = null;
        return all.nextDoc();
    }

    @Override
    public int advance(int target) throws IOException {
        places = null;
        return all.advance(target);
    }

    @Override
    public long cost() {
        return all.cost();
    }

    @Override
    public int nextInterval() throws IOException {
        Spans found = places;
        if (found == null) {
            found = new NearPlaces(this::read).last(chain);
            places = found;
            at = -1;
        }
        at = Math.min(at + 1, found.size());
        return start();
    }

    private Spans read(IntervalsSource text) throws IOException {
        var spans = new Spans();
        IntervalIterator intervals = texts.get(text);
        if (intervals == null) {
            return spans;
        }
        int document = docID();
        if (intervals.docID() < document) {
            intervals.advance(document);
        }
        if (intervals.docID() == document) {
            while (intervals.nextInterval() != NO_MORE_INTERVALS) {
                spans.add(intervals.start(), intervals.end(), 0, 0);
            }
        }
        return spans;
    }

    @Override
    public int start() {
        Spans found = places;
        return found == null || at < 0 ? -1 : at == found.size() ? NO_MORE_INTERVALS : found.start(at);
    }

    @Override
    public int end() {
        Spans found = places;
        return found == null || at < 0 ? -1 : at == found.size() ? NO_MORE_INTERVALS : found.end(at);
    }

    @Override
    public int gaps() {
        return 0;
    }

    @Override
    public float matchCost() {
        float cost = 0;
        for (IntervalIterator text : texts.values()) {
            cost += text.matchCost();
        }
        return cost;
    }
}
