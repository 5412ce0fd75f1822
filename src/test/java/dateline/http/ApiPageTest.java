package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApiPageTest {
    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.over(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    @Test
    void itShowsEveryOperationThatIsDescribed() throws Exception {
        String page = served.get("/api").body();
        var api = new ApiDescription(served.get(OpenApi.PATH).body());

        assertThat(api.operations()).hasSizeGreaterThan(30).allSatisfy(operation -> {
            if (!operation.method().equals("HEAD")) {
                assertThat(page).contains("<code>" + operation + "</code></p>");
            }
            assertThat(page).contains(operation.path());
        });
    }

    @Test
    void aParameterSaysWhatItTakes() throws Exception {
        assertThat(served.get("/api").body().replaceAll("\\s+", " "))
                .contains("<dt><code>facet.size</code></dt> "
                        + "<dd>Values a facet. <span class=\"takes\">1 to 100; default 10</span></dd>")
                .contains("<dt><code>id</code> <span>in the path</span></dt>")
                .contains("up to 1,024 characters");
    }

    @Test
    void anExampleIsACommandThatNeedsNoMoreQuoting() throws Exception {
        assertThat(served.get("/api").body())
                .contains("<code>curl 'http://127.0.0.1:8080/api/v1/articles?q=oil+OR+grain'</code>")
                .contains("<code>curl 'http://127.0.0.1:8080/api/v1/articles/sample-wakashio-oil-spill/ris'</code>")
                .contains("<code>curl -H 'Content-Type: application/json' -d '{\"title\":\"Oil spill off Mauritius\","
                        + "\"body\":\"A ship ran aground.\"}' 'http://127.0.0.1:8080/api/v1/related'</code>");
    }

    @Test
    void everyPageLeadsThere() throws Exception {
        assertThat(served.get("/search").body()).contains("<a href=\"/api\">The API</a>");
    }

    @Test
    void whatIsWrongThereIsSaidOnAPage() throws Exception {
        HttpResponse<String> reply = served.get("/api?x=1");

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    }
}
