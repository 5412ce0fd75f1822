package dateline.lucene;

import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// The places of a chain that are marked.
final class NearMatches implements IntervalMatchesIterator {
    private final Spans places;
    private final Query query;
    private int at = -1;

    NearMatches(Spans places, Query query) {
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
