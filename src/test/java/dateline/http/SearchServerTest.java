package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.article.Dimension;
import dateline.article.Tag;
import java.io.IOException;
import java.net.BindException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SearchServerTest {
    private static final Logger LOG = Logger.getLogger("io.javalin.Javalin");

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.over(
                folder,
                Story.of("reut-1", "Maduro calls Moscow", "Oil for grain.\n\nThe president spoke of oil.")
                        .on("2025-11-22T10:00:00Z")
                        .by("nypost.com", "New York Post")
                        .at("https://nypost.com/1")
                        .via("DOWNTHENEWS")
                        .captions("A tanker. Getty Images")
                        .about("VE", "Venezuela")
                        .about("RU", "Russia")
                        .with("Nicolás Maduro")
                        .tag(Dimension.MENTION, "CU", "Cuba", new Tag.Evidence(21, 24, "Oil", "capital")),
                Story.of("a/b %c?d", "Oil prices fall", "Crude oil fell again.")
                        .on("2025-10")
                        .about("RU", "Russia"),
                Story.of("old", "Grain harvest", "Nothing about that other matter.")
                        .about("UA", "Ukraine"));
    }

    @AfterAll
    static void stop() throws IOException {
        LOG.setLevel(null);
        served.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?q=oil",
                "?q=oil&country=RU",
                "?country=VE&country=RU",
                "?country=VE&country=RU&country.op=all",
                "?country.not=RU",
                "?dated=unknown",
                "?from=2025-11-01",
                "?q=nothing+of+the+kind"
            })
    void aPageAndItsTwinShowTheSameTotal(String query) throws Exception {
        long total = served.json("/api/v1/articles" + query).at("/total/value").asLong();

        assertThat(served.get("/search" + query).body())
                .contains("<h1 class=\"total\">" + Words.articles(total) + " <");
    }

    @Test
    void aFacetValuesLinkFindsWhatItCounts() throws Exception {
        JsonNode values = served.json("/api/v1/articles?q=oil&facet=country").at("/facets/country/values");

        assertThat(values.size()).isEqualTo(2);
        for (JsonNode value : values) {
            assertThat(served.json(value.get("link").asString())
                            .at("/total/value")
                            .asInt())
                    .isEqualTo(value.get("count").asInt());
        }
    }

    @Test
    void nextLeadsThroughAllArticlesAndEnds() throws Exception {
        var ids = new StringBuilder();
        String address = "/api/v1/articles?limit=1&facet=none";
        while (!address.isEmpty()) {
            JsonNode answer = served.json(address);
            ids.append(answer.at("/items/0/id").asString()).append(' ');
            address = answer.at("/links/next").asString("");
        }

        assertThat(ids.toString()).isEqualTo("reut-1 a/b %c?d old ");
    }

    @Test
    void anArticleAsJsonHasTheShapeOfTheContract() throws Exception {
        assertThat(served.get("/api/v1/articles/reut-1").body()).isEqualTo("""
                {"id":"reut-1","title":"Maduro calls Moscow","published":"2025-11-22T10:00:00Z",\
                "publisher":{"id":"nypost.com","label":"New York Post"},"url":"https://nypost.com/1",\
                "authors":["Ann Writer"],"language":"en",\
                "body":"Oil for grain.\\n\\nThe president spoke of oil.",\
                "captions":["A tanker. Getty Images"],\
                "countries":[{"id":"VE","label":"Venezuela","focus":true,"origin":"source","evidence":[]},\
                {"id":"RU","label":"Russia","focus":true,"origin":"source","evidence":[]},\
                {"id":"CU","label":"Cuba","focus":false,"origin":"tagger","evidence":\
                [{"start":21,"end":24,"text":"Oil","rule":"capital"}]}],\
                "people":[{"id":"nicolas-maduro","label":"Nicolás Maduro","origin":"source","evidence":[]}],\
                "topics":[],\
                "mentions":[{"id":"CU","label":"Cuba","origin":"tagger","evidence":\
                [{"start":21,"end":24,"text":"Oil","rule":"capital"}]}],\
                "aggregator":"DOWNTHENEWS",\
                "copies":[],"versions":1,\
                "links":{"self":"/api/v1/articles/reut-1","html":"/articles/reut-1",\
                "ninjs":"/api/v1/articles/reut-1/ninjs","bibtex":"/api/v1/articles/reut-1/bibtex",\
                "ris":"/api/v1/articles/reut-1/ris","related":"/api/v1/articles/reut-1/related",\
                "source":"/api/v1/articles/reut-1/source",\
                "versions":"/api/v1/articles/reut-1/versions"}}""");
    }

    @Test
    void anArticlePageShowsWhyItCarriesEachTag() throws Exception {
        String page = served.get("/articles/reut-1").body();

        assertThat(page)
                .contains("<h1 id=\"headline\" lang=\"en\" dir=\"auto\">Maduro calls Moscow\n</h1>")
                .contains("<time datetime=\"2025-11-22T10:00:00Z\">22 November 2025, 10:00 UTC</time>")
                .contains("Passed on by DOWNTHENEWS")
                .contains("<li dir=\"auto\">A tanker. Getty Images</li>")
                .contains("<a href=\"/search?mention=CU\">Cuba</a>")
                .contains("<span id=\"at-21\" class=\"named\">Oil</span>")
                .contains("<q><a href=\"#at-21\">Oil</a></q> <span aria-hidden=\"true\">→</span> Cuba: capital")
                .contains("<a href=\"https://nypost.com/1\" rel=\"noopener noreferrer nofollow external\">")
                .contains("<link rel=\"alternate\" type=\"application/json\" href=\"/api/v1/articles/reut-1\">");
    }

    @Test
    void anIdOfAnyCharactersHasAnAddress() throws Exception {
        assertThat(served.get("/search?q=prices").body()).contains("href=\"/articles/a%2Fb%20%25c%3Fd\"");
        assertThat(served.json("/api/v1/articles/a%2Fb%20%25c%3Fd").get("id").asString())
                .isEqualTo("a/b %c?d");
        assertThat(served.get("/articles/a%2Fb%20%25c%3Fd").body()).contains("October 2025");
    }

    @Test
    void anUndatedArticleIsCalledUndated() throws Exception {
        assertThat(served.get("/search?q=harvest").body()).contains("<span class=\"undated\">undated</span>");
        assertThat(served.json("/api/v1/articles?q=harvest")
                        .at("/items/0/published")
                        .isNull())
                .isTrue();
    }

    @Test
    void anArticleWithoutAHeadlineIsListedByItsFirstLine(@TempDir Path other) throws Exception {
        try (Served bare = Served.over(other, Story.of("bare", "", "Only a body.\n\nAnd more."))) {
            assertThat(bare.json("/api/v1/articles").at("/items/0/title").asString())
                    .isEmpty();
            assertThat(bare.get("/search").body()).contains("Only a body.");
            assertThat(bare.get("/articles/bare").body()).contains("dir=\"auto\">Only a body.</h1>");
        }
    }

    @Test
    void filtersInForceAreChipsThatLeadOutOfThem() throws Exception {
        assertThat(served.get("/search?q=oil&country=RU&country.not=VE&from=2025&page=1")
                        .body())
                .contains("href=\"/search?q=oil&amp;country.not=VE&amp;from=2025\"")
                .contains("href=\"/search?q=oil&amp;country=RU&amp;from=2025\"")
                .contains("href=\"/search?q=oil&amp;country=RU&amp;country.not=VE\"")
                .contains("<a class=\"clear\" href=\"/search?q=oil\">");
    }

    @Test
    void aNewQueryKeepsTheFilters() throws Exception {
        assertThat(served.get("/search?q=oil&country=RU&page=1").body())
                .contains("<input type=\"hidden\" name=\"country\" value=\"RU\">")
                .doesNotContain("name=\"page\"");
    }

    @Test
    void aRepairedQuerySaysHowItWasRead() throws Exception {
        assertThat(served.get("/search?q=%22crude+oil").body())
                .contains("Read as <code>\"crude oil\"</code>")
                .contains("(at character 1)");
    }

    @Test
    void theHomePageHasTheNewestStoriesAndWaysIn() throws Exception {
        assertThat(served.get("/").body())
                .contains("<a href=\"/search\">3 articles</a>")
                .contains("Maduro calls Moscow")
                .contains("<a href=\"/search?country=RU\">Russia <span class=\"count\">2</span></a>");
    }

    @Test
    void aPageBehindTheLastSaysHowManyThereAreAndLeadsBack() throws Exception {
        assertThat(served.get("/search?q=oil&page=9").body())
                .contains("<h1 class=\"total\">2 articles <")
                .contains("<p>There is only 1 page, and page 9 was asked for.</p>")
                .contains("<a class=\"more\" href=\"/search?q=oil\">Go to the last page</a>");
        assertThat(served.get("/search?q=oil&limit=1&page=9").body())
                .contains("<p>There are only 2 pages, and page 9 was asked for.</p>")
                .contains("<a class=\"more\" href=\"/search?q=oil&amp;limit=1&amp;page=2\">Go to the last page</a>");
    }

    @Test
    void aQueryToTheHomePageIsASearch() throws Exception {
        HttpResponse<String> moved = served.get("/?q=oil+%22crude%22&country=RU");

        assertThat(moved.statusCode()).isEqualTo(303);
        assertThat(moved.headers().firstValue("Location")).hasValue("/search?q=oil+%22crude%22&country=RU");
        assertThat(served.get("/?country=RU").statusCode()).isEqualTo(400);
    }

    @Test
    void oneArticleIsCalledOneArticleToWhoHearsIt() throws Exception {
        assertThat(served.get("/search?country=VE").body())
                .contains("<span class=\"count\">1<span class=\"unseen\"> article</span></span>")
                .doesNotContain(">1<span class=\"unseen\"> articles<");
    }

    @Test
    void anAnswerNamesItsNextPageAndItsTwinInLinkHeaders() throws Exception {
        HttpResponse<String> answer = served.get("/api/v1/articles?limit=2");
        String next =
                JsonMapper.shared().readTree(answer.body()).at("/links/next").asString();

        assertThat(next).startsWith("/api/v1/articles?limit=2&cursor=");
        assertThat(answer.headers().firstValue("Link"))
                .hasValue("<" + next + ">; rel=\"next\", </search?limit=2>; rel=\"alternate\"; type=\"text/html\"");
        assertThat(served.get(next).headers().firstValue("Link"))
                .hasValue(
                        "<" + next.replace("/api/v1/articles", "/search") + ">; rel=\"alternate\"; type=\"text/html\"");
    }

    @Test
    void aPortInUseIsSaidPlainly() {
        // Javalin logs it as well.
        LOG.setLevel(Level.OFF);
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> new SearchServer(served.archive(), "127.0.0.1", served.port()).start())
                .withMessage("cannot listen on 127.0.0.1:" + served.port() + ": is it in use already?");
    }

    @Test
    void healthAndReadinessAreJson() throws Exception {
        assertThat(served.get("/health").body()).isEqualTo("{\"status\":\"up\"}");
        assertThat(served.get("/ready").statusCode()).isEqualTo(200);
        assertThat(served.json("/ready").get("ready").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=oil",
                "/articles/reut-1",
                "/api/v1/articles?q=oil",
                "/api/v1/articles/reut-1",
                "/articles/none",
                "/static/dateline.css"
            })
    void headAnswersAsGetWithoutTheBody(String path) throws Exception {
        HttpResponse<String> head = served.ask("HEAD", path);
        HttpResponse<String> get = served.get(path);

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(get.headers().firstValue("Content-Type"));
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=oil",
                "/articles/reut-1",
                "/api/v1/articles?q=oil",
                "/api/v1/articles/reut-1",
                "/static/dateline.css"
            })
    void whatTheClientHasAlreadyIsNotSentAgain(String path) throws Exception {
        String tag = served.get(path).headers().firstValue("ETag").orElseThrow();

        assertThat(served.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(served.get(path, "If-None-Match", "W/\"other\", " + tag).statusCode())
                .isEqualTo(304);
        assertThat(served.get(path, "If-None-Match", "W/\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void twoQueriesHaveTwoTags() throws Exception {
        assertThat(served.get("/api/v1/articles?q=oil").headers().firstValue("ETag"))
                .isNotEqualTo(served.get("/api/v1/articles?q=gas").headers().firstValue("ETag"));
    }

    @Test
    void repliesAreCompressedForWhoCanReadThat() throws Exception {
        HttpResponse<String> reply = served.get("/search", "Accept-Encoding", "gzip");

        assertThat(reply.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(reply.headers().firstValue("Vary")).hasValue("Accept-Encoding");
    }

    @Test
    void thePagesStyleSheetIsCachedForGood() throws Exception {
        Matcher link = Pattern.compile("href=\"(/static/dateline.css[?]v=[0-9a-f]{16})\"")
                .matcher(served.get("/").body());

        assertThat(link.find()).isTrue();
        assertThat(served.get(link.group(1)).headers().firstValue("Cache-Control"))
                .hasValue("public, max-age=31536000, immutable");
        assertThat(served.get("/static/dateline.css").headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
    }

    @Test
    void theValuesOfAFacetAreFoundByTheBeginningOfAnyWordOfAnyName() throws Exception {
        assertThat(served.json("/api/v1/facets/person?prefix=Mád").toString()).isEqualTo("""
                {"dimension":"person","prefix":"Mád","distinct":1,"values":[\
                {"id":"nicolas-maduro","label":"Nicolás Maduro","count":1,"selected":false,\
                "link":"/api/v1/articles?person=nicolas-maduro"}],\
                "links":{"self":"/api/v1/facets/person?prefix=M%C3%A1d",\
                "html":"/facets/person?prefix=M%C3%A1d"},"generation":3}""");
        assertThat(served.json("/api/v1/facets/country?prefix=russian%20fed")
                        .at("/values/0/id")
                        .asString())
                .isEqualTo("RU");
    }

    @Test
    void theValuesOfAFacetAreCountedUnderTheSearchAndComeInPages() throws Exception {
        JsonNode first = served.json("/api/v1/facets/country?q=oil&limit=1");

        assertThat(first.get("distinct").asInt()).isEqualTo(2);
        assertThat(first.at("/values/0/id").asString()).isEqualTo("RU");
        assertThat(first.at("/values/0/count").asInt()).isEqualTo(2);
        JsonNode second = served.json(first.at("/links/next").asString());
        assertThat(second.at("/values/0/id").asString()).isEqualTo("VE");
        assertThat(second.at("/links/next").isMissingNode()).isTrue();
    }

    @Test
    void aPickedValueDoesNotHideTheOthersOnAFacetsPage() throws Exception {
        assertThat(served.json("/api/v1/facets/country?country=VE")
                        .get("distinct")
                        .asInt())
                .isEqualTo(3);
        assertThat(served.get("/facets/country?country=VE").body())
                .contains("<h1 id=\"values\">Countries</h1>")
                .contains("href=\"/search\"")
                .contains("href=\"/search?country=VE&amp;country=UA\"")
                .contains("3 countries");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/facets/person?sort=newest",
                "/api/v1/facets/person?nonsense=1",
                "/api/v1/facets/person?limit=1001",
                "/api/v1/facets/person?prefix=a&prefix=b"
            })
    void aParameterThatAFacetDoesNotTakeIsRefused(String address) throws Exception {
        assertThat(served.get(address).statusCode()).isEqualTo(400);
    }

    @Test
    void aFacetThatIsNoneIsNotFound() throws Exception {
        assertThat(served.get("/api/v1/facets/colour").statusCode()).isEqualTo(404);
    }
}
