package dateline.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A JSON object that is no story but holds a list of them, as the answers of agencies' interfaces are:
/// `{"total": 2, "_items": [{…}, {…}]}`.
final class JsonEnvelope {
    private static final Set<String> LISTS =
            Set.of("items", "item", "_items", "articles", "stories", "news", "results", "docs", "entries", "data");
    private static final Set<String> STORY =
            Set.of("title", "headline", "headlines", "body", "bodyHtml", "body_html", "body_text", "uri", "guid");
    private static final int DEPTH = 4;

    private JsonEnvelope() {}

    /// The stories' texts; empty where the object is one itself, or none of this kind.
    static List<String> stories(String text) {
        if (LISTS.stream().noneMatch(name -> text.contains('"' + name + '"'))) {
            return List.of();
        }
        try {
            return stories(JsonTree.of(text).node());
        } catch (MalformedSourceException _) {
            return List.of();
        }
    }

    private static List<String> stories(JsonNode envelope) {
        JsonNode node = envelope;
        for (int depth = 0; depth < DEPTH && !isStory(node); depth++) {
            Optional<JsonNode> list = list(node);
            if (list.isEmpty()) {
                return List.of();
            }
            if (list.get().isArray()) {
                List<String> stories = new ArrayList<>();
                list.get().forEach(element -> stories.add(story(element).toString()));
                return stories;
            }
            node = list.get();
        }
        return node.equals(envelope) || !isStory(node) ? List.of() : List.of(node.toString());
    }

    private static Optional<JsonNode> list(JsonNode node) {
        return node.properties().stream()
                .filter(field -> LISTS.contains(field.getKey()))
                .map(field -> field.getValue())
                .filter(value -> value.isObject()
                        || (value.isArray() && !value.isEmpty() && value.get(0).isObject()))
                .findFirst();
    }

    /// An element may wrap its story once more: `{"meta": …, "item": {…}}`.
    private static JsonNode story(JsonNode element) {
        JsonNode inner = element.get("item");
        return inner != null && inner.isObject() && !isStory(element) ? inner : element;
    }

    private static boolean isStory(JsonNode node) {
        return node.propertyNames().stream().anyMatch(STORY::contains);
    }
}
