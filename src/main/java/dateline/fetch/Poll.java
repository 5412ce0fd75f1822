package dateline.fetch;

import dateline.article.Feed;
import dateline.source.FeedListing;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of asking for a feed once.
public sealed interface Poll {
    /// The feed, with what is in it.
    ///
    /// @param address where the feed is from now on
    /// @param validators to ask with next time; none where the document was cut
    /// @param asked how long to wait at least, as the reply has it; null: it does not say
    /// @param retryAfter how long the server wants to be left alone; null: it does not say
    record Listed(
            String address,
            FeedListing listing,
            Feed.Validators validators,
            @Nullable Duration asked,
            @Nullable Duration retryAfter,
            int bytes)
            implements Poll {}

    /// Nothing has changed since last time.
    record NotModified(
            String address,
            Feed.Validators validators,
            @Nullable Duration asked,
            @Nullable Duration retryAfter) implements Poll {}

    /// The feed is gone for good.
    record Gone() implements Poll {}

    /// There was no feed to be had.
    ///
    /// @param trouble of which kind
    /// @param status of the reply; 0: there was none
    /// @param retryAfter how long the server wants to be left alone; null: it does not say
    /// @param reason in plain words
    record Failed(Trouble trouble, int status, @Nullable Duration retryAfter, String reason) implements Poll {}

    /// Why a feed could not be had.
    enum Trouble {
        /// The server does not know it (404).
        MISSING,
        /// No server answers.
        UNREACHABLE,
        /// Its address is not public, and nobody was asked.
        UNASKED,
        /// We may not ask for it, at least not today.
        FORBIDDEN,
        /// Anything else.
        OTHER
    }
}
