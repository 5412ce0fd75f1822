package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ExportsTest {
    /// More than are ranked and sent at a time.
    private static final int MANY = 1_300;

    @TempDir
    private static Path folder;

    /// Jetty logs each bad host.
    private static final Logger HOSTS = Logger.getLogger("org.eclipse.jetty.util.HostPort");

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        HOSTS.setLevel(Level.OFF);
        var stories = new ArrayList<Story>();
        stories.add(Story.of("reut-1", "=cmd|' /C calc'!A0", "Oil & \"gas\" <rose>,\nthey said.")
                .on("2025-11-22T10:00:00Z")
                .by("nypost.com", "New York Post")
                .at("https://nypost.com/1?a=1&b=2")
                .via("DOWNTHENEWS")
                .about("VE", "Venezuela")
                .about("RU", "Russia")
                .with("Nicolás Maduro")
                .tag(Dimension.TOPIC, "medtop:20001243", "oil and gas"));
        stories.add(Story.of("-x \u0001", "", "Oil, undated \u0001\uD83D\uDE00."));
        for (int i = 0; i < MANY; i++) {
            Story story = Story.of("a" + i, "Story " + i, "wheat ".repeat(1 + i % 7) + "and rye.");
            stories.add(i % 10 == 0 ? story : story.on("2024-%02d-%02d".formatted(1 + i % 12, 1 + i % 28)));
        }
        served = Served.over(folder, stories.toArray(Story[]::new));
    }

    @AfterAll
    static void stop() throws IOException {
        HOSTS.setLevel(null);
        served.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?q=wheat",
                "?q=wheat&sort=newest",
                "?sort=oldest",
                "?dated=unknown",
                "?from=2024-06&highlight=false",
                "?q=nothing+of+the+kind"
            })
    void everyFormHasEveryArticleInItsOrder(String query) throws Exception {
        var expected = new ArrayList<String>();
        String address = "/api/v1/articles" + query + (query.isEmpty() ? "?" : "&") + "limit=100&facet=none";
        int total = served.json(address).at("/total/value").asInt();
        while (!address.isEmpty()) {
            JsonNode page = served.json(address);
            page.get("items").forEach(item -> expected.add(item.get("id").asString()));
            address = page.at("/links/next").asString("");
        }
        assertThat(expected).hasSize(total);

        assertThat(ndjsonIds(query)).isEqualTo(expected);
        assertThat(csv(query).stream().map(row -> row.get("id").replaceFirst("^'", "")))
                .isEqualTo(expected);
        assertThat(feedIds(query)).isEqualTo(expected);
        assertThat(atom(query).getElementsByTagName("entry").getLength()).isEqualTo(total);
        for (ExportFormat format : ExportFormat.values()) {
            assertThat(served.get(format.path() + query).headers().firstValue("Dateline-Total"))
                    .hasValue(String.valueOf(total));
        }
    }

    private static List<String> ndjsonIds(String query) throws Exception {
        return served.get("/api/v1/articles.ndjson" + query)
                .body()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line).get("id").asString())
                .toList();
    }

    private static List<String> feedIds(String query) throws Exception {
        var ids = new ArrayList<String>();
        served.json("/api/v1/articles.feed.json" + query)
                .get("items")
                .forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }

    private static List<CSVRecord> csv(String query) throws Exception {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser =
                CSVParser.parse(served.get("/api/v1/articles.csv" + query).body(), format)) {
            return parser.getRecords();
        }
    }

    private static Document atom(String query) throws Exception {
        byte[] bytes = served.get("/api/v1/articles.atom" + query).body().getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    @Test
    void aLineIsAnItemWithItsAuthorsAndText() throws Exception {
        HttpResponse<String> reply = served.get("/api/v1/articles.ndjson?q=gas");

        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        assertThat(reply.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"dateline-gas.ndjson\"");
        JsonNode line = JsonMapper.shared().readTree(reply.body());
        String item = served.json("/api/v1/articles?q=gas").at("/items/0").toString();
        assertThat(reply.body())
                .isEqualTo(item.substring(0, item.length() - 1)
                        + ",\"authors\":[\"Ann Writer\"],"
                        + "\"body\":\"Oil & \\\"gas\\\" <rose>,\\nthey said.\"}\n");
        assertThat(line.get("id").asString()).isEqualTo("reut-1");
    }

    @Test
    void aRowIsQuotedAndNoFormula() throws Exception {
        HttpResponse<String> reply = served.get("/api/v1/articles.csv?q=oil&sort=newest");

        assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8; header=present");
        assertThat(reply.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"dateline-oil.csv\"");
        assertThat(reply.body())
                .isEqualTo(
                        "id,title,published,publisher,publisherName,url,language,authors,countries,countryIds,people,"
                                + "personIds,topics,topicIds,snippets\r\n"
                                + "reut-1,'=cmd|' /C calc'!A0,2025-11-22T10:00:00Z,nypost.com,New York Post,"
                                + "https://nypost.com/1?a=1&b=2,en,Ann Writer,Venezuela; Russia,VE; RU,Nicolás Maduro,"
                                + "nicolas-maduro,oil and gas industry,medtop:20001243,\"Oil & \"\"gas\"\" <rose>, they said.\"\r\n"
                                + "\"'-x \u0001\",,,,,,en,Ann Writer,,,,,,,\"Oil, undated \u0001\uD83D\uDE00.\"\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"=1+1|'=1+1", "+1|'+1", "-1|'-1", "@x|'@x", "＝1|'＝1", "a=1|a=1", "'=1|'=1"},
            quoteCharacter = '`')
    void whatASpreadsheetWouldCalculateIsText(String value, String cell) {
        assertThat(CsvExport.cell(value)).isEqualTo(cell);
        assertThat(CsvExport.cell("\t=1")).isEqualTo("'\t=1");
        assertThat(CsvExport.cell("\r=1")).isEqualTo("'\r=1");
    }

    @Test
    void anAtomFeedIsValid() throws Exception {
        String base = served.address("/").replaceFirst("/$", "");
        HttpResponse<String> reply = served.get("/api/v1/articles.atom?q=oil&sort=newest");
        String updated = reply.body().replaceFirst("(?s).*?<updated>([^<]*)<.*", "$1");

        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/atom+xml; charset=utf-8");
        assertThat(updated).matches("20[0-9-]{8}T[0-9:.]+Z");
        assertThat(reply.body()).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom">\
                <title>Dateline: oil</title>\
                <id>BASE/api/v1/articles.atom?q=oil&amp;sort=newest</id><updated>NOW</updated>\
                <link rel="self" type="application/atom+xml" \
                href="BASE/api/v1/articles.atom?q=oil&amp;sort=newest"/>\
                <link rel="alternate" type="text/html" href="BASE/search?q=oil&amp;sort=newest"/>\
                <author><name>Dateline</name></author><generator>Dateline</generator>\
                <entry><id>urn:uuid:REUT</id><title>=cmd|' /C calc'!A0</title>\
                <updated>2025-11-22T10:00:00Z</updated><published>2025-11-22T10:00:00Z</published>\
                <link rel="alternate" type="text/html" href="BASE/articles/reut-1"/>\
                <link rel="via" type="text/html" href="https://nypost.com/1?a=1&amp;b=2"/>\
                <author><name>Ann Writer</name></author>\
                <category term="VE" scheme="BASE/facets/country" label="Venezuela"/>\
                <category term="RU" scheme="BASE/facets/country" label="Russia"/>\
                <category term="nicolas-maduro" scheme="BASE/facets/person" label="Nicolás Maduro"/>\
                <category term="medtop:20001243" scheme="BASE/facets/topic" label="oil and gas industry"/>\
                <summary type="html">&lt;mark&gt;Oil&lt;/mark&gt; &amp;amp; &amp;quot;gas&amp;quot; \
                &amp;lt;rose&amp;gt;, they said.</summary></entry>\
                <entry><id>urn:uuid:OTHER</id><title>Oil, undated \uD83D\uDE00.</title><updated>NOW</updated>\
                <link rel="alternate" type="text/html" href="BASE/articles/-x%20%01"/>\
                <author><name>Ann Writer</name></author>\
                <summary type="html">&lt;mark&gt;Oil&lt;/mark&gt;, undated \uD83D\uDE00.</summary></entry></feed>""".replace("BASE", base)
                .replace("NOW", updated)
                .replace("REUT", uuid("reut-1"))
                .replace("OTHER", uuid("-x \u0001")));
        assertThat(atom("?q=oil").getDocumentElement().getTagName()).isEqualTo("feed");
    }

    private static String uuid(String id) {
        return java.util
                .UUID
                .nameUUIDFromBytes(("dateline article " + id).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    @Test
    void theEntriesOfAFeedHaveIdsOfTheirOwn() throws Exception {
        var entries = atom("").getElementsByTagName("entry");
        var ids = new ArrayList<String>();
        for (int i = 0; i < entries.getLength(); i++) {
            ids.add(((Element) entries.item(i))
                    .getElementsByTagName("id")
                    .item(0)
                    .getTextContent());
        }
        assertThat(ids).hasSize(MANY + 2).doesNotHaveDuplicates();
    }

    @Test
    void aJsonFeedHasTheShapeOfItsStandard() throws Exception {
        String base = served.address("/").replaceFirst("/$", "");
        HttpResponse<String> reply = served.get("/api/v1/articles.feed.json?q=gas");

        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/feed+json");
        assertThat(reply.body()).isEqualTo("""
                {"version":"https://jsonfeed.org/version/1.1","title":"Dateline: gas",\
                "home_page_url":"BASE/search?q=gas","feed_url":"BASE/api/v1/articles.feed.json?q=gas","items":[\
                {"id":"reut-1","url":"BASE/articles/reut-1","external_url":"https://nypost.com/1?a=1&b=2",\
                "title":"=cmd|' /C calc'!A0","content_text":"Oil & \\"gas\\" <rose>,\\nthey said.",\
                "summary":"Oil & \\"gas\\" <rose>, they said.","date_published":"2025-11-22T10:00:00Z",\
                "authors":[{"name":"Ann Writer"}],\
                "tags":["Venezuela","Russia","Nicolás Maduro","oil and gas industry"],"language":"en"}]}""".replace("BASE", base));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=5", "page=2", "cursor=x", "facet=none", "facet.size=3", "histogram=year"})
    void whatShapesAPageIsNoParameterOfAnExport(String parameter) throws Exception {
        String name = parameter.substring(0, parameter.indexOf('='));
        for (ExportFormat format : ExportFormat.values()) {
            HttpResponse<String> reply = served.get(format.path() + "?q=oil&" + parameter);

            assertThat(reply.statusCode()).isEqualTo(400);
            assertThat(reply.body())
                    .contains(
                            "\"detail\":\"'" + name + "' is no parameter of an export, which has every article found\"")
                    .endsWith("\"parameter\":\"" + name + "\"}");
        }
    }

    @Test
    void aBadQueryIsAProblemAndNoHalfFile() throws Exception {
        HttpResponse<String> reply = served.get("/api/v1/articles.csv?q=o*");

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(reply.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(served.get("/api/v1/articles.csv?x=1").statusCode()).isEqualTo(400);
        assertThat(served.ask("POST", "/api/v1/articles.csv").statusCode()).isEqualTo(405);
    }

    @Test
    void headTellsHowMuchThereIsWithoutSendingIt() throws Exception {
        for (ExportFormat format : ExportFormat.values()) {
            HttpResponse<String> reply = served.ask("HEAD", format.path());

            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(reply.body()).isEmpty();
            assertThat(reply.headers().firstValue("Dateline-Total")).hasValue(String.valueOf(MANY + 2));
        }
    }

    @Test
    void anExportThatHasNotChangedIsNotSentAgain() throws Exception {
        String tag = served.get("/api/v1/articles.csv?q=oil")
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        assertThat(served.get("/api/v1/articles.csv?q=oil", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(served.get("/api/v1/articles.csv?q=gas", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void itIsCompressedForWhoAsks() throws Exception {
        for (ExportFormat format : ExportFormat.values()) {
            String plain = served.get(format.path() + "?q=wheat").body();
            try (HttpClient client = HttpClient.newHttpClient()) {
                var request = HttpRequest.newBuilder(URI.create(served.address(format.path() + "?q=wheat")))
                        .header("Accept-Encoding", "br;q=1, gzip;q=0.5");
                HttpResponse<InputStream> reply =
                        client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());

                assertThat(reply.headers().firstValue("Content-Encoding")).hasValue("gzip");
                try (var unzipped = new GZIPInputStream(reply.body())) {
                    assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
                            .isEqualTo(plain);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|true",
                "GZIP;q=0.2|true",
                "deflate, gzip|true",
                "gzip;q=0|false",
                "gzip;q=0.000|false",
                "br|false"
            })
    void gzipIsForWhoTakesIt(String accepted, boolean taken) {
        assertThat(Exports.takesGzip(accepted)).isEqualTo(taken);
        assertThat(Exports.takesGzip(null)).isFalse();
    }

    @Test
    void thePageLeadsToThemAll() throws Exception {
        assertThat(served.get("/search?q=wheat&country.not=VE&limit=3&page=2").body())
                .contains("<link rel=\"alternate\" type=\"application/atom+xml\" "
                        + "href=\"/api/v1/articles.atom?q=wheat&amp;country.not=VE\">")
                .contains("href=\"/api/v1/articles.csv?q=wheat&amp;country.not=VE\" rel=\"nofollow\">CSV</a>")
                .contains("href=\"/api/v1/articles.ndjson?q=wheat&amp;country.not=VE\" rel=\"nofollow\">NDJSON</a>")
                .contains(
                        "href=\"/api/v1/articles.feed.json?q=wheat&amp;country.not=VE\" rel=\"nofollow\">JSON Feed</a>");
    }

    @Test
    void theHostThatAClientNamesStaysAHost() throws Exception {
        for (String host : new String[] {"\"><script>", "a@b", "a/b", "a%0d%0ab"}) {
            assertThat(served.rawFor(host, "GET /api/v1/articles.atom?q=gas HTTP/1.1"))
                    .doesNotContain(host);
        }
        assertThat(served.rawFor("news.example:8080", "GET /api/v1/articles.atom?q=gas HTTP/1.1"))
                .contains(
                        "<link rel=\"alternate\" type=\"text/html\" href=\"http://news.example:8080/search?q=gas\"/>");
    }
}
