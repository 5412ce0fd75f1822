package dateline.store;

import dateline.article.LearnedNames;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The rows of [LearnedNames] in the store.
final class LearnedNamesTable {
    private LearnedNamesTable() {}

    static LearnedNames read(Handle handle) {
        long number = number(handle);
        if (number == 0) {
            return LearnedNames.NONE;
        }
        List<LearnedNames.Row> rows = handle.createQuery(
                        "SELECT surname, year, name, articles FROM learned_name ORDER BY surname, year, name")
                .map((row, _) -> new LearnedNames.Row(
                        row.getString("surname"), row.getInt("year"), row.getString("name"), row.getInt("articles")))
                .list();
        return new LearnedNames(number, rows);
    }

    static LearnedNames replace(Handle handle, List<LearnedNames.Row> rows) {
        LearnedNames before = read(handle);
        if (before.number() > 0 && before.rows().equals(rows)) {
            return before;
        }
        long number = before.number() + 1;
        handle.execute("DELETE FROM learned");
        handle.execute("INSERT INTO learned (number) VALUES (?)", number);
        handle.execute("DELETE FROM learned_name");
        if (!rows.isEmpty()) {
            var batch =
                    handle.prepareBatch("INSERT INTO learned_name (surname, year, name, articles) VALUES (?, ?, ?, ?)");
            rows.forEach(row -> batch.add(row.surname(), row.year(), row.name(), row.articles()));
            batch.execute();
        }
        return read(handle);
    }

    private static long number(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(number), 0) FROM learned")
                .mapTo(Long.class)
                .one();
    }
}
