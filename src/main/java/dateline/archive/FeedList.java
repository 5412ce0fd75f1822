package dateline.archive;

import dateline.source.Subscription;
import java.util.List;
import java.util.Optional;

/// A list of feeds that may change while it is followed.
@FunctionalInterface
public interface FeedList {
    /// What it names now; empty while that has not changed.
    Optional<List<Subscription>> changed();
}
