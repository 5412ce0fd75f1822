package dateline.store;

import dateline.article.Source;
import dateline.store.Receipt.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The one thread that writes: whatever waits when a transaction begins shares it and its fsync, so that many
/// small writes at once cost little more than one.
final class Writer implements AutoCloseable {
    private static final int QUEUE = 256;
    /// Changes a transaction; more would keep other processes waiting.
    private static final int TRANSACTION = 2000;

    private final BlockingQueue<Job> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Handle handle;
    private final Compression compression = new Compression();
    private final Map<String, Long> origins = new HashMap<>();
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean ended;

    Writer(Handle handle) {
        this.handle = handle;
        this.thread = Thread.ofPlatform().name("store-writer").start(this::run);
    }

    /// Queues writes; waits where too many wait already.
    CompletableFuture<List<Receipt>> submit(List<Write> writes) throws InterruptedException {
        if (closed) {
            throw closed();
        }
        var job = new Job(writes, new CompletableFuture<>(), false);
        queue.put(job);
        if (ended) {
            refuseTheRest();
        }
        return job.receipts;
    }

    private void run() {
        try {
            writeUntilTheLast();
        } finally {
            ended = true;
            refuseTheRest();
        }
    }

    /// Whoever hands writes over while the store closes must not wait for ever.
    private void refuseTheRest() {
        for (Job job = queue.poll(); job != null; job = queue.poll()) {
            job.receipts.completeExceptionally(closed());
        }
    }

    private static StoreException closed() {
        return new StoreException("the archive is closed");
    }

    private void writeUntilTheLast() {
        var jobs = new ArrayList<Job>();
        while (true) {
            jobs.clear();
            try {
                jobs.add(queue.take());
            } catch (InterruptedException _) {
                return;
            }
            int changes = jobs.getFirst().writes.size();
            while (changes < TRANSACTION && queue.peek() != null) {
                Job next = queue.remove();
                changes += next.writes.size();
                jobs.add(next);
            }
            if (!write(jobs)) {
                return;
            }
        }
    }

    /// Writes jobs in one transaction; false where one of them ends this thread.
    private boolean write(List<Job> jobs) {
        var receipts = new ArrayList<List<Receipt>>(jobs.size());
        boolean goOn = true;
        try {
            handle.begin();
            for (Job job : jobs) {
                receipts.add(write(job));
                goOn &= !job.last;
            }
            handle.commit();
        } catch (RuntimeException | Error e) {
            // Errors too: those who wait must hear, and want of memory passes.
            rollback(e);
            jobs.forEach(job -> job.receipts.completeExceptionally(failure(e)));
            return jobs.stream().noneMatch(Job::last);
        }
        for (int i = 0; i < jobs.size(); i++) {
            jobs.get(i).receipts.complete(receipts.get(i));
        }
        return goOn;
    }

    private void rollback(Throwable cause) {
        origins.clear();
        try {
            if (handle.isInTransaction()) {
                handle.rollback();
            }
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private static StoreException failure(Throwable e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new StoreException("cannot write to the archive: " + cause.getMessage(), e);
    }

    private List<Receipt> write(Job job) {
        var receipts = new ArrayList<Receipt>(job.writes.size());
        for (Write write : job.writes) {
            receipts.add(
                    switch (write) {
                        case Write.Put put -> put(put);
                        case Write.Delete delete -> delete(delete.id());
                        case Write.Reindex _ -> new Receipt(Outcome.ADDED, insert("reindex", null, false, null));
                    });
        }
        return receipts;
    }

    private Receipt put(Write.Put put) {
        Optional<Current> found = current(put.id());
        byte[] deflated = compression.deflated(put.source().text());
        if (found.isPresent()
                && !found.get().deleted
                && isSame(found.get().sequence, put.source().format(), deflated)) {
            return new Receipt(Outcome.UNCHANGED, found.get().sequence);
        }
        var received = new Received(put.source(), deflated, put.revision());
        if (found.isPresent() && found.get().isNewerThan(put)) {
            return older(put.id(), found.get().sequence, received);
        }
        long sequence = insert("put", put.id(), found.isPresent(), received);
        makeCurrent(put.id(), sequence, false);
        boolean replaced = found.isPresent() && !found.get().deleted;
        return new Receipt(replaced ? Outcome.REPLACED : Outcome.ADDED, sequence);
    }

    /// Keeps an earlier version that came late, once.
    private Receipt older(String id, long current, Received received) {
        Optional<Long> known = handle
                .createQuery("SELECT sequence, source FROM change WHERE id = ? AND overtaken_by = ? AND revision = ?")
                .bind(0, id)
                .bind(1, current)
                .bind(2, received.revision)
                .map((row, _) -> Arrays.equals(row.getBytes(2), received.bytes) ? row.getLong(1) : -1)
                .list()
                .stream()
                .filter(sequence -> sequence >= 0)
                .findFirst();
        if (known.isPresent()) {
            return new Receipt(Outcome.UNCHANGED, known.get());
        }
        long sequence = insert("put", id, true, received);
        handle.execute("UPDATE change SET overtaken_by = ? WHERE sequence = ?", current, sequence);
        return new Receipt(Outcome.OLDER, sequence);
    }

    private Receipt delete(String id) {
        Optional<Current> found = current(id);
        if (found.isEmpty() || found.get().deleted) {
            return new Receipt(Outcome.ABSENT, found.map(Current::sequence).orElse(0L));
        }
        long sequence = insert("delete", id, true, null);
        makeCurrent(id, sequence, true);
        return new Receipt(Outcome.DELETED, sequence);
    }

    private Optional<Current> current(String id) {
        return handle.createQuery("""
                        SELECT a.sequence, a.deleted, c.revision
                        FROM article a JOIN change c ON c.sequence = a.sequence WHERE a.id = ?""")
                .bind(0, id)
                .map((row, _) -> new Current(row.getLong(1), row.getBoolean(2), row.getString(3)))
                .findFirst();
    }

    private boolean isSame(long sequence, String format, byte[] deflated) {
        return handle.createQuery("SELECT source FROM change WHERE sequence = ? AND format = ?")
                .bind(0, sequence)
                .bind(1, format)
                .map((row, _) -> Arrays.equals(row.getBytes(1), deflated))
                .findFirst()
                .orElse(false);
    }

    private long insert(String kind, @Nullable String id, boolean replaces, @Nullable Received received) {
        try (var insert = handle.createUpdate("""
                INSERT INTO change (kind, id, replaces, received, format, origin, item, source, revision)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.bind(0, kind).bind(1, id).bind(2, replaces).bind(3, System.currentTimeMillis());
            if (received == null) {
                insert.bind(4, (String) null)
                        .bind(5, (Long) null)
                        .bind(6, (String) null)
                        .bind(7, (byte[]) null)
                        .bind(8, (String) null);
            } else {
                Origin origin = Origin.of(received.source.origin());
                insert.bind(4, received.source.format())
                        .bind(5, number(origin.path()))
                        .bind(6, origin.item())
                        .bind(7, received.bytes)
                        .bind(8, received.revision);
            }
            return insert.executeAndReturnGeneratedKeys("sequence")
                    .mapTo(Long.class)
                    .one();
        }
    }

    private void makeCurrent(String id, long sequence, boolean deleted) {
        handle.execute(
                "INSERT INTO article (id, sequence, deleted) VALUES (?, ?, ?) "
                        + "ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, deleted = excluded.deleted",
                id,
                sequence,
                deleted);
    }

    private long number(String path) {
        return origins.computeIfAbsent(path, _ -> {
            handle.execute("INSERT OR IGNORE INTO origin (path) VALUES (?)", path);
            return handle.createQuery("SELECT number FROM origin WHERE path = ?")
                    .bind(0, path)
                    .mapTo(Long.class)
                    .one();
        });
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            queue.put(new Job(List.of(), new CompletableFuture<>(), true));
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        compression.close();
        handle.close();
    }

    private record Current(
            long sequence, boolean deleted, @Nullable String revision) {
        boolean isNewerThan(Write.Put put) {
            return !deleted
                    && revision != null
                    && put.revision() != null
                    && put.revision().compareTo(revision) < 0;
        }
    }

    private static final class Received {
        private final Source source;
        private final byte[] bytes;
        private final @Nullable String revision;

        Received(Source source, byte[] bytes, @Nullable String revision) {
            this.source = source;
            this.bytes = bytes;
            this.revision = revision;
        }
    }

    /// Writes that share a receipt.
    ///
    /// @param last whether the thread ends after it
    private record Job(List<Write> writes, CompletableFuture<List<Receipt>> receipts, boolean last) {}
}
