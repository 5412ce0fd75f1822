package dateline.search;

import dateline.article.Dimension;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answer to a [SearchRequest], all of it from one point in time.
///
/// @param parsed the query as it was read, in the query language
/// @param total exact
/// @param histogram null where none was asked for
/// @param generation sequence number of the last change that the point in time contains
public record SearchResults(
        String parsed,
        List<Warning> warnings,
        long total,
        List<Hit> hits,
        Map<Dimension, FacetCounts> facets,
        @Nullable Histogram histogram,
        long generation) {
    public SearchResults {
        warnings = List.copyOf(warnings);
        hits = List.copyOf(hits);
    }
}
