package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description that the server gives of itself, to hold its answers against.
final class ApiDescription {
    private static final String BASE = "https://dateline.example/openapi.json";
    private static final Set<String> METHODS = Set.of("get", "head", "post");

    /// On replies of every kind, and described in words.
    private static final Set<String> GENERAL_HEADERS = Set.of(
            "access-control-allow-origin",
            "access-control-expose-headers",
            "connection",
            "content-length",
            "content-security-policy",
            "content-type",
            "date",
            "referrer-policy",
            "transfer-encoding",
            "vary",
            "x-content-type-options");

    private final JsonNode document;
    private final SchemaRegistry registry;

    /// One method at one path.
    record Operation(String method, String path, JsonNode item, JsonNode content, String pointer) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    ApiDescription(String text) {
        document = JsonMapper.shared().readTree(text);
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(BASE, text))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    JsonNode document() {
        return document;
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, content) -> {
                    if (METHODS.contains(method)) {
                        String pointer = "/paths/" + escaped(path) + "/" + method;
                        operations.add(new Operation(method.toUpperCase(Locale.ROOT), path, item, content, pointer));
                    }
                }));
        return operations;
    }

    Operation operation(String method, String path) {
        return operations().stream()
                .filter(operation -> operation.toString().equals(method + " " + path))
                .findFirst()
                .orElseThrow();
    }

    /// The parameters that stand after the `?`.
    List<JsonNode> queryParameters(Operation operation) {
        return parameters(operation, "query");
    }

    List<JsonNode> parameters(Operation operation, String in) {
        return operation.item().path("parameters").values().stream()
                .map(this::resolve)
                .filter(parameter -> parameter.path("in").asString().equals(in))
                .toList();
    }

    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? at(node.path("$ref").asString().substring(1)) : node;
    }

    /// What stands there; an error where nothing does.
    JsonNode at(String pointer) {
        JsonNode found = document.at(pointer);
        assertThat(found.isMissingNode()).as(pointer).isFalse();
        return found;
    }

    Schema schema(String pointer) {
        return registry.getSchema(SchemaLocation.of(BASE + "#" + pointer));
    }

    /// Fails unless status, media type, headers and body are as described.
    void check(Operation operation, HttpResponse<String> reply) {
        String status = String.valueOf(reply.statusCode());
        JsonNode responses = operation.content().path("responses");
        String key = responses.has(status) ? status : "default";
        assertThat(key)
                .as("%s %s: is %s described?", operation, reply.uri(), status)
                .isEqualTo(operation.method().equals("HEAD") && reply.statusCode() >= 400 ? "default" : status);
        String pointer = operation.pointer() + "/responses/" + key;
        check(pointer, reply, operation.method().equals("HEAD"));
    }

    /// Fails unless it is as that response says.
    void check(String pointer, HttpResponse<String> reply, boolean head) {
        JsonNode given = at(pointer);
        JsonNode response = resolve(given);
        String place = given.has("$ref") ? given.path("$ref").asString().substring(1) : pointer;
        checkHeaders(response, reply);
        String type = reply.headers().firstValue("Content-Type").orElse("").replaceFirst("\\s*;.*", "");
        if (head || reply.statusCode() == 304) {
            assertThat(reply.body()).isEmpty();
            return;
        }
        assertThat(response.path("content").propertyNames())
                .as(reply.uri().toString())
                .containsExactly(type);
        JsonNode media = response.path("content").path(type);
        String mediaPlace = place + "/content/" + escaped(type);
        if (media.has("x-line")) {
            reply.body().lines().forEach(line -> checkJson(mediaPlace + "/x-line", reply, line));
        } else if (type.endsWith("json")) {
            checkJson(mediaPlace + "/schema", reply, reply.body());
        }
    }

    private void checkJson(String pointer, HttpResponse<String> reply, String json) {
        assertThat(errors(pointer, json)).as("%s: %s", reply.uri(), json).isEmpty();
    }

    private void checkHeaders(JsonNode response, HttpResponse<String> reply) {
        var known = new ArrayList<>(GENERAL_HEADERS);
        response.path("headers").forEachEntry((name, header) -> {
            known.add(name.toLowerCase(Locale.ROOT));
            @Nullable String value = reply.headers().firstValue(name).orElse(null);
            JsonNode described = resolve(header);
            assertThat(value != null || !described.path("required").asBoolean(false))
                    .as("%s has %s", reply.uri(), name)
                    .isTrue();
            JsonNode allowed = described.path("schema").path("enum");
            if (value != null && allowed.isArray()) {
                assertThat(allowed.values().stream().map(JsonNode::asString))
                        .as(name)
                        .contains(value);
            }
        });
        assertThat(known)
                .as("headers of " + reply.uri())
                .containsAll(reply.headers().map().keySet().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList());
    }

    List<String> errors(String pointer, String json) {
        return schema(pointer).validate(json, InputFormat.JSON).stream()
                .map(String::valueOf)
                .toList();
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
