package dateline.search;

import java.util.List;

/// The values of one dimension among the articles found, most frequent first, ties by id. A picked value is
/// always listed.
///
/// @param distinct how many values have a count above 0
public record FacetCounts(int distinct, List<Value> values) {
    public FacetCounts {
        values = List.copyOf(values);
    }

    /// One value.
    ///
    /// @param count the total that picking the value gives: instead of the facet's other picked values (`any`) or
    /// with them (`all`)
    public record Value(String id, String label, int count, boolean selected) {}
}
