package dateline.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Values that a described parameter must take and must refuse, up to the bounds of its description and one beyond.
final class ParameterValues {
    private ParameterValues() {}

    static List<List<String>> good(ApiDescription api, JsonNode parameter) {
        JsonNode schema = api.resolve(parameter.path("schema"));
        JsonNode example = parameter.path("example");
        var good = new ArrayList<List<String>>();
        switch (schema.path("type").asString()) {
            case "integer" -> {
                good.add(List.of(schema.path("minimum").asString()));
                good.add(List.of(schema.path("maximum").asString()));
                good.add(List.of(example.asString()));
            }
            case "boolean" -> good.addAll(List.of(List.of("true"), List.of("false")));
            case "array" -> {
                good.add(example.values().stream().map(JsonNode::asString).toList());
                if (schema.has("maxItems")) {
                    good.add(Collections.nCopies(
                            schema.path("maxItems").asInt(), example.get(0).asString()));
                }
                schema.path("items").path("enum").forEach(choice -> good.add(List.of(choice.asString())));
            }
            default -> {
                // A cursor can only be had from the server.
                if (!parameter.path("name").asString().equals("cursor")) {
                    good.add(List.of(example.asString()));
                }
                schema.path("enum").forEach(choice -> good.add(List.of(choice.asString())));
                if (schema.has("maxLength")) {
                    good.add(List.of("a".repeat(schema.path("maxLength").asInt())));
                }
            }
        }
        return good;
    }

    static List<List<String>> bad(ApiDescription api, JsonNode parameter) {
        JsonNode schema = api.resolve(parameter.path("schema"));
        String example = parameter.path("example").asString("");
        var bad = new ArrayList<List<String>>();
        switch (schema.path("type").asString()) {
            case "integer" -> {
                bad.add(List.of(String.valueOf(schema.path("minimum").asInt() - 1)));
                bad.add(List.of(String.valueOf(schema.path("maximum").asInt() + 1)));
                bad.add(List.of("1.5"));
                bad.add(List.of("ten"));
            }
            case "boolean" -> bad.add(List.of("maybe"));
            case "array" -> {
                if (schema.has("maxItems")) {
                    bad.add(Collections.nCopies(
                            schema.path("maxItems").asInt() + 1,
                            parameter.path("example").get(0).asString()));
                    bad.add(List.of(" "));
                }
                if (schema.path("items").has("enum")) {
                    bad.add(List.of("nonsense"));
                }
                return bad;
            }
            default -> {
                if (schema.has("enum") || (schema.has("pattern") && !schema.has("maxLength"))) {
                    bad.add(List.of("nonsense"));
                }
                if (schema.has("maxLength")) {
                    bad.add(List.of("a".repeat(schema.path("maxLength").asInt() + 1)));
                }
                if (schema.has("minLength")) {
                    bad.add(List.of(""));
                }
            }
        }
        // None but lists may be repeated.
        bad.add(List.of(example, example));
        return bad;
    }
}
