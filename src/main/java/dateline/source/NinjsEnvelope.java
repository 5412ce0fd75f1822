package dateline.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The items in what an agency's interface answers: ninjs within lists within objects.
final class NinjsEnvelope {
    private static final Set<String> TEXTS = Set.of("title", "body", "bodyHtml", "uri", "id");
    /// Objects within one another that are looked into: `{"data": {"items": [{"item": {…}}]}}`.
    private static final int DEPTH = 5;

    private NinjsEnvelope() {}

    /// Each item's text; none where the object is something else.
    static List<String> items(String text) {
        if (!text.contains("\"uri\"")) {
            return List.of();
        }
        List<String> items = new ArrayList<>();
        try {
            JsonNode root = JsonTree.of(text).node();
            if (TEXTS.stream().noneMatch(root::has)) {
                collect(root, 0, items);
            }
        } catch (MalformedSourceException _) {
            return List.of();
        }
        return items;
    }

    private static void collect(JsonNode node, int depth, List<String> items) {
        for (JsonNode child : node) {
            if (child.isObject() && child.has("uri")) {
                String item = child.toString();
                if (NinjsRecognition.isNinjs(item)) {
                    items.add(item);
                }
            } else if (child.isContainer() && depth < DEPTH) {
                collect(child, depth + 1, items);
            }
        }
    }
}
