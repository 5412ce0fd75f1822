package dateline.search;

import org.jspecify.annotations.Nullable;

/// One page of all that a search finds, and where the next one begins.
///
/// @param before how many articles come before it
/// @param next the cursor of the next page, on the same point in time; null at the end
/// @param point names the point in time that answered ([SearchEngine#point])
public record Page(
        SearchResults results, int before, @Nullable String next, String point) {
    /// The same page of results that say more.
    public Page with(SearchResults more) {
        return new Page(more, before, next, point);
    }
}
