package dateline.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/// Words near one another as intervals of Lucene: its intervals find articles that have all words and tell
/// where these stand, [NearPlaces] decides.
///
/// (Lucene's own `maxgaps` sees only the shortest of the intervals that overlap: in `oil oil price` it marks
/// one `oil`, and a chain of three misses matches.)
final class NearSource extends IntervalsSource {
    /// Places of one word that are looked at to mark them; far more than are ever shown.
    private static final int MARKED = 10_000;

    private final NearChain chain;

    NearSource(NearChain chain) {
        this.chain = chain;
    }

    @Override
    public @Nullable IntervalIterator intervals(String field, LeafReaderContext leaf) throws IOException {
        var all = new ArrayList<DocIdSetIterator>();
        for (NearOperand operand : chain.operands()) {
            @Nullable IntervalIterator intervals = operand.source().intervals(field, leaf);
            if (intervals == null) {
                return null;
            }
            all.add(intervals);
        }
        var texts = new HashMap<IntervalsSource, IntervalIterator>();
        for (IntervalsSource text : chain.texts()) {
            if (!texts.containsKey(text)) {
                @Nullable IntervalIterator intervals = text.intervals(field, leaf);
                if (intervals != null) {
                    texts.put(text, intervals);
                }
            }
        }
        return new Intervals(chain, ConjunctionUtils.intersectIterators(all), texts);
    }

    @Override
    public @Nullable IntervalMatchesIterator matches(String field, LeafReaderContext leaf, int document)
            throws IOException {
        Spans places = new NearPlaces(text -> read(text.matches(field, leaf, document))).all(chain);
        return places.isEmpty() ? null : new Matches(places, new IntervalQuery(field, this));
    }

    private static Spans read(@Nullable MatchesIterator matches) throws IOException {
        var spans = new Spans();
        while (matches != null && spans.size() < MARKED && matches.next()) {
            spans.add(matches.startPosition(), matches.endPosition(), matches.startOffset(), matches.endOffset());
        }
        return spans;
    }

    @Override
    public void visit(String field, QueryVisitor visitor) {
        chain.texts().forEach(text -> text.visit(field, visitor));
    }

    @Override
    public int minExtent() {
        return 1;
    }

    @Override
    public Collection<IntervalsSource> pullUpDisjunctions() {
        return List.of(this);
    }

    @Override
    public int hashCode() {
        return chain.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NearSource source && source.chain.equals(chain);
    }

    @Override
    public String toString() {
        return chain.toString();
    }

    /// The places of a chain's last operand, article by article.
    private static final class Intervals extends IntervalIterator {
        private final NearChain chain;
        private final DocIdSetIterator all;
        private final Map<IntervalsSource, IntervalIterator> texts;
        private @Nullable Spans places;
        private int at = -1;

        Intervals(NearChain chain, DocIdSetIterator all, Map<IntervalsSource, IntervalIterator> texts) {
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

    /// What to mark.
    private static final class Matches implements IntervalMatchesIterator {
        private final Spans places;
        private final Query query;
        private int at = -1;

        Matches(Spans places, Query query) {
            this.places = places;
            this.query = query;
        }

        @Override
        public boolean next() {
            return ++at < places.size();
        }

        @Override
        public int startPosition() {
            return places.start(at);
        }

        @Override
        public int endPosition() {
            return places.end(at);
        }

        @Override
        public int startOffset() {
            return places.startOffset(at);
        }

        @Override
        public int endOffset() {
            return places.endOffset(at);
        }

        @Override
        public @Nullable MatchesIterator getSubMatches() {
            return null;
        }

        @Override
        public Query getQuery() {
            return query;
        }

        @Override
        public int gaps() {
            return 0;
        }

        @Override
        public int width() {
            return places.end(at) - places.start(at) + 1;
        }
    }
}
