package dateline.lucene;

import dateline.search.SearchTimeoutException;
import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/// When a search must end.
record Deadline(long nanoTime) implements QueryTimeout {
    static Deadline in(Duration span) {
        return new Deadline(System.nanoTime() + span.toNanos());
    }

    @Override
    public boolean shouldExit() {
        return System.nanoTime() - nanoTime > 0;
    }

    /// For loops of our own, which Lucene's time-out does not see.
    ///
    /// @throws SearchTimeoutException if it is past
    void check() {
        if (shouldExit()) {
            throw new SearchTimeoutException();
        }
    }
}
