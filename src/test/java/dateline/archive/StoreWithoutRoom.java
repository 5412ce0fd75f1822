package dateline.archive;

import dateline.store.ArticleStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A store in which something cannot be written until this is closed, as if its disk were full by then.
final class StoreWithoutRoom implements AutoCloseable {
    static final String SAYS = "database or disk is full";

    private final Path data;

    private StoreWithoutRoom(Path data) {
        this.data = data;
    }

    /// Without room for the note of a new index.
    static StoreWithoutRoom in(Path data) throws SQLException {
        return without(data, "change WHEN NEW.kind = 'reindex'");
    }

    /// Without room for what a feed's items say, so that it is as a kill leaves it that comes after their articles.
    static StoreWithoutRoom forItems(Path data) throws SQLException {
        return without(data, "feed_item WHEN NEW.digest <> ''");
    }

    private static StoreWithoutRoom without(Path data, String room) throws SQLException {
        var store = new StoreWithoutRoom(data);
        store.execute(
                "CREATE TRIGGER no_room BEFORE INSERT ON " + room + " BEGIN SELECT RAISE(ABORT, '" + SAYS + "'); END");
        return store;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(ArticleStore.FILE));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 20000");
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        execute("DROP TRIGGER no_room");
    }
}
