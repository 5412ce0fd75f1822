package dateline.archive;

import dateline.store.ArticleStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A store in which no new index can be noted until this is closed, as if its disk were full by then.
final class StoreWithoutRoom implements AutoCloseable {
    static final String SAYS = "database or disk is full";

    private final Path data;

    private StoreWithoutRoom(Path data) {
        this.data = data;
    }

    static StoreWithoutRoom in(Path data) throws SQLException {
        var store = new StoreWithoutRoom(data);
        store.execute("CREATE TRIGGER no_room BEFORE INSERT ON change WHEN NEW.kind = 'reindex' "
                + "BEGIN SELECT RAISE(ABORT, '" + SAYS + "'); END");
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
