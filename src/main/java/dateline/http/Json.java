package dateline.http;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// JSON written by hand: the order of the keys is the contract's, and nothing is built twice.
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /// What `writer` writes, in UTF-8.
    static byte[] bytes(Consumer<JsonGenerator> writer) {
        var bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            writer.accept(json);
        }
        return bytes.toByteArray();
    }

    /// For what is too much to be built before it is sent; whoever makes it closes it.
    static JsonGenerator generator(OutputStream out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    /// A property that is null where there is nothing to say.
    static void nullable(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    /// A property that is absent where there is nothing to say.
    static void optional(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    /// An array of what `writer` writes of each value; absent where there is none.
    static <T> void optional(JsonGenerator json, String name, List<T> values, Consumer<T> writer) {
        if (!values.isEmpty()) {
            json.writeName(name);
            json.writeStartArray();
            values.forEach(writer);
            json.writeEndArray();
        }
    }

    static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    /// The `id` and `label` of something, in an object left open.
    static void startLabelled(JsonGenerator json, String id, String label) {
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("label", label);
    }
}
