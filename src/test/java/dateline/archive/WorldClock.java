package dateline.archive;

import dateline.fetch.Waiting;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/// A clock that stands still until somebody waits or moves it; processes that open the same file share it.
final class WorldClock implements InstantSource, Waiting {
    static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private static final VarHandle MILLIS =
            MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    /// Milliseconds since the start.
    private final ByteBuffer shared;

    private WorldClock(ByteBuffer shared) {
        this.shared = shared;
    }

    static WorldClock open(Path file) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new WorldClock(channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES));
        }
    }

    @Override
    public Instant instant() {
        return START.plusMillis((long) MILLIS.getVolatile(shared, 0));
    }

    void advance(Duration time) {
        var _ = (long) MILLIS.getAndAdd(shared, 0, time.toMillis());
    }

    /// Moves it to that time; never back.
    void advanceTo(Instant time) {
        Duration left = Duration.between(instant(), time);
        if (left.isPositive()) {
            // It goes by milliseconds, and must not stop short.
            advance(left.plusMillis(1));
        }
    }

    @Override
    public boolean await(Duration time, CountDownLatch end) {
        advance(time.plusMillis(1));
        return end.getCount() == 0;
    }
}
