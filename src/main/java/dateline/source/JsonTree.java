package dateline.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// A JSON document as a tree, whose fields are found whatever the case of their names, for formats whose versions
/// differ in that. Of a field given twice the last counts.
record JsonTree(JsonNode node) {
    private static final int MESSAGE_LENGTH = 160;
    private static final JsonMapper STRICT = mapper(JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(ArticleLimits.JSON_DEPTH)
                    .maxStringLength(ArticleLimits.BYTES)
                    .build())
            .build());
    /// For what programs write that know JSON only by sight.
    static final JsonFactory LENIENT = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(4 * ArticleLimits.JSON_DEPTH)
                    .maxStringLength(ArticleLimits.DOCUMENT_BYTES)
                    .build())
            .build();
    private static final JsonMapper FORGIVING = mapper(LENIENT);
    static final JsonTree EMPTY = new JsonTree(MissingNode.getInstance());

    static JsonTree of(String text) throws MalformedSourceException {
        return of(text, STRICT);
    }

    /// Reads an object that need not be quite JSON.
    static JsonTree lenient(String text) throws MalformedSourceException {
        return of(text, FORGIVING);
    }

    private static JsonMapper mapper(JsonFactory factory) {
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    private static JsonTree of(String text, JsonMapper mapper) throws MalformedSourceException {
        try {
            JsonNode node = mapper.readTree(text);
            if (node == null || !node.isObject()) {
                throw new MalformedSourceException("an object is wanted");
            }
            return new JsonTree(node);
        } catch (JacksonException e) {
            throw problem(e);
        }
    }

    /// A field by its name in lower case; missing where there is none.
    JsonTree get(String name) {
        JsonNode exact = node.get(name);
        if (exact != null) {
            return new JsonTree(exact);
        }
        for (var field : node.properties()) {
            if (field.getKey().toLowerCase(Locale.ROOT).equals(name)) {
                return new JsonTree(field.getValue());
            }
        }
        return new JsonTree(MissingNode.getInstance());
    }

    /// A field's text; empty where it is no string or number.
    String text(String name) {
        return get(name).text();
    }

    /// The first of these fields that has a text.
    String first(String... names) {
        for (String name : names) {
            String text = text(name);
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    /// The text that this is; empty where it is none.
    String text() {
        return node.isString() || node.isNumber() ? node.asString() : "";
    }

    /// The elements of an array, the values of an object's fields, or the value itself; never more than
    /// [ArticleLimits#LIST_SIZE].
    List<JsonTree> each(String name) {
        JsonNode list = get(name).node;
        List<JsonTree> each = new ArrayList<>();
        if (list.isArray()
                || (list.isObject()
                        && list.properties().stream().allMatch(f -> f.getValue().isObject()))) {
            for (JsonNode value : list) {
                if (each.size() < ArticleLimits.LIST_SIZE) {
                    each.add(new JsonTree(value));
                }
            }
        } else if (!list.isMissingNode() && !list.isNull()) {
            each.add(new JsonTree(list));
        }
        return each;
    }

    /// The objects of a list, or the one object that stands in its place.
    List<JsonTree> objects(String name) {
        JsonNode value = get(name).node;
        return value.isObject()
                ? List.of(new JsonTree(value))
                : each(name).stream().filter(element -> element.node.isObject()).toList();
    }

    /// The strings of a list, or the one string that stands in its place.
    List<String> strings(String name) {
        return each(name).stream()
                .map(JsonTree::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /// Names of the fields, as written.
    List<String> names() {
        return List.copyOf(node.propertyNames());
    }

    /// Without what Jackson says where it does not say what it reads: `[Source: REDACTED (…); line: 1, column: 9]`.
    private static String withoutSource(String message) {
        int start = message.indexOf("[Source: ");
        int end = start < 0 ? -1 : message.indexOf("; ", start);
        return end < 0 ? message : message.substring(0, start) + "[" + message.substring(end + 2);
    }

    /// What Jackson says, which quotes the document.
    static MalformedSourceException problem(JacksonException e) {
        String original = e.getOriginalMessage();
        String message = original == null ? "unreadable" : Shown.plain(withoutSource(original), MESSAGE_LENGTH);
        if (e instanceof StreamConstraintsException) {
            return new MalformedSourceException("JSON beyond a limit: " + message);
        }
        if (message.startsWith("Duplicate ")) {
            return new MalformedSourceException("JSON with a field twice: " + message);
        }
        if (!(e instanceof StreamReadException)) {
            return MalformedSourceException.syntax("not JSON: " + message, 1);
        }
        int line = Math.max(1, e.getLocation().getLineNr());
        return MalformedSourceException.syntax(
                "not JSON at column " + e.getLocation().getColumnNr() + ": " + message, line);
    }
}
