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

final class OpenSearchTest {
    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.over(folder, Story.of("a", "Oil & gas", "Body"), Story.of("b", "Oil", "Body"));
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    @Test
    void browsersAreToldHowToSearchHere() throws Exception {
        HttpResponse<String> reply = served.get("/opensearch.xml");

        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/opensearchdescription+xml");
        assertThat(reply.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(reply.body()).isEqualTo(description("http://127.0.0.1:" + served.port()));
        assertThat(served.get("/").body())
                .contains("<link rel=\"search\" type=\"application/opensearchdescription+xml\" title=\"Dateline\" "
                        + "href=\"/opensearch.xml\">");
    }

    @Test
    void itsTemplatesLeadToAnswers() throws Exception {
        assertThat(served.get("/search?q=oil%20%26%20gas").body()).contains("<h1 class=\"total\">1 article <");
        assertThat(served.json("/api/v1/articles?q=oil&page=2&limit=1")
                        .at("/items")
                        .size())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "news.example, https, https://news.example",
        "news.example:8443, https, https://news.example:8443",
        "news.example, http, http://news.example",
        "news.example, javascript, http://news.example",
        "[::1]:8080, http, http://[::1]:8080",
    })
    void theNameAndTheSchemeAreThoseThatTheReaderUsed(String host, String forwarded, String origin) throws Exception {
        assertThat(served.rawFor(host, "GET /opensearch.xml HTTP/1.1", "X-Forwarded-Proto: " + forwarded))
                .endsWith("\r\n\r\n" + description(origin));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.example\"/><evil",
                "a.example&b",
                "{searchTerms}",
                "a.example/path",
                "user@a.example",
                "a.example:80:80",
                "a.example:",
                "a.example:x",
                "a.example:123456",
                "[::1",
                "[::1]x",
                "[evil]",
                "é.example"
            })
    void aHostThatIsNoPlainNameIsRefused(String host) throws Exception {
        assertThat(OpenSearch.isPlain(host)).isFalse();
        assertThat(served.rawFor(host, "GET /opensearch.xml HTTP/1.1"))
                .startsWith("HTTP/1.1 400 ")
                .contains("\r\nContent-Type: application/problem+json\r\n");
    }

    @Test
    void aHostThatIsTooLongIsRefused() {
        assertThat(OpenSearch.isPlain("a".repeat(261))).isTrue();
        assertThat(OpenSearch.isPlain("a".repeat(262))).isFalse();
        assertThat(OpenSearch.isPlain(null)).isFalse();
    }

    private static String description(String origin) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                <ShortName>Dateline</ShortName>
                <Description>Search the Dateline news archive</Description>
                <InputEncoding>UTF-8</InputEncoding>
                <OutputEncoding>UTF-8</OutputEncoding>
                <Image type="image/svg+xml">ORIGIN/favicon.ico</Image>
                <Url type="text/html" template="ORIGIN/search?q={searchTerms}"/>
                <Url type="application/json" \
                template="ORIGIN/api/v1/articles?q={searchTerms}&amp;page={startPage}&amp;limit={count}"/>
                <Url type="application/opensearchdescription+xml" rel="self" template="ORIGIN/opensearch.xml"/>
                </OpenSearchDescription>
                """.replace("ORIGIN", origin);
    }
}
