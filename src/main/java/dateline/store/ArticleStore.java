package dateline.store;

import dateline.article.LearnedNames;
import dateline.article.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// The system of record: a SQLite file that keeps every article as it was received and numbers every change. A
/// [Receipt] means that the change is on disk (write-ahead log, `synchronous=FULL`). Several processes may open
/// the same folder.
///
/// Safe for use by many threads; [#changesSince] is for one thread at a time.
public final class ArticleStore implements AutoCloseable {
    /// The file's name in the data folder.
    public static final String FILE = "archive.db";

    private final Database database;
    private final Writer writer;
    private final Handle reading;
    private final FeedStore feeds;
    private final History history;
    private final Compression compression = new Compression();

    private ArticleStore(Database database, Writer writer, Handle reading, FeedStore feeds, History history) {
        this.database = database;
        this.writer = writer;
        this.reading = reading;
        this.feeds = feeds;
        this.history = history;
    }

    /// Opens the store of a data folder, and makes both where they are missing.
    public static ArticleStore open(Path data) throws IOException {
        Files.createDirectories(data);
        var database = new Database(data.resolve(FILE), false);
        try {
            database.createTables();
            return new ArticleStore(
                    database,
                    new Writer(database.open()),
                    database.open(),
                    new FeedStore(database.open()),
                    new History(database.open()));
        } catch (JdbiException e) {
            throw new IOException("cannot open " + data.resolve(FILE) + ": " + reason(e), e);
        }
    }

    /// The number of the last change of a data folder that is only read; empty where its store cannot be read
    /// without writing.
    public static OptionalLong lastSequence(Path data) {
        try (Handle handle = new Database(data.resolve(FILE), true).open()) {
            return OptionalLong.of(lastSequence(handle));
        } catch (JdbiException _) {
            return OptionalLong.empty();
        }
    }

    /// Hands writes over; the receipts come, in their order, once all are durable, or a [StoreException] and
    /// none is. Waits while too many writes wait.
    public CompletableFuture<List<Receipt>> submit(List<Write> writes) throws InterruptedException {
        return writer.submit(writes);
    }

    /// Writes, and returns once all is durable.
    ///
    /// @throws StoreException if nothing was written
    public List<Receipt> write(List<Write> writes) throws InterruptedException {
        return await(writer.submit(writes));
    }

    /// Notes that an index is another from here on: its number keeps what was searchable before from coming back under
    /// the same one.
    ///
    /// @return the number
    /// @throws StoreException if nothing was written
    public long noteReindex() throws InterruptedException {
        return write(List.of(new Write.Reindex())).getFirst().sequence();
    }

    /// The current changes after a sequence number, in order; what a later change overtook is left out.
    ///
    /// @param limit at most so many; fewer mean that these are the last
    public List<Change> changesSince(long sequence, int limit) {
        synchronized (reading) {
            return reading.createQuery("""
                            SELECT c.sequence, c.kind, c.id, c.replaces, c.overtaken_by IS NOT NULL AS older
                            FROM change c LEFT JOIN article a ON a.id = c.id
                            WHERE c.sequence > ? AND (c.id IS NULL OR a.sequence = c.sequence OR c.overtaken_by IS NOT NULL)
                            ORDER BY c.sequence LIMIT ?""")
                    .bind(0, sequence)
                    .bind(1, limit)
                    .map((row, _) -> change(row))
                    .list();
        }
    }

    /// What was received with a change that put an article.
    public Source source(long sequence) {
        synchronized (reading) {
            return reading.createQuery("""
                            SELECT c.format, o.path, c.item, c.source
                            FROM change c LEFT JOIN origin o ON o.number = c.origin
                            WHERE c.sequence = ? AND c.kind = 'put'""")
                    .bind(0, sequence)
                    .map((row, _) -> source(row))
                    .one();
        }
    }

    /// The current source of an article; empty where there is none or it was deleted.
    public Optional<Source> source(String id) {
        synchronized (reading) {
            return reading.createQuery("""
                            SELECT c.format, o.path, c.item, c.source
                            FROM article a JOIN change c ON c.sequence = a.sequence LEFT JOIN origin o ON o.number = c.origin
                            WHERE a.id = ? AND a.deleted = 0""")
                    .bind(0, id)
                    .map((row, _) -> source(row))
                    .findFirst();
        }
    }

    /// Whether there was an article of that id and somebody took it out.
    public boolean wasDeleted(String id) {
        synchronized (reading) {
            return reading.createQuery("SELECT deleted FROM article WHERE id = ?")
                    .bind(0, id)
                    .mapTo(Boolean.class)
                    .findFirst()
                    .orElse(false);
        }
    }

    /// How many versions of an article there are as of a change: all that was put since it was last taken out.
    public int versions(String id, long upTo) {
        return history.count(id, upTo);
    }

    /// The versions of an article as of a change, the newest first.
    ///
    /// @param below those of a lesser number only
    public List<Version> versions(String id, long upTo, int below, int limit) {
        return history.below(id, upTo, below, limit);
    }

    /// The number of the last change, 0 where there is none.
    public long lastSequence() {
        synchronized (reading) {
            return lastSequence(reading);
        }
    }

    private static long lastSequence(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(sequence), 0) FROM change")
                .mapTo(Long.class)
                .one();
    }

    /// The names that the last reindex learned; [LearnedNames#NONE] before the first.
    public LearnedNames learnedNames() {
        synchronized (reading) {
            return LearnedNamesTable.read(reading);
        }
    }

    /// Puts other names in the place of the learned ones; their table gets the next number, unless it says the same.
    ///
    /// @param rows by surname, year and name
    /// @return the table as it is kept
    public LearnedNames learn(List<LearnedNames.Row> rows) {
        try (Handle handle = database.open()) {
            return handle.inTransaction(transaction -> LearnedNamesTable.replace(transaction, rows));
        } catch (JdbiException e) {
            throw new StoreException("cannot write to the archive: " + reason(e), e);
        }
    }

    /// The learned names of a data folder that is only read.
    ///
    /// @throws IOException if there is no archive or it cannot be read
    public static LearnedNames learnedNames(Path data) throws IOException {
        try (Handle handle = new Database(data.resolve(FILE), true).open()) {
            return LearnedNamesTable.read(handle);
        } catch (JdbiException e) {
            throw new IOException("cannot read " + data.resolve(FILE) + ": " + reason(e), e);
        }
    }

    /// The feeds that the archive follows.
    public FeedStore feeds() {
        return feeds;
    }

    /// How many articles the archive has now.
    public long size() {
        synchronized (reading) {
            return reading.createQuery("SELECT count(*) FROM article WHERE deleted = 0")
                    .mapTo(Long.class)
                    .one();
        }
    }

    /// A number that changes whenever anybody has committed a change.
    public int version() {
        synchronized (reading) {
            return Database.dataVersion(reading.getConnection());
        }
    }

    /// Waits for all handed-over writes, then closes.
    @Override
    public void close() {
        writer.close();
        feeds.close();
        history.close();
        synchronized (reading) {
            reading.close();
            compression.close();
        }
    }

    private Change change(ResultSet row) throws SQLException {
        long sequence = row.getLong("sequence");
        return switch (row.getString("kind")) {
            case "put" ->
                row.getBoolean("older")
                        ? new Change.Older(sequence)
                        : new Change.Put(sequence, row.getString("id"), row.getBoolean("replaces"));
            case "delete" -> new Change.Delete(sequence, row.getString("id"));
            default -> new Change.Reindex(sequence);
        };
    }

    private Source source(ResultSet row) throws SQLException {
        var origin = new Origin(row.getString("path"), row.getString("item"));
        return new Source(row.getString("format"), compression.inflated(row.getBytes("source")), origin.toString());
    }

    private static List<Receipt> await(CompletableFuture<List<Receipt>> receipts) throws InterruptedException {
        try {
            return receipts.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new StoreException(String.valueOf(cause.getMessage()), e);
        }
    }

    /// What the database says is wrong.
    static String reason(JdbiException e) {
        Throwable cause = e.getCause();
        return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
    }
}
