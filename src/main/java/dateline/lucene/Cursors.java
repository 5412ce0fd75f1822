package dateline.lucene;

import dateline.search.CursorGoneException;
import dateline.search.Page;
import dateline.search.QueryRefusedException;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/// The walks through searches, page by page: each on the point in time of its first page. They go on when another
/// build of the index takes over, for a point in time outlives the engine that took it.
final class Cursors implements Closeable {
    private final PointsInTime points = new PointsInTime(System::nanoTime);
    private final CursorSeal seal = new CursorSeal();

    /// What a cursor says.
    ///
    /// @throws QueryRefusedException if it is not a cursor of that search
    /// @throws CursorGoneException if another process gave it
    CursorSeal.Place read(String cursor, SearchRequest request) {
        return seal.open(cursor, request);
    }

    /// The point in time of a cursor, counted in for the caller.
    ///
    /// @throws CursorGoneException if it is held no longer
    Snapshot walkOn(CursorSeal.Place place) throws IOException {
        Snapshot snapshot = points.walkOn(place.point());
        if (snapshot == null) {
            throw new CursorGoneException();
        }
        return snapshot;
    }

    /// Answers one page.
    ///
    /// @param search of that request on that point in time
    /// @param place null: at the request's offset
    Page page(Search search, SearchRequest request, Snapshot snapshot, CursorSeal.@Nullable Place place)
            throws IOException {
        SearchResults results =
                place == null ? search.run() : search.runBehind(new ScoreDoc(place.document(), place.score()));
        int before = place == null ? request.offset() : place.seen();
        int seen = before + results.hits().size();
        ScoreDoc last = search.last();
        if (results.hits().isEmpty() || last == null || seen >= results.total()) {
            return new Page(results, before, null, snapshot.name());
        }
        points.hold(snapshot);
        var next = new CursorSeal.Place(snapshot.number(), last.doc, last.score, seen);
        return new Page(results, before, seal.seal(next, request), snapshot.name());
    }

    /// Keeps a point in time that the caller holds, as if a page of it had been asked.
    void hold(Snapshot snapshot) throws IOException {
        points.hold(snapshot);
    }

    void dropUnused() throws IOException {
        points.dropUnused();
    }

    /// How many points in time are held.
    int points() {
        return points.size();
    }

    @Override
    public void close() throws IOException {
        points.close();
    }
}
