package dateline.archive;

import dateline.article.Feed;

/// Hears how an aggregator gets on; one call at a time, on any thread.
public interface AggregatorListener {
    /// A feed was asked for.
    void polled(PollReport report);

    /// Articles that were short of their page, since it could not be had before, have it now.
    void completed(Feed feed, int articles);

    /// The archive could not be written; the feed is asked again later and nothing of it is lost.
    void troubled(Feed feed, String reason);

    /// The archive could not be written; the feeds of a changed list are followed later.
    void listTroubled(String reason);
}
