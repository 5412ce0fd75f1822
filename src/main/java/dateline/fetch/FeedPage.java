package dateline.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of asking for the page of a feed's item.
public sealed interface FeedPage {
    /// The page.
    ///
    /// @param address where it was in the end
    record Got(String address, String html) implements FeedPage {}

    /// Not now; asking again may help.
    ///
    /// @param retryAfter how long the server wants to be left alone; null: it does not say
    record Later(String reason, @Nullable Duration retryAfter) implements FeedPage {}

    /// Asking again is of no use.
    record Never(String reason) implements FeedPage {}
}
