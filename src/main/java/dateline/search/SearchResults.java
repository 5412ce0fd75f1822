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
/// @param didYouMean null where every word is known, or no other finds more
/// @param alternatives what the search would find without one of its parts, the most first; only where it finds
///     nothing
public record SearchResults(
        String parsed,
        List<Warning> warnings,
        long total,
        List<Hit> hits,
        Map<Dimension, FacetCounts> facets,
        @Nullable Histogram histogram,
        long generation,
        @Nullable Correction didYouMean,
        List<Alternative> alternatives) {
    public SearchResults {
        warnings = List.copyOf(warnings);
        hits = List.copyOf(hits);
        alternatives = List.copyOf(alternatives);
    }

    /// An answer without help.
    public SearchResults(
            String parsed,
            List<Warning> warnings,
            long total,
            List<Hit> hits,
            Map<Dimension, FacetCounts> facets,
            @Nullable Histogram histogram,
            long generation) {
        this(parsed, warnings, total, hits, facets, histogram, generation, null, List.of());
    }

    /// The same answer with help for who finds little or nothing.
    public SearchResults with(@Nullable Correction correction, List<Alternative> others) {
        return new SearchResults(parsed, warnings, total, hits, facets, histogram, generation, correction, others);
    }
}
