package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Dimension;
import dateline.article.Tag;
import dateline.http.ApiDescription.Operation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the server does, against the description that it gives of itself.
final class OpenApiAnswersTest {
    private static final String ID = "sample-wakashio-oil-spill";

    @TempDir
    private static Path folder;

    private static Served served;
    private static ApiDescription api;

    @BeforeAll
    static void start() throws Exception {
        served = Served.over(
                folder,
                Story.of(ID, "Maduro & oil", "Oil for grain, says Maduro. The crude went to Madrid.")
                        .on("2025-11-22T08:30:00Z")
                        .by("nypost.com", "New York Post")
                        .at("https://nypost.example/1")
                        .via("Example News")
                        .captions("A tanker")
                        .about("VE", "Venezuela")
                        .with("Nicolás Maduro")
                        .tag(Dimension.MENTION, "VE", "Venezuela")
                        .tag(Dimension.TOPIC, "medtop:04000000", "economy", new Tag.Evidence(9, 12, "oil", "phrase")),
                Story.of("b/1", "Oil and grain again", "Maduro sells oil for grain.")
                        .on("2025-11")
                        .from()
                        .about("VE", "Venezuela")
                        .with("Nicolás Maduro"),
                Story.of("c", "", "Undated, without a title: grain.").from(),
                Story.of("d", "Harvest", "").on("2019").about("RU", "Russia"));
        api = new ApiDescription(served.get(OpenApi.PATH).body());
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    static List<Operation> operations() {
        return api.operations();
    }

    static List<Operation> gets() {
        return api.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationAnswersAsDescribed(Operation operation) throws Exception {
        HttpResponse<String> reply = ask(operation, "");

        assertThat(reply.statusCode()).isEqualTo(200);
        api.check(operation, reply);
        HttpResponse<String> options = served.ask("OPTIONS", path(operation));
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("Allow").orElse("")).contains(operation.method());
    }

    @ParameterizedTest
    @MethodSource("gets")
    void whatIsHeldAlreadyIsNotSentAgainWhereThatIsDescribed(Operation operation) throws Exception {
        String address = path(operation) + required(operation, "");
        HttpResponse<String> first = served.get(address);
        boolean described = operation.content().path("responses").has("304");

        assertThat(first.headers().firstValue("ETag").isPresent()).isEqualTo(described);
        if (described) {
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> second = served.get(address, "If-None-Match", tag);
            assertThat(second.statusCode()).isEqualTo(304);
            api.check(operation, second);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void goodValuesOfEveryParameterAreTaken(Operation operation) throws Exception {
        for (JsonNode parameter : api.queryParameters(operation)) {
            for (List<String> good : ParameterValues.good(api, parameter)) {
                String name = parameter.path("name").asString();
                String query = query(name, good, isCommaList(parameter));
                // Far pages exist only of few articles each.
                HttpResponse<String> reply = ask(operation, name.equals("page") ? query + "&limit=1" : query);
                assertThat(reply.statusCode())
                        .as("%s %s", reply.uri(), reply.body())
                        .isEqualTo(200);
                api.check(operation, reply);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void valuesOutsideTheDescribedAreRefusedByName(Operation operation) throws Exception {
        for (JsonNode parameter : api.queryParameters(operation)) {
            String name = parameter.path("name").asString();
            List<List<String>> bad = ParameterValues.bad(api, parameter);
            assertThat(bad).as(name).isNotEmpty();
            for (List<String> values : bad) {
                assertRefused(operation, name, query(name, values, false));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatIsNotDescribedIsRefused(Operation operation) throws Exception {
        List<String> described = api.queryParameters(operation).stream()
                .map(parameter -> parameter.path("name").asString())
                .toList();
        var names = new ArrayList<>(SearchParameters.NAMES);
        names.addAll(List.of("prefix", "x", "Q", "fields"));
        names.removeAll(described);
        for (String name : names) {
            // A value that is good elsewhere, so that the name is what is refused.
            JsonNode example = api.document()
                    .path("components")
                    .path("parameters")
                    .path(name)
                    .path("example");
            String value = example.isArray() ? example.get(0).asString() : example.asString("1");
            assertRefused(operation, name, query(name, List.of(value), false));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatIsRequiredMustBeThere(Operation operation) throws Exception {
        for (JsonNode parameter : api.queryParameters(operation)) {
            if (parameter.path("required").asBoolean(false)) {
                HttpResponse<String> reply = served.ask(operation.method(), path(operation));
                assertThat(reply.statusCode()).isEqualTo(400);
                api.check(operation, reply);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?q=oil&facet=country,mention,person,topic,publisher,language&histogram=month",
                "?q=oil&histogram=auto&country=VE&facet.size=1&limit=1",
                "?q=grian",
                "?q=oil+%22grain",
                "?q=nothing+oil&country=VE&country.not=RU&from=2019&dated=known",
                "?q=title:nothing&country=VE&country=RU&country.op=all",
                "?facet=none&highlight=false&histogram=none",
                "?histogram=day&q=nothing",
                "?dated=unknown&histogram=year",
            })
    void everySearchAnswersAsDescribed(String query) throws Exception {
        Operation search = api.operation("GET", Links.API);
        HttpResponse<String> reply = served.get(Links.API + query);

        assertThat(reply.statusCode()).isEqualTo(200);
        api.check(search, reply);
    }

    @Test
    void theSearchesAboveShowEveryMember() throws Exception {
        assertThat(served.json("/api/v1/articles?q=grian")
                        .at("/query/didYouMean")
                        .asString())
                .isEqualTo("grain");
        assertThat(served.json("/api/v1/articles?q=oil+%22grain")
                        .at("/query/warnings")
                        .size())
                .isEqualTo(1);
        assertThat(served.json("/api/v1/articles?q=nothing+oil&country=VE")
                        .at("/alternatives")
                        .size())
                .isPositive();
        assertThat(served.json("/api/v1/articles?histogram=auto")
                        .at("/histogram/buckets")
                        .size())
                .isPositive();
        assertThat(served.json(Links.articleJson(ID)).at("/topics/0/evidence").size())
                .isEqualTo(1);
    }

    @Test
    void pagesByCursorAnswerAsDescribed() throws Exception {
        Operation search = api.operation("GET", Links.API);
        String next = served.json("/api/v1/articles?limit=1").at("/links/next").asString();
        HttpResponse<String> reply = served.get(next);

        assertThat(next).contains("cursor=");
        assertThat(reply.statusCode()).isEqualTo(200);
        api.check(search, reply);
    }

    @Test
    void aCursorThatIsGoneIsAsDescribed(@TempDir Path other) throws Exception {
        String next;
        try (Served earlier = Served.over(
                other, Story.of("a", "Oil", "Oil."), Story.of("b", "Oil", "Oil."), Story.of("c", "Oil", "Oil."))) {
            next = earlier.json("/api/v1/articles?limit=1").at("/links/next").asString();
        }
        HttpResponse<String> reply = served.get(next);

        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(410);
        api.check(api.operation("GET", Links.API), reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/related", "/ninjs", "/bibtex", "/ris", "/versions"})
    void everyArticleIsAsDescribed(String suffix) throws Exception {
        Operation operation = api.operation("GET", "/api/v1/articles/{id}" + suffix);
        for (String id : List.of(ID, "b%2F1", "c", "d", "none")) {
            HttpResponse<String> reply = served.get("/api/v1/articles/" + id + suffix);
            assertThat(reply.statusCode()).isEqualTo(id.equals("none") ? 404 : 200);
            api.check(operation, reply);
        }
    }

    @ParameterizedTest
    @MethodSource("dimensions")
    void everyFacetIsAsDescribed(String dimension) throws Exception {
        Operation facet = api.operation("GET", "/api/v1/facets/{dimension}");
        for (String query : List.of("", "?prefix=v", "?limit=1", "?country=VE&q=oil")) {
            HttpResponse<String> reply = served.get("/api/v1/facets/" + dimension + query);
            assertThat(reply.statusCode()).isEqualTo(dimension.equals("none") ? 404 : 200);
            api.check(facet, reply);
        }
    }

    static Stream<String> dimensions() {
        return Stream.concat(
                api.at("/components/schemas/Dimension/enum").values().stream().map(JsonNode::asString),
                Stream.of("none"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json|{\"title\":\"Oil for grain\",\"body\":\"Maduro sells oil.\"}|200",
                "application/json|{\"title\":null,\"body\":\"oil\"}|200",
                "application/json|{}|400",
                "application/json|{\"title\":1}|400",
                "application/json|{\"other\":1}|400",
                "application/json|{|400",
                "application/json|BIG|413",
                "text/plain|{}|415",
            })
    void everyDraftIsAnsweredAsDescribed(String type, String draft, int status) throws Exception {
        Operation operation = api.operation("POST", "/api/v1/related");
        HttpResponse<String> reply = post("/api/v1/related", type, draft.equals("BIG") ? " ".repeat(5 << 20) : draft);

        assertThat(reply.statusCode()).isEqualTo(status);
        api.check(operation, reply);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET|/api/v1/articles?page=101&limit=100|400|BadRequest",
                "GET|/api/v1/articles?from=2020&to=2019|400|BadRequest",
                "GET|/api/v1/articles?cursor=none|400|BadRequest",
                "GET|/api/v1/articles/none|404|NotFound",
                "GET|/api/v1/facets/none|404|NotFound",
                "POST|/api/v1/articles|405|Other",
                "GET|/api/v1/related|405|Other",
                "DELETE|/api/v1/articles/c|405|Other",
                "GET|/api/v1/none|404|Other",
            })
    void everyErrorIsAProblemAsDescribed(String method, String address, int status, String response) throws Exception {
        HttpResponse<String> reply = served.ask(method, address);

        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
        api.check("/components/responses/" + response, reply, false);
    }

    private static void assertRefused(Operation operation, String name, String query) throws Exception {
        HttpResponse<String> reply = ask(operation, query);

        assertThat(reply.statusCode()).as(reply.uri().toString()).isEqualTo(400);
        api.check(operation, reply);
        if (!operation.method().equals("HEAD")) {
            assertThat(JsonMapper.shared()
                            .readTree(reply.body())
                            .path("parameter")
                            .asString(""))
                    .as("%s: %s", reply.uri(), reply.body())
                    .isEqualTo(name);
        }
    }

    /// Asks with that query string and the example of each parameter that is required besides.
    private static HttpResponse<String> ask(Operation operation, String query) throws Exception {
        String address = path(operation) + required(operation, query);
        JsonNode body = operation.content().at("/requestBody/content/application~1json/example");
        return body.isMissingNode()
                ? served.ask(operation.method(), address)
                : post(address, "application/json", body.toString());
    }

    private static HttpResponse<String> post(String address, String type, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(served.address(address)))
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String path(Operation operation) {
        String path = operation.path();
        for (JsonNode parameter : api.parameters(operation, "path")) {
            path = path.replace(
                    "{" + parameter.path("name").asString() + "}",
                    parameter.path("example").asString());
        }
        return path;
    }

    private static String required(Operation operation, String query) {
        var parts = new ArrayList<String>();
        for (JsonNode parameter : api.queryParameters(operation)) {
            String name = parameter.path("name").asString();
            if (parameter.path("required").asBoolean(false) && !("&" + query).contains("&" + name + "=")) {
                parts.add(query(name, List.of(parameter.path("example").asString()), false));
            }
        }
        if (!query.isEmpty()) {
            parts.add(query);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static boolean isCommaList(JsonNode parameter) {
        return !parameter.path("explode").asBoolean(true);
    }

    private static String query(String name, List<String> values, boolean commas) {
        QueryString query = QueryString.EMPTY;
        for (String value : commas ? Collections.singletonList(String.join(",", values)) : values) {
            query = query.and(name, value);
        }
        return query.at("").substring(1);
    }
}
