package dateline.search;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// All that a search finds, one by one in its order, from one point in time that is held until this is closed.
/// For one thread.
public interface Walk extends Closeable {
    /// How many articles it gives, exact.
    long total();

    /// Sequence number of the last change that the point in time contains.
    long generation();

    /// When the point in time was taken.
    Instant asOf();

    /// The next article, its body with it; null at the end.
    ///
    /// @throws SearchTimeoutException if a step takes too long
    @Nullable
    Hit next() throws IOException;
}
