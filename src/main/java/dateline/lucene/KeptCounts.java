package dateline.lucene;

import dateline.search.SearchRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The counts of searches without a query, kept for one point in time: browsing is the commonest page, and counts
/// the most articles. For many threads.
final class KeptCounts {
    private static final int KEPT = 128;
    private static final int VALUES = 20;

    private final Map<SearchRequest, Counted> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SearchRequest, Counted> eldest) {
            return size() > KEPT;
        }
    };

    /// Counts a search.
    interface Counting {
        Counted count() throws IOException;
    }

    Counted counted(SearchRequest request, Counting counting) throws IOException {
        if (!request.query().isBlank() || request.facetSize() > VALUES) {
            return counting.count();
        }
        SearchRequest key = request.withPage(0, 0).withSort(null).withHighlight(false);
        @Nullable Counted known = known(key);
        if (known != null) {
            return known;
        }
        Counted counted = counting.count();
        synchronized (kept) {
            kept.put(key, counted);
        }
        return counted;
    }

    private @Nullable Counted known(SearchRequest key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }
}
