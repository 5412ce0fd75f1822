package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArticleFormatsTest {
    private static final String PAGE = "</articles/reut-1>; rel=\"alternate\"; type=\"text/html\"; title=\"Page\"";
    private static final String JSON =
            "</api/v1/articles/reut-1>; rel=\"alternate\"; type=\"application/json\"; title=\"JSON\"";
    private static final String NINJS =
            "</api/v1/articles/reut-1/ninjs>; rel=\"alternate\"; type=\"application/json\"; title=\"ninjs\"";
    private static final String BIBTEX =
            "</api/v1/articles/reut-1/bibtex>; rel=\"alternate\"; type=\"application/x-bibtex\"; title=\"BibTeX\"";
    private static final String RIS = "</api/v1/articles/reut-1/ris>; rel=\"alternate\"; "
            + "type=\"application/x-research-info-systems\"; title=\"RIS\"";
    private static final String RELATED =
            "</api/v1/articles/reut-1/related>; rel=\"related\"; type=\"application/json\"";
    private static final String VERSIONS =
            "</api/v1/articles/reut-1/versions>; rel=\"version-history\"; type=\"application/json\"";

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.over(
                folder,
                NinjsTest.whole(),
                Story.of("a/b.c %é?d", "Odd", "Odd id."),
                Story.of("é".repeat(256), "Longest id", "Body."),
                Story.of("ninjs", "Named like a form", "Body."),
                Story.of("a/ninjs", "Ends like a form", "Body."),
                Story.of("long", "", "Word after word. ".repeat(20)));
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ninjs|application/json|",
                "bibtex|application/x-bibtex;charset=utf-8|attachment; filename=\"reut-1.bib\"",
                "ris|application/x-research-info-systems;charset=utf-8|attachment; filename=\"reut-1.ris\"",
            })
    void anArticleIsGivenOutInEachForm(String form, String mediaType, String disposition) throws Exception {
        HttpResponse<String> reply = served.get("/api/v1/articles/reut-1/" + form);

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Content-Type").orElse("")).isEqualToIgnoringWhitespace(mediaType);
        assertThat(reply.headers().firstValue("Content-Disposition").orElse(null))
                .isEqualTo(disposition);
        byte[] written = switch (form) {
            case "ninjs" -> Ninjs.bytes(NinjsTest.whole().tagged());
            case "bibtex" -> Bibtex.bytes(Citation.of(NinjsTest.whole().tagged()));
            default -> Ris.bytes(Citation.of(NinjsTest.whole().tagged()));
        };
        assertThat(reply.body()).isEqualTo(new String(written, StandardCharsets.UTF_8));
    }

    @Test
    void eachFormLinksToTheOthers() throws Exception {
        assertThat(link("/articles/reut-1")).isEqualTo(String.join(", ", JSON, NINJS, BIBTEX, RIS, RELATED, VERSIONS));
        assertThat(link("/api/v1/articles/reut-1"))
                .isEqualTo(String.join(", ", PAGE, NINJS, BIBTEX, RIS, RELATED, VERSIONS));
        assertThat(link("/api/v1/articles/reut-1/ninjs"))
                .isEqualTo(String.join(", ", PAGE, JSON, BIBTEX, RIS, RELATED, VERSIONS));
        assertThat(link("/api/v1/articles/reut-1/bibtex"))
                .isEqualTo(String.join(", ", PAGE, JSON, NINJS, RIS, RELATED, VERSIONS));
        assertThat(link("/api/v1/articles/reut-1/ris"))
                .isEqualTo(String.join(", ", PAGE, JSON, NINJS, BIBTEX, RELATED, VERSIONS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/ninjs", "/bibtex", "/ris"})
    void aFormThatIsHeldAlreadyIsNotSentAgain(String form) throws Exception {
        HttpResponse<String> first = served.get("/api/v1/articles/reut-1" + form);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = served.get("/api/v1/articles/reut-1" + form, "If-None-Match", tag);

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().firstValue("ETag")).hasValue(tag);
        assertThat(second.headers().firstValue("Link"))
                .isEqualTo(first.headers().firstValue("Link"));
        assertThat(served.get("/api/v1/articles/long" + form, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/articles/a%2Fb.c%20%25%C3%A9%3Fd/ninjs, a/b.c %é?d",
        "/api/v1/articles/a%2Fb%2Ec%20%25%C3%A9%3Fd/ninjs/, a/b.c %é?d",
        "/api/v1/articles/ninjs/ninjs, ninjs",
        "/api/v1/articles/a%2Fninjs/ninjs, a/ninjs",
    })
    void anIdOfAnyCharactersHasItsForms(String address, String id) throws Exception {
        assertThat(served.json(address).at("/altIds/0/value").asString()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles/%s", "/api/v1/articles/%s", "/api/v1/articles/%s/ninjs"})
    void theLongestIdHasItsFormsWithoutALinkHeader(String address) throws Exception {
        HttpResponse<String> reply = served.get(address.formatted("%C3%A9".repeat(256)));

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void whatOnlyLooksLikeAFormIsAnArticle() throws Exception {
        assertThat(served.json("/api/v1/articles/ninjs").get("id").asString()).isEqualTo("ninjs");
        assertThat(served.json("/api/v1/articles/a%2Fninjs").get("id").asString())
                .isEqualTo("a/ninjs");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/articles/none/ninjs, 404, no article has the id 'none'",
        "/api/v1/articles/reut-1/pdf, 404, there is nothing at /api/v1/articles/reut-1/pdf",
        "/api/v1/articles/reut-1/ris?x=1, 400, unknown parameter 'x'; this address takes none",
        "/api/v1/articles/%25/ris, 404, no article has the id '%'",
    })
    void whatThereIsNotIsAProblem(String address, int status, String detail) throws Exception {
        HttpResponse<String> reply = served.get(address);

        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(reply.body()).contains("\"detail\":\"" + detail + "\"");
    }

    @Test
    void theSourceIsWhatWasReceivedAsPlainText() throws Exception {
        HttpResponse<String> reply = served.get("/api/v1/articles/a%2Fninjs/source");

        assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
        assertThat(reply.headers().firstValue("Dateline-Format")).hasValue("json");
        assertThat(reply.body()).contains("Ends like a form");
    }

    @Test
    void whatIsNotThereHasNoSource() throws Exception {
        assertThat(served.get("/api/v1/articles/none/source").statusCode()).isEqualTo(404);
    }

    @Test
    void anArticlesPageNamesItsOtherFormsAndWhatToShowOfItElsewhere() throws Exception {
        String page = served.get("/articles/reut-1").body();

        assertThat(page.substring(page.indexOf("<link rel=\"canonical\""), page.indexOf("<script type=\"application"))
                        .replaceAll("\n+", "\n"))
                .isEqualTo("""
                        <link rel="canonical" href="/articles/reut-1">
                        <link rel="alternate" type="application/json" title="ninjs" \
                        href="/api/v1/articles/reut-1/ninjs">
                        <link rel="alternate" type="application/x-bibtex" title="BibTeX" \
                        href="/api/v1/articles/reut-1/bibtex">
                        <link rel="alternate" type="application/x-research-info-systems" title="RIS" \
                        href="/api/v1/articles/reut-1/ris">
                        <meta property="og:type" content="article">
                        <meta property="og:site_name" content="Dateline">
                        <meta property="og:title" content="Maduro calls Moscow">
                        <meta name="description" content="Oil. Grain.">
                        <meta property="og:description" content="Oil. Grain.">
                        <meta property="article:published_time" content="2025-11-22T10:00:00Z">
                        """);
        assertThat(page)
                .contains("<script type=\"application/ld+json\">"
                        + LinkedData.of(NinjsTest.whole().tagged()) + "</script>")
                .contains("Cite: <a href=\"/api/v1/articles/reut-1/bibtex\">BibTeX</a>, "
                        + "<a href=\"/api/v1/articles/reut-1/ris\">RIS</a> <span aria-hidden=\"true\">·</span> "
                        + "As data: <a href=\"/api/v1/articles/reut-1/ninjs\">ninjs</a>, "
                        + "<a href=\"/api/v1/articles/reut-1\">JSON</a>, "
                        + "<a href=\"/api/v1/articles/reut-1/source\">as received</a>");
    }

    @Test
    void aDescriptionEndsWithAWord() throws Exception {
        assertThat(served.get("/articles/long").body())
                .contains("<meta name=\"description\" content=\"" + "Word after word. ".repeat(11) + "Word after …\">")
                .doesNotContain("article:published_time");
    }

    private static String link(String path) throws Exception {
        return served.get(path).headers().firstValue("Link").orElseThrow();
    }
}
