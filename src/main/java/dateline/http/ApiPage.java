package dateline.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The description of the API as readers see it, taken from the OpenAPI document that programs get.
record ApiPage(Frame frame, SearchBox box, List<Text> introduction, List<Operation> operations, List<Limit> limits) {
    /// Said in other words: HEAD and its headers are those of GET.
    private static final Set<String> METHODS = Set.of("get", "post");

    /// A paragraph in pieces.
    record Text(List<Piece> pieces) {
        /// Splits at the backquotes around code.
        static Text of(String markdown) {
            var pieces = new ArrayList<Piece>();
            boolean code = false;
            for (String piece : markdown.split("`", -1)) {
                if (!piece.isEmpty()) {
                    pieces.add(new Piece(piece, code));
                }
                code = !code;
            }
            return new Text(List.copyOf(pieces));
        }
    }

    record Piece(String text, boolean code) {}

    /// What can be asked at one address.
    ///
    /// @param anchor where it stands on the page
    /// @param example to be typed in a terminal
    record Operation(
            String anchor,
            String method,
            String path,
            String summary,
            Text description,
            String example,
            List<Parameter> parameters,
            List<Answer> answers) {}

    /// @param place null for the usual one, after the `?`
    /// @param values that it takes
    record Parameter(
            String name,
            @Nullable String place,
            Text description,
            String values,
            @Nullable String standard) {}

    record Answer(String status, String mediaType, Text description) {}

    record Limit(String value, Text description) {}

    static ApiPage of(Frame frame, JsonNode document) {
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .forEachEntry((path, item) -> item.properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> operations.add(operation(document, path, item, entry))));
        List<Limit> limits = document.path("x-limits").values().stream()
                .map(limit -> new Limit(Words.number(limit.path("value").asLong()), text(limit)))
                .toList();
        List<Text> introduction = Arrays.stream(
                        document.path("info").path("description").asString().split("\n\n", -1))
                .map(Text::of)
                .toList();
        return new ApiPage(frame, SearchBox.EMPTY, introduction, List.copyOf(operations), limits);
    }

    private static Operation operation(
            JsonNode document, String path, JsonNode item, Map.Entry<String, JsonNode> method) {
        JsonNode operation = method.getValue();
        List<Parameter> parameters = item.path("parameters").values().stream()
                .map(parameter -> parameter(document, resolve(document, parameter)))
                .toList();
        var answers = new ArrayList<Answer>();
        operation.path("responses").forEachEntry((status, answer) -> {
            JsonNode resolved = resolve(document, answer);
            String types = String.join(", ", resolved.path("content").propertyNames());
            answers.add(new Answer(status.equals("default") ? "other" : status, types, text(resolved)));
        });
        return new Operation(
                operation.path("operationId").asString(),
                method.getKey().toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asString(),
                text(operation),
                ApiExample.of(document, path, item, operation),
                parameters,
                List.copyOf(answers));
    }

    private static Parameter parameter(JsonNode document, JsonNode parameter) {
        JsonNode schema = resolve(document, parameter.path("schema"));
        String in = parameter.path("in").asString();
        JsonNode standard = schema.path("default");
        return new Parameter(
                parameter.path("name").asString(),
                in.equals("query") ? null : in,
                text(parameter),
                values(schema),
                standard.isMissingNode() ? null : shown(standard));
    }

    private static String values(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum").values().stream().map(JsonNode::asString).collect(Collectors.joining(", "));
        }
        return switch (schema.path("type").asString()) {
            case "integer" ->
                Words.number(schema.path("minimum").asLong()) + " to "
                        + Words.number(schema.path("maximum").asLong());
            case "boolean" -> "true, false";
            case "array" ->
                schema.has("maxItems")
                        ? "up to " + schema.path("maxItems").asInt() + " values"
                        : values(schema.path("items"));
            default ->
                schema.has("maxLength")
                        ? "up to " + Words.number(schema.path("maxLength").asLong()) + " characters"
                        : "text";
        };
    }

    private static String shown(JsonNode value) {
        return value.isArray()
                ? value.values().stream().map(JsonNode::asString).collect(Collectors.joining(","))
                : value.asString();
    }

    private static Text text(JsonNode described) {
        return Text.of(described.path("description").asString());
    }

    /// What a `$ref` leads to; itself where it is none.
    static JsonNode resolve(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }
}
