package dateline.lucene;

import dateline.article.Dimension;
import dateline.search.FacetCounts;
import dateline.search.Histogram;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a search counts, whatever page of it is shown.
///
/// @param histogram null where none was asked for
record Counted(
        long total,
        Map<Dimension, FacetCounts> facets,
        @Nullable Histogram histogram) {}
