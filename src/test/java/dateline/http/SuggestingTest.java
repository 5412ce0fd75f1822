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
import tools.jackson.databind.JsonNode;

class SuggestingTest {
    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.over(
                folder,
                Story.of("talks", "Maduro calls Moscow", "Oil for grain.")
                        .on("2025-11-22")
                        .with("Nicolás Maduro"),
                Story.of("a/b", "Madrid waits", "Rain.").with("Nicolás Maduro"));
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    @Test
    void completionsHaveTheirShape() throws Exception {
        assertThat(served.get("/api/v1/suggest?q=Mad&limit=3").body().replaceFirst("\"tookMs\":\\d+", "\"tookMs\":0"))
                .isEqualTo("""
                {"query":"Mad","items":[\
                {"type":"person","id":"nicolas-maduro","label":"Nicolás Maduro","count":2,\
                "link":"/api/v1/articles?person=nicolas-maduro"},\
                {"type":"headline","id":"talks","label":"Maduro calls Moscow","published":"2025-11-22",\
                "link":"/api/v1/articles/talks"},\
                {"type":"headline","id":"a/b","label":"Madrid waits","published":null,\
                "link":"/api/v1/articles/a%2Fb"}],"tookMs":0,"generation":2}""");
    }

    @Test
    void theCountOfANameIsTheTotalOfItsSearch() throws Exception {
        JsonNode item = served.json("/api/v1/suggest?q=maduro").at("/items/0");

        assertThat(served.json(item.get("link").asString()).at("/total/value").asLong())
                .isEqualTo(item.get("count").asLong());
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        HttpResponse<String> first = served.get("/api/v1/suggest?q=mad");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(served.get("/api/v1/suggest?q=mad", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(served.get("/api/v1/suggest?q=madu", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void signsAloneCompleteToNothing() throws Exception {
        assertThat(served.json("/api/v1/suggest?q=%22(").at("/items").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''              | q      | 'q' needs the beginning of a word
            ?q=+            | q      | 'q' needs the beginning of a word
            ?q=a&q=b        | q      | 'q' may be given only once
            ?q=a&limit=21   | limit  | 'limit' must be a whole number from 1 to 20, got '21'
            ?q=a&limit=0    | limit  | 'limit' must be a whole number from 1 to 20, got '0'
            ?q=a&country=VE | country | unknown parameter 'country'; this address takes q and limit
            """, quoteCharacter = '`')
    void whatCannotBeReadIsRefused(String query, String parameter, String detail) throws Exception {
        HttpResponse<String> refused = served.get("/api/v1/suggest" + query.replace("''", ""));
        JsonNode problem = served.json("/api/v1/suggest" + query.replace("''", ""));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.get("detail").asString()).isEqualTo(detail);
    }

    @Test
    void moreThanAHundredCharactersAreRefused() throws Exception {
        assertThat(served.get("/api/v1/suggest?q=" + "a".repeat(100)).statusCode())
                .isEqualTo(200);
        assertThat(served.json("/api/v1/suggest?q=" + "a".repeat(101))
                        .get("detail")
                        .asString())
                .isEqualTo("'q' may have 100 characters to complete, got 101");
    }
}
