package dateline.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The elements of a feed or of one of its items, by the names of [FeedNames].
final class FeedFields {
    private final Map<String, List<Element>> elements = new HashMap<>();

    private FeedFields() {}

    static FeedFields of(Element parent) {
        var fields = new FeedFields();
        for (Element child : parent.children()) {
            fields.elements
                    .computeIfAbsent(FeedNames.of(child), _ -> new ArrayList<>())
                    .add(child);
        }
        return fields;
    }

    List<Element> all(String name) {
        return elements.getOrDefault(name, List.of());
    }

    boolean has(String name) {
        return elements.containsKey(name);
    }

    /// The first of these names that has text, on one line; empty where none has.
    String line(String... names) {
        for (String name : names) {
            for (Element element : all(name)) {
                String line = FeedText.of(element).line();
                if (!line.isEmpty()) {
                    return line;
                }
            }
        }
        return "";
    }

    /// The first element of these names.
    @Nullable
    Element first(String... names) {
        for (String name : names) {
            if (has(name)) {
                return all(name).getFirst();
            }
        }
        return null;
    }
}
