package dateline.archive;

import dateline.article.Feed;
import dateline.fetch.FeedPoller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A feed that is or was followed, and what is known of it besides.
///
/// @param host that is asked for it
/// @param retry when items of it are to be completed; null: none lacks its page
record Followed(Feed feed, String host, @Nullable Instant retry) {
    static Followed of(Feed feed, @Nullable Instant retry) {
        return new Followed(feed, FeedPoller.host(feed.address()), retry);
    }

    Followed withRetry(@Nullable Instant other) {
        return new Followed(feed, host, other);
    }

    /// The same, with nothing to do before that time, and read whole then: not all of it may have been taken in.
    Followed postponed(Instant until) {
        Instant fetch = feed.times().nextFetch();
        return new Followed(
                feed.withNextFetch(fetch == null || fetch.isBefore(until) ? until : fetch)
                        .withValidators(Feed.Validators.NONE),
                host,
                retry == null || retry.isAfter(until) ? retry : until);
    }

    boolean isActive() {
        return feed.state() == Feed.State.ACTIVE;
    }

    /// When there is something to do; null: never.
    @Nullable
    Instant due() {
        if (!isActive()) {
            return null;
        }
        Instant fetch =
                feed.times().nextFetch() == null ? Instant.MIN : feed.times().nextFetch();
        return retry != null && retry.isBefore(fetch) ? retry : fetch;
    }

    boolean isDue(Instant now) {
        Instant due = due();
        return due != null && !due.isAfter(now);
    }

    boolean isDueAt(String there, Instant now) {
        return host.equals(there) && isDue(now);
    }

    boolean isToBeCompleted(Instant now) {
        return isActive() && retry != null && !retry.isAfter(now);
    }
}
