package dateline.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/// The SQLite file `archive.db` and its tables.
final class Database {
    /// How long a writer waits for another process's transaction.
    private static final int BUSY_MILLIS = 30_000;

    private final Jdbi jdbi;

    /// @param readOnly whether to open the file as it is, to read only
    Database(Path file, boolean readOnly) {
        var config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        if (!readOnly) {
            config.setJournalMode(JournalMode.WAL);
            config.setSynchronous(SynchronousMode.FULL);
            config.setTransactionMode(TransactionMode.IMMEDIATE);
        }
        config.setBusyTimeout(BUSY_MILLIS);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        this.jdbi = Jdbi.create(source);
    }

    /// A connection of the caller's own.
    Handle open() {
        return jdbi.open();
    }

    void createTables() {
        jdbi.useTransaction(handle -> {
            // Every change ever made, in order: nothing is overwritten, so that earlier versions stay.
            handle.execute("""
                    CREATE TABLE IF NOT EXISTS change (
                      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
                      kind     TEXT NOT NULL CHECK (kind IN ('put', 'delete', 'reindex')),
                      id       TEXT,
                      replaces INTEGER NOT NULL DEFAULT 0,
                      received INTEGER NOT NULL,
                      format   TEXT,
                      origin   INTEGER REFERENCES origin (number),
                      item     TEXT,
                      source   BLOB)""");
            // Not in archives made before versions were told apart by what they say: which one a put is, and the put
            // that was current, and newer, when an earlier version came late.
            addColumn(handle, "revision TEXT");
            addColumn(handle, "overtaken_by INTEGER");
            // The versions of one article. An archive made before there was this index gets it when it is opened next.
            handle.execute("CREATE INDEX IF NOT EXISTS change_id ON change (id, kind) WHERE id IS NOT NULL");
            handle.execute("""
                    CREATE TABLE IF NOT EXISTS article (
                      id       TEXT PRIMARY KEY,
                      sequence INTEGER NOT NULL,
                      deleted  INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID""");
            // The newest table that a reindex has computed (LearnedNames), and its number.
            handle.execute("""
                    CREATE TABLE IF NOT EXISTS learned_name (
                      surname  TEXT NOT NULL,
                      year     INTEGER NOT NULL,
                      name     TEXT NOT NULL,
                      articles INTEGER NOT NULL,
                      PRIMARY KEY (surname, year, name)) WITHOUT ROWID""");
            handle.execute("CREATE TABLE IF NOT EXISTS learned (number INTEGER NOT NULL)");
            handle.execute("CREATE TABLE IF NOT EXISTS origin (number INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE)");
            createFeedTables(handle);
        });
    }

    private static void addColumn(Handle handle, String column) {
        boolean exists =
                handle.createQuery("SELECT name FROM pragma_table_info('change')").mapTo(String.class).list().stream()
                        .anyMatch(name -> column.startsWith(name + " "));
        if (!exists) {
            handle.execute("ALTER TABLE change ADD COLUMN " + column);
        }
    }

    /// Instants and durations are in milliseconds; hours and days are bits, from midnight and from Monday.
    private static void createFeedTables(Handle handle) {
        handle.execute("""
                CREATE TABLE IF NOT EXISTS feed (
                  subscription    TEXT PRIMARY KEY,
                  address         TEXT NOT NULL,
                  title           TEXT NOT NULL,
                  category        TEXT NOT NULL,
                  state           TEXT NOT NULL CHECK (state IN ('ACTIVE', 'RETIRED', 'UNSUBSCRIBED')),
                  etag            TEXT,
                  last_modified   TEXT,
                  last_fetch      INTEGER,
                  last_success    INTEGER,
                  last_new_story  INTEGER,
                  next_fetch      INTEGER,
                  gone_since      INTEGER,
                  failures        INTEGER NOT NULL,
                  status          INTEGER NOT NULL,
                  error           TEXT,
                  fetches         INTEGER NOT NULL,
                  not_modified    INTEGER NOT NULL,
                  stories         INTEGER NOT NULL,
                  changed         INTEGER NOT NULL,
                  items           INTEGER NOT NULL,
                  bytes           INTEGER NOT NULL,
                  at_least        INTEGER,
                  skip_hours      INTEGER NOT NULL,
                  skip_days       INTEGER NOT NULL,
                  interval_millis INTEGER NOT NULL) WITHOUT ROWID""");
        handle.execute("""
                CREATE TABLE IF NOT EXISTS feed_item (
                  feed     TEXT NOT NULL,
                  key      TEXT NOT NULL,
                  digest   TEXT NOT NULL,
                  article  TEXT NOT NULL,
                  seen     INTEGER NOT NULL,
                  attempts INTEGER NOT NULL,
                  retry    INTEGER,
                  PRIMARY KEY (feed, key)) WITHOUT ROWID""");
        handle.execute("CREATE INDEX IF NOT EXISTS feed_item_retry ON feed_item (feed, retry) WHERE retry IS NOT NULL");
    }

    /// Changes whenever another connection or process has committed.
    static int dataVersion(Connection connection) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA data_version")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new StoreException("cannot read the archive: " + e.getMessage(), e);
        }
    }
}
