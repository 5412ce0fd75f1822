package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ErrorsTest {
    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.over(folder, Story.of("a", "Title", "Body"), Story.of("b", "Title", "Body"));
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET|/api/v1/articles?x=1|400|unknown parameter 'x'|x",
                "GET|/api/v1/articles?limit=0|400|'limit' must be a whole number from 1 to 100, got '0'|limit",
                "GET|/api/v1/articles/a?x=1|400|unknown parameter 'x'; this address takes none|x",
                "GET|/health?x=1|400|unknown parameter 'x'; this address takes none|x",
                "GET|/api/v1/articles/none|404|no article has the id 'none'|",
                "GET|/api/v1/none|404|there is nothing at /api/v1/none|",
                "POST|/api/v1/articles|405|POST is not possible at /api/v1/articles; GET and HEAD are|",
                "DELETE|/api/v1/articles/a|405|DELETE is not possible at /api/v1/articles/a; GET and HEAD are|",
            })
    void programsGetAProblem(String method, String path, int status, String detail, String parameter) throws Exception {
        HttpResponse<String> reply = served.ask(method, path);

        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(reply.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(reply.headers().firstValue("ETag")).isEmpty();
        String last = parameter == null ? "" : ",\"parameter\":\"" + parameter + "\"";
        assertThat(reply.body())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"%s}"
                        .formatted(Problem.of(status, "").title(), status, detail, last));
    }

    @Test
    void whatIsNotAllowedSaysWhatIs() throws Exception {
        assertThat(served.ask("POST", "/search").headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
    }

    @Test
    void aQueryOverALimitIsRefusedWithItsPosition() throws Exception {
        HttpResponse<String> reply = served.get("/api/v1/articles?q=" + "a".repeat(1025));

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body()).endsWith(",\"parameter\":\"q\",\"position\":1024}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET|/nowhere|404|Nothing is kept under this address",
                "GET|/articles/none|404|Nothing is kept under this address",
                "GET|/static/.hidden|404|Nothing is kept under this address",
                "GET|/search?countri=VE|400|This search could not be read",
                "PUT|/search|405|This address can only be read",
            })
    void readersGetAPageWithASearchBox(String method, String path, int status, String heading) throws Exception {
        HttpResponse<String> reply = served.ask(method, path);

        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(reply.body()).contains("<h1>" + heading + "</h1>").contains("<form class=\"box\"");
    }

    @Test
    void aRefusedSearchKeepsItsWordsAndShowsWaysOut() throws Exception {
        assertThat(served.get("/search?q=oil&countri=VE").body())
                .contains("value=\"oil\"")
                .contains("unknown parameter 'countri'; did you mean 'country'?")
                .contains("href=\"/search?q=oil&amp;country=VE\"")
                .contains("href=\"/search?q=oil\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /api/v1/articles?q=% HTTP/1.1|400",
                "GET /api/v1/articles?q=%FF HTTP/1.1|400",
                "GET /api/v1/articles?q=%ED%A0%80 HTTP/1.1|400",
                "GET /api/v1/articles/%FF HTTP/1.1|400",
                "GET /api/v1/articles/%zz HTTP/1.1|400",
                "GET /api/v1/articles/%2e%2e HTTP/1.1|400",
                "GET /api//v1 HTTP/1.1|400",
                "GET /../../etc/passwd HTTP/1.1|400",
                "NONSENSE|400",
                "GET /api/v1/articles HTTP/9.9|505",
                "TRACE /api/v1/articles HTTP/1.1|405",
            })
    void whatJettyRefusesIsAProblemToo(String requestLine, int status) throws Exception {
        String reply = served.raw(requestLine);

        assertThat(reply)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("\r\nContent-Type: application/problem+json\r\n")
                .contains("\"status\":" + status)
                .doesNotContainIgnoringCase("jetty", "exception", "\tat ");
        Replies.SECURITY_HEADERS.forEach(
                (name, value) -> assertThat(reply).contains("\r\n" + name + ": " + value + "\r\n"));
    }

    @Test
    void anAddressThatIsTooLongIsAProblemToo() throws Exception {
        String reply = served.raw("GET /api/v1/articles?q=" + "a".repeat(20_000) + " HTTP/1.1");

        assertThat(reply).startsWith("HTTP/1.1 414 ").contains("\"status\":414");
    }

    @Test
    void theLinksOfALongAddressDoNotCostTheAnswer() throws Exception {
        String address = "/api/v1/articles?limit=1&country.not=" + "(".repeat(900)
                + "&person.not=".concat("(".repeat(900)).repeat(7);

        assertThat(served.raw("GET " + address + " HTTP/1.1"))
                .startsWith("HTTP/1.1 200 ")
                .contains("\r\nConnection: close\r\n")
                .doesNotContain("\r\nLink: ");
    }

    @Test
    void whoAsksForAPageGetsOneEvenThen() throws Exception {
        assertThat(served.raw("GET //search HTTP/1.1", "Accept: text/html"))
                .startsWith("HTTP/1.1 400 ")
                .contains("This search could not be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search",
                "/articles/a",
                "/api/v1/articles",
                "/api/v1/articles/a",
                "/health",
                "/ready",
                "/metrics",
                "/opensearch.xml",
                "/static/dateline.css",
                "/static/icon.svg",
                "/favicon.ico",
                "/robots.txt",
                "/nowhere",
                "/api/v1/nowhere",
                "/search?x=1",
                "/api/v1/articles?x=1"
            })
    void everyReplyHasItsSecurityHeaders(String path) throws Exception {
        HttpResponse<String> reply = served.get(path);

        Replies.SECURITY_HEADERS.forEach(
                (name, value) -> assertThat(reply.headers().allValues(name)).containsExactly(value));
        assertThat(reply.headers().firstValue("Server")).isEmpty();
    }
}
