package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.archive.TestArchive;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class VersionRoutesTest {
    private static final String EVIL = "<script>evil()</script>";

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.over(folder, Story.of("once", "Grain", "Grain."), first());
        revise(served.archive());
    }

    static Story first() {
        return Story.of("a/1", "Tin falls", "Tin fell today.\n\nTraders sold zinc " + EVIL + ".")
                .on("2025-11-22");
    }

    /// Two more versions of the first.
    static void revise(Archive archive) throws IOException {
        TestArchive.replace(
                archive,
                Story.of("a/1", "Tin falls", "Tin fell sharply today.\n\nTraders sold zinc " + EVIL + ".\n\nMore soon.")
                        .on("2025-11-22")
                        .tagged());
        TestArchive.replace(
                archive,
                Story.of("a/1", "Tin rises", "Tin rose sharply today.\n\nTraders bought zinc " + EVIL + ".")
                        .on("2025-11-23")
                        .by("example.com", "Example")
                        .tagged());
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    @Test
    void theListSaysWhatChangedInEachTheNewestFirst() throws Exception {
        JsonNode list = served.json("/api/v1/articles/a%2F1/versions");

        assertThat(list.path("total").asInt()).isEqualTo(3);
        assertThat(list.path("items").values().stream()
                        .map(item -> item.path("version").asInt() + " " + item.path("current") + " "
                                + item.path("title").asString() + " " + item.path("changes")))
                .containsExactly(
                        "3 true Tin rises {\"title\":true,\"body\":{\"added\":2,\"removed\":4,\"exact\":true},"
                                + "\"fields\":[\"published\",\"publisher\"]}",
                        "2 false Tin falls {\"title\":false,\"body\":{\"added\":3,\"removed\":0,\"exact\":true},"
                                + "\"fields\":[]}",
                        "1 false Tin falls null");
        assertThat(list.at("/items/0/links/self").asString()).isEqualTo("/api/v1/articles/a%2F1/versions/3");
    }

    @Test
    void theListGoesOnFromANumber() throws Exception {
        JsonNode list = served.json("/api/v1/articles/a%2F1/versions?limit=1");
        String next = list.at("/links/next").asString();

        assertThat(next).isEqualTo("/api/v1/articles/a%2F1/versions?limit=1&before=3");
        assertThat(list.at("/items/0/changes/title").asBoolean()).isTrue();
        JsonNode second = served.json(next);
        assertThat(second.at("/items/0/version").asInt()).isEqualTo(2);
        assertThat(second.at("/items/0/changes/body/added").asInt()).isEqualTo(3);
        assertThat(served.json("/api/v1/articles/a%2F1/versions?before=2")
                        .path("links")
                        .has("next"))
                .isFalse();
    }

    @Test
    void aVersionIsTheArticleAsItWas() throws Exception {
        HttpResponse<String> reply = served.get("/api/v1/articles/a%2F1/versions/2");

        assertThat(reply.body())
                .startsWith("{\"id\":\"a/1\",\"title\":\"Tin falls\",\"published\":\"2025-11-22\",\"publisher\":null,")
                .contains("\"body\":\"Tin fell sharply today.\\n\\n", "\"version\":2,", "\"versions\":3,");
        assertThat(reply.headers().firstValue("Link").orElse(""))
                .contains(
                        "</api/v1/articles/a%2F1/versions/1>; rel=\"predecessor-version\"",
                        "</api/v1/articles/a%2F1/versions/3>; rel=\"successor-version\"",
                        "</api/v1/articles/a%2F1>; rel=\"latest-version\"");
        assertThat(served.json("/api/v1/articles/a%2F1").path("versions").asInt())
                .isEqualTo(3);
    }

    @Test
    void everyVersionIsAsDescribed() throws Exception {
        var api = new ApiDescription(served.get(OpenApi.PATH).body());
        api.check(
                api.operation("GET", "/api/v1/articles/{id}/versions"), served.get("/api/v1/articles/a%2F1/versions"));
        for (String version : List.of("1", "2", "3", "4")) {
            api.check(
                    api.operation("GET", "/api/v1/articles/{id}/versions/{version}"),
                    served.get("/api/v1/articles/a%2F1/versions/" + version));
        }
    }

    @Test
    void aPageShowsWhatChangedAndEscapesTheRest() throws Exception {
        String page = served.get("/articles/a%2F1/versions/3").body();

        assertThat(page)
                .contains("Tin <del>falls</del><ins>rises</ins>")
                .contains("Traders <del>sold</del> <ins>bought</ins> zinc &lt;script&gt;")
                .contains("<p><del>More soon.</del>\n</p>")
                .contains("href=\"/articles/a%2F1/versions/2\" rel=\"prev\"")
                .doesNotContain("<script>evil");
        assertThat(served.get("/articles/a%2F1/versions/1").body())
                .contains("As it first came.")
                .doesNotContain("<ins>");
    }

    @Test
    void anArticleTellsThatThereAreEarlierVersionsOnlyWhereThereAre() throws Exception {
        assertThat(served.get("/articles/a%2F1").body())
                .contains("<a href=\"/articles/a%2F1/versions\">Version 3 of 3</a>, changed");
        assertThat(served.get("/articles/once").body()).doesNotContain("/versions\"");
        assertThat(served.get("/articles/once/versions").body()).contains("Only one version was received.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none/versions",
                "none/versions/1",
                "a%2F1/versions/0",
                "a%2F1/versions/4",
                "a%2F1/versions/01",
                "a%2F1/versions/+1",
                "a%2F1/versions/1e0",
                "a%2F1/versions/9999999999",
                "a%2F1/versions/%31%2F"
            })
    void whatIsNoVersionIsNotFound(String path) throws Exception {
        assertThat(served.get("/articles/" + path).statusCode()).isEqualTo(404);
        assertThat(served.get("/api/v1/articles/" + path).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsHeldAlreadyIsNotSentAgain() throws Exception {
        for (String path : List.of("/articles/a%2F1/versions", "/articles/a%2F1/versions/2")) {
            String tag = served.get(path).headers().firstValue("ETag").orElseThrow();
            assertThat(served.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        }
    }
}
