package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Dimension;
import dateline.search.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class RelatedRoutesTest {
    private static final String JSON = "application/json";

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.over(
                folder,
                Story.of("sea/1", "Tanker <seized> off Caracas", "Maduro spoke of sanctions.")
                        .on("2025-11-22")
                        .about("VE", "Venezuela")
                        .with("Nicolás Maduro"),
                Story.of("b", "Sanctions bite", "Maduro lost a tanker & more.")
                        .on("2025-11-20T10:00:00Z")
                        .by("nypost.com", "New York Post")
                        .at("https://nypost.example/1")
                        .about("VE", "Venezuela")
                        .with("Nicolás Maduro")
                        .tag(Dimension.TOPIC, "grain", "grain"),
                Story.of("c", "Caracas tanker sails", "Late."),
                Story.of("d", "Harvest", "Wheat."));
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    @Test
    void anItemIsThatOfASearchWithTheReasons() throws Exception {
        HttpResponse<String> reply = served.get("/api/v1/articles/sea%2F1/related?limit=1");

        assertThat(reply.headers().firstValue("Content-Type")).hasValue(JSON);
        assertThat(reply.body().replaceAll("\"(score|tookMs)\":[0-9.]+", "\"$1\":0"))
                .isEqualTo("""
                {"items":[{"id":"b","title":"Sanctions bite","titleHighlighted":"Sanctions bite",\
                "url":"https://nypost.example/1","publisher":{"id":"nypost.com","label":"New York Post"},\
                "aggregator":null,"published":"2025-11-20T10:00:00Z","language":"en",\
                "snippets":["Maduro lost a tanker &amp; more."],"countries":[{"id":"VE","label":"Venezuela"}],\
                "people":[{"id":"nicolas-maduro","label":"Nicolás Maduro"}],\
                "topics":[{"id":"grain","label":"grain"}],"copyCount":0,"score":0,"copyIds":[],\
                "reasons":{"people":[{"id":"nicolas-maduro","label":"Nicolás Maduro"}],\
                "countries":[{"id":"VE","label":"Venezuela"}],"topics":[],\
                "terms":["Tanker","sanctions","Maduro"],"daysApart":2}}],"tookMs":0,"generation":4}""");
    }

    @Test
    void anUnknownDayGivesNoDaysApart() throws Exception {
        JsonNode second = served.json("/api/v1/articles/sea%2F1/related").at("/items/1");

        assertThat(second.at("/id").asString()).isEqualTo("c");
        assertThat(second.at("/reasons/daysApart").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/api/v1/articles/none/related|404|no article has the id 'none'|",
                "/api/v1/articles/b/related?limit=0|400|'limit' must be a whole number from 1 to 50, got '0'|limit",
                "/api/v1/articles/b/related?limit=51|400|'limit' must be a whole number from 1 to 50, got '51'|limit",
                "/api/v1/articles/b/related?limit=1&limit=2|400|'limit' may be given only once|limit",
                "/api/v1/articles/b/related?q=x|400|unknown parameter 'q'; this address takes 'limit'|q",
            })
    void whatIsWrongIsAProblem(String path, int status, String detail, String parameter) throws Exception {
        assertProblem(served.get(path), status, detail, parameter);
    }

    @Test
    void anUnchangedAnswerNeedNotBeSentAgain() throws Exception {
        String path = "/api/v1/articles/b/related";
        String tag = served.get(path).headers().firstValue("ETag").orElseThrow();

        assertThat(served.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(served.get(path + "?limit=3", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void headAnswersAsGetDoes() throws Exception {
        HttpResponse<String> reply = served.ask("HEAD", "/api/v1/articles/b/related");

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
        assertThat(served.ask("HEAD", "/api/v1/articles/none/related").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDraftFindsItsRelatedCoverage() throws Exception {
        HttpResponse<String> reply =
                post("?limit=3", JSON, "{\"title\":\"Tankers at Caracas\",\"body\":\"New sanctions.\"}");

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode items = JsonMapper.shared().readTree(reply.body()).get("items");
        assertThat(items.valueStream().map(item -> item.get("id").asString()))
                .containsExactlyInAnyOrder("sea/1", "b", "c");
        assertThat(items.valueStream()
                        .filter(item -> item.get("id").asString().equals("c"))
                        .map(item -> item.get("reasons").toString()))
                .containsExactly("""
                {"people":[],"countries":[],"topics":[],"terms":["Tankers","Caracas"],"daysApart":null}""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"title\":\"\",\"body\":null}|title, body: one of them must have text|title",
                "{}|title, body: one of them must have text|title",
                "[]|an object with 'title' and 'body' is wanted|",
                "``|an object with 'title' and 'body' is wanted|",
                "{\"title\":1}|'title' must be a string|title",
                "{\"body\":[\"x\"]}|'body' must be a string|body",
                "{\"title\":\"x\",\"id\":\"a\"}|unknown field 'id'; a draft has 'title' and 'body'|id",
                "{\"title\":\"x\"} {}|there is more after the object|",
            })
    void aDraftThatIsNoneIsRefused(String draft, String detail, String parameter) throws Exception {
        assertProblem(post("", JSON, draft), 400, detail, parameter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"title\":\"x\",\"title\":\"y\"}|Duplicate",
                "{\"title\":\"x\"|end-of-input",
                "{title:1}|Unexpected"
            })
    void whatIsNoStrictJsonIsRefusedWithItsPlace(String draft, String message) throws Exception {
        HttpResponse<String> reply = post("", JSON, draft);
        JsonNode problem = JsonMapper.shared().readTree(reply.body());

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(problem.get("detail").asString()).startsWith("not JSON: ").contains(message);
        assertThat(problem.get("position").asInt()).isPositive();
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() throws Exception {
        byte[] latin = "{\"title\":\"Réunion\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertProblem(
                send(HttpRequest.BodyPublishers.ofByteArray(latin), "", JSON),
                400,
                "the draft is not valid UTF-8",
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json;charset=UTF-8, 200",
        "Application/JSON; charset=\"utf-8\", 200",
        "application/json;charset=iso-8859-1, 415",
        "text/plain, 415",
        "application/x-www-form-urlencoded, 415",
    })
    void onlyJsonInUtf8IsTaken(String type, int status) throws Exception {
        assertThat(post("", type, "{\"title\":\"Tanker\"}").statusCode()).isEqualTo(status);
    }

    @Test
    void whatIsNoJsonByItsTypeIsAProblem() throws Exception {
        assertProblem(post("", "text/plain", "{}"), 415, "application/json in UTF-8 is wanted, got text/plain", null);
    }

    @Test
    void aDraftMayBeAsLongAsAnArticleAndNoLonger() throws Exception {
        String start = "{\"body\":\"";
        String longest = start + "a".repeat(Limits.DRAFT_BYTES - start.length() - 2) + "\"}";

        assertThat(post("", JSON, longest).statusCode()).isEqualTo(200);
        for (boolean chunked : List.of(false, true)) {
            byte[] bytes = (longest + " ").getBytes(StandardCharsets.UTF_8);
            var body = chunked
                    ? HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))
                    : HttpRequest.BodyPublishers.ofByteArray(bytes);
            assertProblem(send(body, "", JSON), 413, "a draft may have at most 4 MB", null);
        }
    }

    @ParameterizedTest
    @CsvSource({"GET", "HEAD", "PUT", "DELETE"})
    void draftsAreOnlyPosted(String method) throws Exception {
        HttpResponse<String> reply = served.ask(method, "/api/v1/related");

        assertThat(reply.statusCode()).isEqualTo(405);
        assertThat(reply.headers().firstValue("Allow")).hasValue("POST, OPTIONS");
    }

    @Test
    void nothingElseIsPosted() throws Exception {
        HttpResponse<String> reply = served.ask("POST", "/api/v1/articles/b/related");

        assertThat(reply.statusCode()).isEqualTo(405);
        assertThat(reply.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
    }

    private static void assertProblem(
            HttpResponse<String> reply, int status, String detail, @Nullable String parameter) {
        String last = parameter == null ? "" : ",\"parameter\":\"" + parameter + "\"";
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(reply.body())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"%s}"
                        .formatted(Problem.of(status, "").title(), status, detail, last));
        assertThat(reply.statusCode()).isEqualTo(status);
    }

    private static HttpResponse<String> post(String query, String type, String body) throws Exception {
        return send(HttpRequest.BodyPublishers.ofString(body), query, type);
    }

    private static HttpResponse<String> send(HttpRequest.BodyPublisher body, String query, String type)
            throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var request = HttpRequest.newBuilder(URI.create(served.address("/api/v1/related" + query)))
                    .header("Content-Type", type)
                    .POST(body);
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
