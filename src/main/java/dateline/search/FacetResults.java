package dateline.search;

/// The answer to a [FacetRequest], from one point in time.
///
/// @param counts its `distinct` counts all values that match, its values are those asked for
/// @param generation see [SearchResults]
public record FacetResults(FacetCounts counts, long generation) {}
