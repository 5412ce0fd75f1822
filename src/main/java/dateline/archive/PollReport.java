package dateline.archive;

import dateline.article.Feed;
import dateline.source.Refusal;
import java.util.List;

/// What one poll of a feed brought.
///
/// @param before the feed as it was
/// @param after the feed as it is now, the time of the poll in it
/// @param added new articles
/// @param changed new versions of articles
/// @param refused items that could not be read, each named once
public record PollReport(Feed before, Feed after, int added, int changed, List<Refusal> refused) {
    public PollReport {
        refused = List.copyOf(refused);
    }

    /// Whether the feed could not be had.
    public boolean isFailed() {
        return after.health().error() != null;
    }
}
