package dateline.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Named lists of words or phrases from a table beside these classes: a name, a tab, and what is in the list, set apart
/// by `|`. A list may go on in a further line of its name; blanks count, and `#` begins a remark.
final class WordLists {
    private final String resource;
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    private WordLists(String resource) {
        this.resource = resource;
    }

    static WordLists read(String resource) {
        var words = new WordLists(resource);
        var in = Objects.requireNonNull(WordLists.class.getResourceAsStream(resource), resource);
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> line.indexOf('\t') > 0 && !line.startsWith("#"))
                    .forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private void add(String line) {
        int tab = line.indexOf('\t');
        lists.computeIfAbsent(line.substring(0, tab), _ -> new ArrayList<>())
                .addAll(List.of(line.substring(tab + 1).split("\\|", -1)));
    }

    /// A list in its order.
    ///
    /// @throws IllegalStateException if there is none of that name, for then the programme was built wrong
    List<String> list(String name) {
        List<String> list = lists.get(name);
        if (list == null) {
            throw new IllegalStateException(resource + " has no list " + name);
        }
        return List.copyOf(list);
    }

    Set<String> set(String name) {
        return Set.copyOf(list(name));
    }
}
