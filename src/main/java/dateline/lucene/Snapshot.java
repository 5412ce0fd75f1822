package dateline.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.jspecify.annotations.Nullable;

/// One point in time of the index: what every part of one answer is read from. Holders count themselves in and
/// out.
final class Snapshot {
    final DirectoryReader reader;
    final Values.View values;
    final long generation;
    final KeptCounts browsing = new KeptCounts();
    /// When it was taken.
    final Instant asOf = Instant.now();
    /// Of no other: a merge changes the places of documents, though not the generation.
    private final long number = ThreadLocalRandom.current().nextLong();

    private final FacetRows[] rows;
    private final Map<IndexReader.CacheKey, FacetRows> rowsBySegment;
    private int @Nullable [] articles;

    private Snapshot(
            DirectoryReader reader,
            Values.View values,
            long generation,
            FacetRows[] rows,
            Map<IndexReader.CacheKey, FacetRows> rowsBySegment) {
        this.reader = reader;
        this.values = values;
        this.generation = generation;
        this.rows = rows;
        this.rowsBySegment = rowsBySegment;
    }

    static Snapshot first(DirectoryReader reader, Values values, long generation) throws IOException {
        return over(reader, values, generation, Map.of());
    }

    /// The next point in time; the rows of segments that are still there are taken over.
    Snapshot next(DirectoryReader newer, Values dictionary, long newGeneration) throws IOException {
        return over(newer, dictionary, newGeneration, rowsBySegment);
    }

    private static Snapshot over(
            DirectoryReader reader, Values values, long generation, Map<IndexReader.CacheKey, FacetRows> known)
            throws IOException {
        var rows = new FacetRows[reader.leaves().size()];
        var bySegment = new HashMap<IndexReader.CacheKey, FacetRows>();
        for (LeafReaderContext leaf : reader.leaves()) {
            IndexReader.CacheKey segment = leaf.reader().getCoreCacheHelper().getKey();
            FacetRows found = known.get(segment);
            if (found == null) {
                found = FacetRows.read(leaf.reader(), values);
            }
            rows[leaf.ord] = found;
            bySegment.put(segment, found);
        }
        return new Snapshot(reader, values.view(), generation, rows, bySegment);
    }

    /// The segment that holds a document.
    LeafReaderContext leaf(int document) {
        return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    }

    FacetRows rows(LeafReaderContext leaf) {
        return rows[leaf.ord];
    }

    /// First and last day of any dated document, deleted ones included; first is after last where there is none.
    int firstDay() {
        int first = Integer.MAX_VALUE;
        for (FacetRows segment : rows) {
            first = Math.min(first, segment.firstDay);
        }
        return first;
    }

    int lastDay() {
        int last = Integer.MIN_VALUE;
        for (FacetRows segment : rows) {
            last = Math.max(last, segment.lastDay);
        }
        return last;
    }

    /// How many articles have each value, by its number; counted when that is first asked for.
    synchronized int[] articles() throws IOException {
        int[] known = articles;
        if (known == null) {
            known = new IndexSearcher(reader).search(MatchAllDocsQuery.INSTANCE, Counter.manager(this, false)).values;
            articles = known;
        }
        return known;
    }

    long number() {
        return number;
    }

    /// Its name among all points in time of this process.
    String name() {
        return generation + "-" + HexFormat.of().toHexDigits(number);
    }

    /// Counts the caller in; false where the point in time is gone.
    boolean acquire() {
        return reader.tryIncRef();
    }

    void release() throws IOException {
        reader.decRef();
    }
}
