package dateline.lucene;

import dateline.search.Limits;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The points in time that cursors may come back to, few at once and each for some minutes after its last use.
/// Safe for use by many threads.
///
/// (Lucene's `SearcherLifetimeManager` drops the oldest first: whoever only looks at first pages while articles
/// come in would push out those who walk.)
final class PointsInTime implements Closeable {
    private static final long KEPT =
            Duration.ofMinutes(Limits.POINT_IN_TIME_MINUTES).toNanos();

    /// Never walked on first, then longest unused.
    private static final Comparator<Held> FIRST_TO_GO =
            Comparator.comparing((Held held) -> held.walked).thenComparing((a, b) -> Long.signum(a.used - b.used));

    private final LongSupplier nanoClock;
    private final Map<Long, Held> held = new HashMap<>();
    private boolean closed;

    PointsInTime(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    private static final class Held {
        private final Snapshot snapshot;
        private boolean walked;
        private long used;

        private Held(Snapshot snapshot) {
            this.snapshot = snapshot;
        }
    }

    /// Keeps a point in time that the caller holds, from now on.
    synchronized void hold(Snapshot snapshot) throws IOException {
        dropUnused();
        if (closed) {
            return;
        }
        Held known = held.get(snapshot.number());
        if (known == null) {
            if (!snapshot.acquire()) {
                throw new IllegalStateException("a point in time was let go before it was to be kept");
            }
            makeRoom();
            known = new Held(snapshot);
            held.put(snapshot.number(), known);
        }
        known.used = nanoClock.getAsLong();
    }

    /// The point in time of that number, counted in for the caller; null where it is kept no longer.
    synchronized @Nullable Snapshot walkOn(long number) throws IOException {
        dropUnused();
        Held known = held.get(number);
        if (known == null || !known.snapshot.acquire()) {
            return null;
        }
        known.walked = true;
        known.used = nanoClock.getAsLong();
        return known.snapshot;
    }

    /// Lets go what nobody has used for long.
    synchronized void dropUnused() throws IOException {
        long now = nanoClock.getAsLong();
        for (Held old :
                held.values().stream().filter(kept -> now - kept.used > KEPT).toList()) {
            drop(old);
        }
    }

    synchronized int size() {
        return held.size();
    }

    /// Before a newcomer is in: it must not be the first to go, or nobody could begin to walk beside many.
    private void makeRoom() throws IOException {
        while (held.size() >= Limits.POINTS_IN_TIME) {
            drop(held.values().stream().min(FIRST_TO_GO).orElseThrow());
        }
    }

    private void drop(Held old) throws IOException {
        held.remove(old.snapshot.number());
        old.snapshot.release();
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        while (!held.isEmpty()) {
            drop(held.values().iterator().next());
        }
    }
}
