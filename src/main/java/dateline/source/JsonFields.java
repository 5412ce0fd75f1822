package dateline.source;

import dateline.article.Slug;
import dateline.article.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// The known fields of one JSON object, their types checked; unknown ones are passed over, null means absent.
final class JsonFields {
    private static final int MESSAGE_LENGTH = 160;
    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(ArticleLimits.JSON_DEPTH)
                    .maxStringLength(ArticleLimits.BYTES)
                    .build())
            .build();

    private final Map<String, String> strings = HashMap.newHashMap(16);
    private final Map<String, List<String>> lists = HashMap.newHashMap(8);

    private JsonFields() {}

    static JsonFields of(String text) throws MalformedSourceException {
        try (JsonParser json = STRICT.createParser(ObjectReadContext.empty(), text)) {
            var fields = new JsonFields();
            fields.read(json);
            return fields;
        } catch (JacksonException e) {
            throw JsonTree.problem(e);
        }
    }

    boolean has(String field) {
        return strings.containsKey(field);
    }

    /// The field as given; empty where it is absent.
    String string(String field) {
        return strings.getOrDefault(field, "");
    }

    /// A name on one line; empty where it is absent.
    String name(String field) throws MalformedSourceException {
        return name(field, string(field));
    }

    /// The values on one line each, without blank ones and repetitions.
    List<String> list(String field) {
        return lists.getOrDefault(field, List.of());
    }

    private void read(JsonParser json) throws MalformedSourceException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedSourceException("an object is wanted, got " + value(json));
        }
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken token = json.nextToken();
            switch (name) {
                case "id", "title", "body", "bodyHtml", "published", "publisher", "url", "language", "aggregator" ->
                    readString(name, token, json);
                case "authors", "countries", "people", "topics", "captions" -> readList(name, token, json);
                default -> json.skipChildren();
            }
        }
        if (json.nextToken() != null) {
            throw MalformedSourceException.syntax("more after the object: " + value(json), 1);
        }
    }

    private void readString(String name, JsonToken token, JsonParser json) throws MalformedSourceException {
        switch (token) {
            case VALUE_STRING -> strings.put(name, json.getString());
            case VALUE_NULL -> {}
            default -> throw new MalformedSourceException(name + ": a string is wanted, got " + value(json));
        }
    }

    private void readList(String name, JsonToken token, JsonParser json) throws MalformedSourceException {
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        if (token != JsonToken.START_ARRAY) {
            throw new MalformedSourceException(name + ": an array of strings is wanted, got " + value(json));
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            String at = name + "[" + i + "]";
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                throw new MalformedSourceException(at + ": a string is wanted, got " + value(json));
            }
            if (i >= ArticleLimits.LIST_SIZE) {
                throw new MalformedSourceException(name + ": more than " + ArticleLimits.LIST_SIZE + " values");
            }
            String value = name.equals("captions") ? Text.line(json.getString()) : name(at, json.getString());
            if (name.equals("people") || name.equals("topics")) {
                Identity.requireFits(Slug.of(value), at, value);
            }
            if (!value.isEmpty() && !values.contains(value)) {
                values.add(value);
            }
        }
        lists.put(name, values);
    }

    private static String name(String field, String value) throws MalformedSourceException {
        String name = Text.line(value);
        if (name.length() > ArticleLimits.NAME_LENGTH) {
            throw MalformedSourceException.of(
                    field, "at most " + ArticleLimits.NAME_LENGTH + " characters are wanted", name);
        }
        return name;
    }

    private static String value(JsonParser json) {
        return switch (json.currentToken()) {
            case null -> "nothing";
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> Shown.of(json.getString());
            default -> Shown.plain(json.getString(), MESSAGE_LENGTH);
        };
    }
}
