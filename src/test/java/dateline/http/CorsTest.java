package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CorsTest {
    private static final Map<String, List<String>> READABLE = Map.of(
            "access-control-allow-origin", List.of("*"),
            "access-control-expose-headers",
                    List.of("ETag, Link, Content-Disposition, Retry-After, Dateline-Total, Dateline-Generation"));

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.over(folder, Story.of("a", "Title", "Body"));
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/articles, 200",
        "HEAD, /api/v1/articles, 200",
        "GET, /api/v1/articles/a, 200",
        "GET, /api/v1/articles/a/ris, 200",
        "GET, /api/v1/facets/country, 200",
        "GET, /api/v1/articles?x=1, 400",
        "GET, /api/v1/articles?q=%FF, 400",
        "GET, /api/v1/articles/none, 404",
        "GET, /api/v1/none, 404",
        "OPTIONS, /api/v1/none, 404",
    })
    void anyOriginMayReadTheApiErrorsIncluded(String method, String path, int status) throws Exception {
        HttpResponse<String> reply = served.ask(method, path, "Origin", "https://other.example");

        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(permissions(reply)).isEqualTo(READABLE);
    }

    @Test
    void anyOriginMayReadWhatTheServerRefusesBeforeAnyRoute() throws Exception {
        assertThat(served.raw("GET /api//v1 HTTP/1.1", "Origin: https://other.example"))
                .startsWith("HTTP/1.1 400 ")
                .contains("\r\nAccess-Control-Allow-Origin: *\r\n");
    }

    @Test
    void whatIsHeldAlreadyMayBeReadToo() throws Exception {
        String tag = served.get("/api/v1/articles").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> reply =
                served.get("/api/v1/articles", "If-None-Match", tag, "Origin", "https://other.example");

        assertThat(reply.statusCode()).isEqualTo(304);
        assertThat(permissions(reply)).isEqualTo(READABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/articles",
        "PUT, /api/v1/articles/a",
        "DELETE, /api/v1/articles/a",
        "GET, /",
        "GET, /search",
        "GET, /articles/a",
        "GET, /health",
        "GET, /ready",
        "GET, /api",
        "OPTIONS, /search",
    })
    void nothingElseIsOpen(String method, String path) throws Exception {
        assertThat(permissions(served.ask(method, path, "Origin", "https://other.example")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    void aPreflightSaysWhatMayBeAsked(String method) throws Exception {
        HttpResponse<String> reply = served.ask(
                "OPTIONS",
                "/api/v1/articles/a",
                "Origin",
                "https://other.example",
                "Access-Control-Request-Method",
                method,
                "Access-Control-Request-Headers",
                "if-none-match");

        assertThat(reply.statusCode()).isEqualTo(204);
        assertThat(reply.body()).isEmpty();
        var expected = new TreeMap<>(READABLE);
        expected.put("access-control-allow-methods", List.of("GET, HEAD"));
        expected.put("access-control-allow-headers", List.of("If-None-Match, Content-Type"));
        expected.put("access-control-max-age", List.of("86400"));
        assertThat(permissions(reply)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search", "/articles/a", "/api/v1/articles", "/api/v1/articles/a/ninjs", "/health"})
    void optionsNamesTheMethods(String path) throws Exception {
        HttpResponse<String> reply = served.ask("OPTIONS", path);

        assertThat(reply.statusCode()).isEqualTo(204);
        assertThat(reply.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
    }

    private static Map<String, List<String>> permissions(HttpResponse<?> reply) {
        var permissions = new TreeMap<>(reply.headers().map());
        permissions.keySet().removeIf(name -> !name.startsWith("access-control-"));
        return permissions;
    }
}
