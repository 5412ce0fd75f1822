package dateline.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Who may ask a host next: one at a time, with a pause after each.
final class HostTurns {
    /// Hosts remembered; beyond that, those whose pause is over are forgotten.
    private static final int MANY = 1000;

    private final InstantSource clock;
    private final Waiting waiting;
    private final CountDownLatch closing;
    private final Duration longestPause;
    private final Map<String, Host> hosts = new HashMap<>();

    /// @param closing ends all waiting when it opens
    HostTurns(InstantSource clock, Waiting waiting, CountDownLatch closing, Duration longestPause) {
        this.clock = clock;
        this.waiting = waiting;
        this.closing = closing;
        this.longestPause = longestPause;
    }

    /// Waits until the host is free and that much time has passed since it was last asked.
    Turn take(String host, Duration pause) throws InterruptedException {
        Host taken = enter(host);
        boolean ready = false;
        try {
            taken.lock.lockInterruptibly();
            try {
                await(taken, pause);
                ready = true;
            } finally {
                if (!ready) {
                    taken.lock.unlock();
                }
            }
        } finally {
            if (!ready) {
                leave(taken);
            }
        }
        return new Turn(taken);
    }

    private void await(Host host, Duration pause) throws InterruptedException {
        Instant last = host.last;
        Duration left = last == null ? Duration.ZERO : Duration.between(clock.instant(), last.plus(pause));
        if (left.isPositive()) {
            // A clock that was set back must not make anybody wait for more than a pause.
            waiting.await(left.compareTo(pause) < 0 ? left : pause, closing);
        }
    }

    private synchronized Host enter(String name) {
        if (hosts.size() > MANY) {
            Instant old = clock.instant().minus(longestPause);
            hosts.values().removeIf(host -> host.users == 0 && host.isIdleSince(old));
        }
        Host host = hosts.computeIfAbsent(name, _ -> new Host());
        host.users++;
        return host;
    }

    private synchronized void leave(Host host) {
        host.users--;
    }

    private static final class Host {
        final ReentrantLock lock = new ReentrantLock(true);
        /// Threads that wait or have their turn; guarded by the map's monitor.
        int users;
        /// The end of the last request; guarded by the lock.
        volatile @Nullable Instant last;

        boolean isIdleSince(Instant time) {
            Instant ended = last;
            return ended == null || ended.isBefore(time);
        }
    }

    /// The time in which a host may be asked by nobody else.
    final class Turn implements AutoCloseable {
        private final Host host;

        private Turn(Host host) {
            this.host = host;
        }

        @Override
        public void close() {
            host.last = clock.instant();
            host.lock.unlock();
            leave(host);
        }
    }
}
