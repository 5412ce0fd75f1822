package dateline.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// JSON as maps, lists and strings, read leniently: numbers are kept as written, the last of two fields of one name
/// counts, and fields that nobody asks for do no harm.
final class LenientJson {
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
    static final LenientJson EMPTY = new LenientJson(Map.of());
    private static final int MESSAGE_LENGTH = 160;

    private final Map<String, Object> fields;

    private LenientJson(Map<String, Object> fields) {
        this.fields = fields;
    }

    static LenientJson of(String text) throws MalformedSourceException {
        try (JsonParser json = LENIENT.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            Object value = value(json);
            return value instanceof Map<?, ?> map ? of(map) : EMPTY;
        } catch (JacksonException e) {
            String message = e.getOriginalMessage();
            throw new MalformedSourceException(
                    "not JSON: " + Shown.plain(message == null ? "unreadable" : message, MESSAGE_LENGTH));
        }
    }

    /// A string, or a number as written; empty where it is absent or something else.
    String string(String... names) {
        for (String name : names) {
            if (fields.get(name) instanceof String string && !string.isBlank()) {
                return string;
            }
        }
        return "";
    }

    /// An object; one without fields where it is absent.
    LenientJson object(String name) {
        return fields.get(name) instanceof Map<?, ?> map ? of(map) : EMPTY;
    }

    /// The objects of a list, or the one object that stands in its place.
    List<LenientJson> objects(String name) {
        List<LenientJson> objects = new ArrayList<>();
        Object value = fields.get(name);
        for (Object element : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
            if (element instanceof Map<?, ?> map) {
                objects.add(of(map));
            }
        }
        return objects;
    }

    /// The strings of a list, or the one string that stands in its place.
    List<String> strings(String name) {
        List<String> strings = new ArrayList<>();
        Object value = fields.get(name);
        for (Object element : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
            if (element instanceof String string) {
                strings.add(string);
            }
        }
        return strings;
    }

    private static LenientJson of(Map<?, ?> map) {
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((key, value) -> fields.put(String.valueOf(key), value));
        return new LenientJson(fields);
    }

    /// The value that begins at this token; the parser bounds the depth.
    private static @Nullable Object value(JsonParser json) {
        return switch (json.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                for (String name = json.nextName(); name != null; name = json.nextName()) {
                    json.nextToken();
                    Object value = value(json);
                    if (value != null) {
                        map.put(name, value);
                    }
                }
                yield map;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    Object value = value(json);
                    if (value != null) {
                        list.add(value);
                    }
                }
                yield list;
            }
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getString();
            case null, default -> null;
        };
    }
}
