package dateline.source;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Tells an item of ninjs from an object of our own contract, by the fields that it has.
final class NinjsRecognition {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(ArticleLimits.JSON_DEPTH)
                    .maxStringLength(ArticleLimits.BYTES)
                    .build())
            .build();
    /// Fields of the contract that ninjs has under other names.
    private static final Set<String> OURS = Set.of("body", "bodyhtml", "published");
    /// Fields that nothing else has.
    private static final Set<String> STRONG = Set.of(
            "body_", "description_", "headline_", "bodies", "headlines", "versioncreated", "firstcreated", "pubstatus",
            "representationtype");

    private NinjsRecognition() {}

    /// Whether a JSON text is a ninjs item; what is no JSON at all is none.
    static boolean isNinjs(String text) {
        if (!text.contains("\"uri\"") && !text.contains("ninjs")) {
            return false;
        }
        var names = new HashSet<String>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                String lower = name.toLowerCase(Locale.ROOT);
                names.add(form(lower));
                json.nextToken();
                if (lower.equals("standard") || lower.equals("$standard")) {
                    names.addAll(standard(json));
                } else {
                    json.skipChildren();
                }
            }
        } catch (JacksonException _) {
            return false;
        }
        if (names.contains("name=ninjs")) {
            return true;
        }
        if (!names.contains("uri") || OURS.stream().anyMatch(names::contains)) {
            return false;
        }
        boolean ours = names.contains("id") || names.contains("title");
        return STRONG.stream().anyMatch(names::contains) || !ours;
    }

    /// `body_text` and `body_xhtml` are forms of one field.
    private static String form(String name) {
        for (String prefix : List.of("body_", "description_", "headline_")) {
            if (name.startsWith(prefix)) {
                return prefix;
            }
        }
        return name;
    }

    private static Set<String> standard(JsonParser json) {
        var found = new HashSet<String>();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return found;
        }
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken token = json.nextToken();
            if (token == JsonToken.VALUE_STRING) {
                String value = json.getString().toLowerCase(Locale.ROOT);
                if (value.equals("ninjs") || value.contains("ninjs-schema")) {
                    found.add("name=ninjs");
                }
            } else {
                json.skipChildren();
            }
        }
        return found;
    }
}
