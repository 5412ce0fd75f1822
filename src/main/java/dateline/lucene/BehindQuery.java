package dateline.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// All documents that come behind one of them by date. Each segment is sorted newest first, undated last, ties by
/// id, so they are a few runs of documents whose bounds a binary search finds.
final class BehindQuery extends Query {
    private final boolean newestFirst;
    private final Place place;

    private BehindQuery(boolean newestFirst, Place place) {
        this.newestFirst = newestFirst;
        this.place = place;
    }

    /// @param document a document of that reader
    static BehindQuery of(DirectoryReader reader, int document, boolean newestFirst) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        return new BehindQuery(newestFirst, Place.read(leaf.reader(), document - leaf.docBase));
    }

    /// Where a document stands by date.
    ///
    /// @param millis null: undated
    private record Place(@Nullable Long millis, BytesRef id) {
        static Place read(LeafReader segment, int document) throws IOException {
            // A new iterator each time: they only go forward.
            NumericDocValues published = DocValues.getNumeric(segment, Fields.PUBLISHED);
            SortedDocValues ids = DocValues.getSorted(segment, Fields.ID);
            Long millis = published.advanceExact(document) ? published.longValue() : null;
            if (!ids.advanceExact(document)) {
                throw new IllegalStateException("document " + document + " has no id");
            }
            return new Place(millis, BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue())));
        }

        /// Negative where this one comes before the other, newest first.
        int compareDate(Place other) {
            if (millis == null || other.millis == null) {
                return Boolean.compare(millis == null, other.millis == null);
            }
            return Long.compare(other.millis, millis);
        }

        int compare(Place other) {
            int byDate = compareDate(other);
            return byDate == 0 ? id.compareTo(other.id) : byDate;
        }
    }

    private DocIdSetIterator behind(LeafReader segment) throws IOException {
        int end = segment.maxDoc();
        int next = first(segment, found -> found.compare(place) > 0);
        if (newestFirst || place.millis == null) {
            return new Runs(next, end);
        }
        int newer = first(segment, found -> found.compareDate(place) >= 0);
        int older = first(segment, found -> found.compareDate(place) > 0);
        int undated = first(segment, found -> found.millis == null);
        return new Runs(0, newer, next, older, undated, end);
    }

    private interface Test {
        boolean passes(Place found);
    }

    /// The first document of a segment that passes, where all behind it do too.
    private static int first(LeafReader segment, Test test) throws IOException {
        int low = 0;
        int high = segment.maxDoc();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (test.passes(Place.read(segment, middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                return ConstantScoreScorerSupplier.fromIterator(
                        behind(context.reader()),
                        score(),
                        scoreMode,
                        context.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                // Cheaper to find than to keep.
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "behind " + place.millis + " " + place.id.utf8ToString() + (newestFirst ? "" : ", oldest first");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BehindQuery query && newestFirst == query.newestFirst && place.equals(query.place);
    }

    @Override
    public int hashCode() {
        return Objects.hash(newestFirst, place);
    }
}
