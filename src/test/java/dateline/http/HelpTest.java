package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Dimension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What helps a reader who finds little or nothing.
class HelpTest {
    private static final List<String> WORDS =
            List.of("oil", "grain", "\"crude oil\"", "tanker", "title:moscow", "-gas");
    private static final List<String> COUNTRIES = List.of("VE", "RU", "UA", "CU");

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.over(
                folder,
                Story.of("a", "Maduro calls Moscow", "Oil for grain.")
                        .on("2025-11-22")
                        .about("VE", "Venezuela")
                        .about("RU", "Russia")
                        .with("Nicolás Maduro"),
                Story.of("b", "Oil prices fall", "Crude oil fell again.")
                        .on("2025-10")
                        .about("RU", "Russia"),
                Story.of("c", "Tanker waits", "Gas and grain.").about("UA", "Ukraine"));
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    @Test
    void anotherSpellingIsOfferedReadyToBeAsked() throws Exception {
        assertThat(served.json("/api/v1/articles?q=Madruo&country=RU")
                        .at("/query/didYouMean")
                        .asString())
                .isEqualTo("Maduro");
        assertThat(served.json("/api/v1/articles?q=Maduro")
                        .at("/query/didYouMean")
                        .isNull())
                .isTrue();
        assertThat(served.get("/search?q=Madruo&country=RU&page=2").body())
                .contains(
                        "<p class=\"meant\">Did you mean <a href=\"/search?q=Maduro&amp;country=RU\" dir=\"auto\">Maduro</a>?"
                                + " <span class=\"count\">1 article</span></p>");
    }

    @Test
    void anEmptyAnswerSaysWhatEachPartCosts() throws Exception {
        assertThat(served.json("/api/v1/articles?q=oil+grain&country=UA&from=2025")
                        .at("/alternatives"))
                .hasToString("[{\"without\":{\"parameter\":\"country\",\"value\":\"UA\"},\"label\":\"Ukraine\","
                        + "\"total\":1,\"link\":\"/api/v1/articles?q=oil+grain&from=2025\"}]");
        assertThat(served.json("/api/v1/articles?q=grain+-gas&country=UA&country=CU")
                        .at("/alternatives"))
                .hasToString("[{\"without\":{\"parameter\":\"q\",\"value\":\"NOT gas\"},\"label\":\"NOT gas\","
                        + "\"total\":1,\"link\":\"/api/v1/articles?q=grain&country=UA&country=CU\"},"
                        + "{\"without\":{\"parameter\":\"country\",\"value\":null},\"label\":\"Ukraine or Cuba\","
                        + "\"total\":1,\"link\":\"/api/v1/articles?q=grain+-gas\"}]");
        assertThat(served.get("/search?q=grain&country.not=UA&to=2025-10&page=3")
                        .body())
                .contains(
                        "<a href=\"/search?q=grain&amp;country.not=UA\" rel=\"nofollow\">Without <b dir=\"auto\">until"
                                + " October 2025</b></a>: <span class=\"count\">1 article</span>");
    }

    @Test
    void anAnswerWithArticlesHasNoAlternatives() throws Exception {
        assertThat(served.json("/api/v1/articles?q=oil").has("alternatives")).isFalse();
        assertThat(served.json("/api/v1/articles?q=oil&page=9").has("alternatives"))
                .isFalse();
        assertThat(served.json("/api/v1/articles?q=zzzz").at("/alternatives").size())
                .isZero();
    }

    @Test
    void theCountOfEachAlternativeIsTheTotalBehindItsLink() throws Exception {
        var random = new Random(3);
        int followed = 0;
        for (int i = 0; i < 150; i++) {
            JsonNode answer = served.json("/api/v1/articles?" + query(random));
            for (JsonNode alternative : answer.at("/alternatives")) {
                JsonNode other = served.json(alternative.get("link").asString());
                assertThat(other.at("/total/value").asLong())
                        .as(alternative.toString())
                        .isEqualTo(alternative.get("total").asLong());
                followed++;
            }
        }
        assertThat(followed).isGreaterThan(40);
    }

    private static String query(Random random) {
        var words = new ArrayList<String>();
        for (int n = random.nextInt(4); n > 0; n--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        var query = QueryString.EMPTY.and("q", String.join(random.nextInt(5) == 0 ? " OR " : " ", words));
        for (int n = random.nextInt(3); n > 0; n--) {
            String name = Dimension.COUNTRY.key() + (random.nextInt(3) == 0 ? ".not" : "");
            query = query.and(name, COUNTRIES.get(random.nextInt(COUNTRIES.size())));
        }
        if (random.nextBoolean()) {
            query = query.and("country.op", "all");
        }
        if (random.nextInt(3) == 0) {
            query = query.and("from", "2025-11");
        }
        if (random.nextInt(4) == 0) {
            query = query.and("dated", random.nextBoolean() ? "known" : "unknown");
        }
        return query.at("").substring(1);
    }
}
