package dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The versions of articles. It reads through a connection of its own, so that readers do not wait for the indexer.
///
/// An article's versions are what was put under its id since it was last taken out: what came before that was taken
/// out too. All is as of a change, so that an answer can be of one point in time with the index.
final class History implements AutoCloseable {
    /// Both answered by the index `change_id` alone.
    private static final String VERSIONS = """
            FROM change c
            WHERE c.id = :id AND c.kind = 'put' AND c.sequence <= :upTo AND c.sequence >
              (SELECT coalesce(max(d.sequence), 0) FROM change d
               WHERE d.id = :id AND d.kind = 'delete' AND d.sequence <= :upTo)""";

    private final Handle handle;

    History(Handle handle) {
        this.handle = handle;
    }

    /// An earlier version that came late stands before the one that was current then.
    private static String order(String change) {
        return "coalesce(c.overtaken_by, c.sequence), c.overtaken_by IS NULL, c.revision, c.sequence"
                .replace("c.", change + ".");
    }

    synchronized int count(String id, long upTo) {
        return handle.createQuery("SELECT count(*) " + VERSIONS)
                .bind("id", id)
                .bind("upTo", upTo)
                .mapTo(Integer.class)
                .one();
    }

    /// Those below a number, the newest first.
    synchronized List<Version> below(String id, long upTo, int number, int limit) {
        int count = Math.min(count(id, upTo), number - 1);
        if (count < 1) {
            return List.of();
        }
        int first = Math.max(1, count - limit + 1);
        List<Version> ascending = handle.createQuery("""
                        SELECT v.sequence, v.received, v.format, o.path, v.item
                        FROM change v LEFT JOIN origin o ON o.number = v.origin
                        WHERE v.sequence IN (SELECT c.sequence\s""" + VERSIONS + """
                         ORDER BY\s""" + order("c") + """
                         LIMIT :limit OFFSET :offset)
                        ORDER BY\s""" + order("v"))
                .bind("id", id)
                .bind("upTo", upTo)
                .bind("limit", count - first + 1)
                .bind("offset", first - 1)
                .map((row, context) -> version(row, first))
                .list();
        return ascending.reversed();
    }

    private static Version version(ResultSet row, int first) throws SQLException {
        return new Version(
                first + row.getRow() - 1,
                row.getLong("sequence"),
                Instant.ofEpochMilli(row.getLong("received")),
                row.getString("format"),
                new Origin(row.getString("path"), row.getString("item")).toString());
    }

    @Override
    public synchronized void close() {
        handle.close();
    }
}
