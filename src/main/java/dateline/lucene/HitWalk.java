package dateline.lucene;

import dateline.search.Hit;
import dateline.search.Walk;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/// Walks through a search in chunks of places, of which one article at a time is read.
final class HitWalk implements Walk {
    /// Small, so that the first articles are soon there.
    private static final int FIRST_CHUNK = 100;
    /// By relevance each chunk takes a pass over all that matches; a place takes some 200 bytes at most.
    private static final int CHUNK = 10_000;
    /// A search has its own deadline, which is not to run out while the reader of an article takes his time.
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Snapshot snapshot;
    private final Searches searches;
    private final long total;
    private Search search;
    private Deadline fresh;
    private List<ScoreDoc> chunk;
    private int at;
    private int given;
    private boolean closed;

    /// Makes a search that has its whole time before it.
    interface Searches {
        Search begin() throws IOException;
    }

    /// @param snapshot counted in by the caller, and out by [#close]; if this throws it stays the caller's
    HitWalk(Snapshot snapshot, Searches searches) throws IOException {
        this.snapshot = snapshot;
        this.searches = searches;
        this.search = searches.begin();
        this.fresh = Deadline.in(FRESH);
        this.total = search.total();
        this.chunk = search.best(null, FIRST_CHUNK);
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public long generation() {
        return snapshot.generation;
    }

    @Override
    public Instant asOf() {
        return snapshot.asOf;
    }

    @Override
    public @Nullable Hit next() throws IOException {
        if (closed) {
            throw new IllegalStateException("the walk is closed");
        }
        if (given == total) {
            return null;
        }
        if (at == chunk.size()) {
            renew();
            chunk = search.best(chunk.getLast(), CHUNK);
            at = 0;
            if (chunk.isEmpty()) {
                throw new IllegalStateException("a walk ended after " + given + " of " + total + " articles");
            }
        } else if (fresh.shouldExit()) {
            renew();
        }
        given++;
        return search.whole(chunk.get(at++));
    }

    private void renew() throws IOException {
        search = searches.begin();
        fresh = Deadline.in(FRESH);
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            snapshot.release();
        }
    }
}
