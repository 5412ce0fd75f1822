package dateline.fetch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// How time is let pass between two requests to one host.
@FunctionalInterface
public interface Waiting {
    /// On the wall's clock.
    Waiting REAL = (time, end) -> end.await(time.toNanos(), TimeUnit.NANOSECONDS);

    /// Returns after that time, or when the latch opens.
    ///
    /// @return whether the latch is open
    boolean await(Duration time, CountDownLatch end) throws InterruptedException;
}
