package dateline.source;

/// What came of asking for the page of a feed's item.
public sealed interface FeedPage {
    /// The page.
    ///
    /// @param address where it was in the end
    record Got(String address, String html) implements FeedPage {}

    /// Not now; asking again may help.
    record Later(String reason) implements FeedPage {}

    /// Asking again is of no use.
    record Never(String reason) implements FeedPage {}
}
