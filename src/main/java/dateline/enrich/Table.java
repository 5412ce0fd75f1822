package dateline.enrich;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Tab-separated tables beside these classes; `#` begins a comment line.
final class Table {
    private Table() {}

    /// The rows of a table.
    ///
    /// @throws IllegalStateException if a row has another number of columns, for then the programme was built
    ///     wrong
    static List<List<String>> read(String name, int columns) {
        InputStream resource = Table.class.getResourceAsStream(name);
        if (resource == null) {
            throw new IllegalStateException("table " + name + " is missing from the programme");
        }
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            var rows = new ArrayList<List<String>>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> row = Arrays.asList(line.split("\t", -1));
                if (row.size() != columns) {
                    throw new IllegalStateException(name + " needs " + columns + " columns, got '" + line + "'");
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read table " + name, e);
        }
    }
}
