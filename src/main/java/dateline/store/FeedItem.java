package dateline.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is remembered of one item of a feed, so that it is taken in once.
///
/// @param key by which its feed tells it from its other items
/// @param digest of what the item said; empty where that is to be read again
/// @param article id of its article; empty where it could not be read
/// @param seen when its feed last listed it
/// @param attempts how often its page was asked for in vain
/// @param retry when to ask for its page again; null where it needs none
public record FeedItem(
        String key,
        String digest,
        String article,
        Instant seen,
        int attempts,
        @Nullable Instant retry) {
    /// The same, listed by its feed at that time.
    public FeedItem seenAt(Instant time) {
        return new FeedItem(key, digest, article, time, attempts, retry);
    }

    /// The same as if it had said nothing so far.
    public FeedItem unread(int otherAttempts) {
        return new FeedItem(key, "", article, seen, otherAttempts, retry);
    }

    /// The same with another article.
    public FeedItem ofArticle(String id) {
        return new FeedItem(key, digest, id, seen, attempts, retry);
    }
}
