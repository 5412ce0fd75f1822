package dateline.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MatchesIterator;
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
        return new NearIntervals(chain, ConjunctionUtils.intersectIterators(all), texts);
    }

    @Override
    public @Nullable IntervalMatchesIterator matches(String field, LeafReaderContext leaf, int document)
            throws IOException {
        Spans places = new NearPlaces(text -> read(text.matches(field, leaf, document))).all(chain);
        return places.isEmpty() ? null : new NearMatches(places, new IntervalQuery(field, this));
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
}
