package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dateline.article.Dimension;
import dateline.article.Tag;
import dateline.http.ApiDescription.Operation;
import dateline.search.Filter;
import dateline.search.Limits;
import dateline.search.SearchRequest.Dated;
import dateline.search.SearchRequest.Interval;
import dateline.search.SearchRequest.Sort;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The description itself: whether it is one, and whether it is whole.
final class OpenApiTest {
    private static final Set<String> PAGES = Set.of(
            "/",
            "/search",
            "/articles/{id}",
            "/articles/{id}/versions",
            "/articles/{id}/versions/{version}",
            "/feeds",
            "/facets/{dimension}",
            "/api",
            "/static/{file}",
            "/robots.txt",
            "/favicon.ico");

    /// Of JSON Schema, those that are used here: a misspelt one would be ignored.
    private static final Set<String> KEYWORDS = Set.of(
            "$ref",
            "additionalProperties",
            "allOf",
            "anyOf",
            "const",
            "contentMediaType",
            "default",
            "description",
            "enum",
            "examples",
            "format",
            "items",
            "maxItems",
            "maxLength",
            "maximum",
            "minLength",
            "minimum",
            "oneOf",
            "pattern",
            "properties",
            "required",
            "type",
            "unevaluatedProperties");

    @TempDir
    private static Path folder;

    private static Served served;
    private static ApiDescription api;

    @BeforeAll
    static void start() throws Exception {
        served = Served.over(folder, Story.of("a", "Title", "Body"));
        api = new ApiDescription(served.get(OpenApi.PATH).body());
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    @Test
    void itSaysItsVersion() {
        assertThat(api.document().path("openapi").asString()).startsWith("3.1.");
        assertThat(api.document().path("jsonSchemaDialect").asString())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var references = new ArrayList<String>();
        walk("", api.document(), (pointer, node) -> {
            if (node.has("$ref")) {
                references.add(node.path("$ref").asString());
            }
        });

        assertThat(references).hasSizeGreaterThan(100).allSatisfy(reference -> api.at(reference.substring(1)));
    }

    @Test
    void everythingIsUsed() {
        String text = api.document().toString();
        api.document()
                .path("components")
                .forEachEntry((kind, parts) -> assertThat(parts.propertyNames())
                        .allSatisfy(name -> assertThat(text).contains("\"#/components/" + kind + "/" + name + "\"")));
    }

    @Test
    void everySchemaIsOne() {
        var meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        Map<String, JsonNode> schemas = schemas();

        assertThat(schemas).hasSizeGreaterThan(80);
        schemas.forEach((pointer, schema) -> {
            assertThat(meta.validate(schema.toString(), InputFormat.JSON))
                    .as(pointer)
                    .isEmpty();
            // Compiled when it is first used.
            api.errors(pointer.replace("{", "%7B").replace("}", "%7D"), "null");
            checkKeywords(pointer, schema);
        });
    }

    @Test
    void everyObjectOfAnAnswerIsClosed() {
        schemas()
                .forEach((top, schema) -> walk(top, schema, (pointer, node) -> {
                    boolean open = Set.of("/components/schemas/ItemMembers", "/components/schemas/OpenApi")
                            .contains(pointer);
                    boolean object = node.path("properties").isObject()
                            && node.path("type").isString();
                    if (!open && (object || node.has("allOf"))) {
                        assertThat(node.path(node.has("allOf") ? "unevaluatedProperties" : "additionalProperties")
                                        .asBoolean(true))
                                .as(pointer)
                                .isFalse();
                    }
                }));
    }

    @Test
    void everyOperationIsWhole() {
        var names = new TreeSet<String>();
        for (Operation operation : api.operations()) {
            JsonNode content = operation.content();
            assertThat(names.add(content.path("operationId").asString()))
                    .as(operation.toString())
                    .isTrue();
            assertThat(content.path("summary").asString())
                    .as(operation.toString())
                    .isNotEmpty();
            assertThat(content.path("responses").propertyNames())
                    .as(operation.toString())
                    .contains("200", "default");
            content.path("responses")
                    .forEach(response -> assertThat(
                                    api.resolve(response).path("description").asString())
                            .isNotEmpty());
            assertThat(operation.path().replaceAll("[^{}]*\\{([^}]*)}[^{]*", "$1"))
                    .isEqualTo(api.parameters(operation, "path").stream()
                            .map(parameter -> parameter.path("name").asString())
                            .collect(Collectors.joining())
                            .transform(name -> name.isEmpty() ? operation.path() : name));
        }
        api.document().path("components").path("parameters").forEachEntry((key, parameter) -> {
            assertThat(parameter.propertyNames()).as(key).contains("name", "in", "description", "schema", "example");
            assertThat(parameter.path("in").asString()).isIn("query", "path", "header");
        });
    }

    @Test
    void everyRouteButThePagesIsDescribed() {
        Set<String> described = new TreeSet<>();
        for (Operation operation : api.operations()) {
            described.add(operation.toString());
            described.add("OPTIONS " + operation.path());
        }
        Set<String> routes = served.routes().stream()
                .filter(route -> !PAGES.contains(route.substring(route.indexOf(' ') + 1)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described).hasSizeGreaterThan(40).isEqualTo(routes);
    }

    @Test
    void theLimitsAreTheProgramsOwn() throws Exception {
        var limits = new TreeMap<String, Integer>();
        for (Field field : Limits.class.getFields()) {
            String[] words = field.getName().toLowerCase(Locale.ROOT).split("_", -1);
            String name = words[0]
                    + Arrays.stream(words)
                            .skip(1)
                            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                            .collect(Collectors.joining());
            limits.put(name, field.getInt(null));
        }
        var described = new TreeMap<String, Integer>();
        api.document()
                .path("x-limits")
                .forEachEntry(
                        (name, limit) -> described.put(name, limit.path("value").asInt()));

        assertThat(described).isEqualTo(limits);
        assertThat(api.at("/components/schemas/Search/properties/items/maxItems")
                        .asInt())
                .isEqualTo(Limits.PAGE_SIZE);
        assertThat(api.at("/components/schemas/Related/properties/items/maxItems")
                        .asInt())
                .isEqualTo(Limits.RELATED);
        assertThat(api.at("/components/schemas/Suggestions/properties/items/maxItems")
                        .asInt())
                .isEqualTo(Limits.SUGGESTIONS);
        assertThat(api.at("/components/schemas/FacetPage/properties/values/maxItems")
                        .asInt())
                .isEqualTo(Limits.FACET_PAGE);
        assertThat(api.at("/components/schemas/Histogram/oneOf/0/properties/buckets/maxItems")
                        .asInt())
                .isEqualTo(Limits.HISTOGRAM_BUCKETS);
    }

    @Test
    void theChoicesAreTheProgramsOwn() {
        assertThat(choices("/components/parameters/sort/schema")).isEqualTo(words(Sort.values()));
        assertThat(choices("/components/parameters/dated/schema")).isEqualTo(words(Dated.values()));
        assertThat(choices("/components/parameters/histogram/schema")).isEqualTo(words(Interval.values()));
        assertThat(choices("/components/schemas/Tag/properties/origin")).isEqualTo(words(Tag.Origin.values()));
        assertThat(choices("/components/schemas/Dimension")).isEqualTo(words(Dimension.values()));
        for (Dimension dimension : Dimension.values()) {
            assertThat(choices("/components/parameters/" + dimension.key() + ".op/schema"))
                    .isEqualTo(words(Filter.Operator.values()));
        }
    }

    @Test
    void everyParameterOfASearchIsDescribed() {
        List<String> described = api.queryParameters(api.operation("GET", Links.API)).stream()
                .map(parameter -> parameter.path("name").asString())
                .toList();

        assertThat(described).containsExactlyInAnyOrderElementsOf(SearchParameters.NAMES);
    }

    private static List<String> choices(String pointer) {
        return api.at(pointer).path("enum").values().stream()
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(SearchParameters::word).toList();
    }

    /// The outermost schemas by where they stand.
    private static Map<String, JsonNode> schemas() {
        var schemas = new TreeMap<String, JsonNode>();
        api.document()
                .path("components")
                .path("schemas")
                .forEachEntry((name, schema) -> schemas.put("/components/schemas/" + name, schema));
        walk("", api.document(), (pointer, node) -> {
            for (String member : List.of("schema", "x-line")) {
                if (node.path(member).isObject() && !pointer.startsWith("/components/schemas")) {
                    schemas.put(pointer + "/" + member, node.path(member));
                }
            }
        });
        return schemas;
    }

    private static void checkKeywords(String pointer, JsonNode schema) {
        assertThat(KEYWORDS).as(pointer).containsAll(schema.propertyNames());
        schema.path("properties").forEachEntry((name, property) -> checkKeywords(pointer + "/" + name, property));
        for (String within : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(within).forEach(part -> checkKeywords(pointer + "/" + within, part));
        }
        if (schema.has("items")) {
            checkKeywords(pointer + "/items", schema.path("items"));
        }
    }

    private static void walk(String pointer, JsonNode node, BiConsumer<String, JsonNode> visitor) {
        visitor.accept(pointer, node);
        if (node.isObject()) {
            node.forEachEntry((name, child) -> walk(pointer + "/" + ApiDescription.escaped(name), child, visitor));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(pointer + "/" + i, node.get(i), visitor);
        }
    }
}
