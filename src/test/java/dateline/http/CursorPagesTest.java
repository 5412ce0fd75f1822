package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.TestArchive;
import dateline.search.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class CursorPagesTest {
    private static final int ARTICLES = 150;

    @TempDir
    private Path folder;

    /// The server's own answer of one moment is the whole of which the pages must be parts: an export and a first
    /// page of the same generation.
    @ParameterizedTest
    @ValueSource(
            strings = {"q=oil&sort=relevance", "q=oil&sort=newest", "q=oil&sort=oldest", "sort=oldest", "country=VE"})
    void nextLeadsToEveryArticleWhileOthersComeIn(String query) throws Exception {
        try (Served served = Served.over(folder)) {
            ingest(served, 0, ARTICLES, 0);
            var done = new AtomicBoolean();
            try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
                Future<Integer> versions = threads.submit(() -> keepIngesting(served, done));
                try {
                    for (int walk = 0; walk < 6; walk++) {
                        assertWalkIsWhole(served, query, new Random(walk));
                    }
                } finally {
                    done.set(true);
                }
                assertThat(versions.get()).isPositive();
            }
        }
    }

    private static void assertWalkIsWhole(Served served, String query, Random random) throws Exception {
        JsonNode first;
        List<String> expected;
        while (true) {
            HttpResponse<String> export = served.get("/api/v1/articles.ndjson?" + query);
            first = served.json(address(query, random));
            if (generation(first) == Long.parseLong(header(export, "Dateline-Generation"))) {
                expected = export.body()
                        .lines()
                        .map(line ->
                                JsonMapper.shared().readTree(line).get("id").asString())
                        .toList();
                assertThat(header(export, "Dateline-Total")).isEqualTo(String.valueOf(expected.size()));
                break;
            }
        }
        var ids = new ArrayList<String>();
        JsonNode page = first;
        while (true) {
            page.get("items").forEach(item -> ids.add(item.get("id").asString()));
            assertThat(page.get("total")).isEqualTo(first.get("total"));
            assertThat(page.get("facets")).isEqualTo(first.get("facets"));
            assertThat(generation(page)).isEqualTo(generation(first));
            String next = page.at("/links/next").asString("");
            if (next.isEmpty()) {
                break;
            }
            page = served.json(next.replaceFirst("limit=[0-9]+", "limit=" + (1 + random.nextInt(60))));
        }
        assertThat(ids).doesNotHaveDuplicates().isEqualTo(expected);
        assertThat(first.at("/total/value").asInt()).isEqualTo(expected.size());
    }

    /// Facets' links hold the address that was asked, so it is the same but for its size.
    private static String address(String query, Random random) {
        return "/api/v1/articles?" + query + "&facet=none&limit=" + (1 + random.nextInt(60));
    }

    private static long generation(JsonNode answer) {
        return answer.get("generation").asLong();
    }

    private static String header(HttpResponse<?> reply, String name) {
        return reply.headers().firstValue(name).orElseThrow();
    }

    private static int keepIngesting(Served served, AtomicBoolean done) throws Exception {
        int version = 0;
        while (!done.get()) {
            int from = 7 * version % ARTICLES;
            ingest(served, from, from + 5, ++version);
        }
        return version;
    }

    private static void ingest(Served served, int from, int to, int version) throws Exception {
        var lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            String published = (i + version) % 9 == 0
                    ? ""
                    : "\"published\":\"2025-%02d-%02d\",".formatted(1 + (i + version) % 12, 1 + i % 28);
            lines.append("{\"id\":\"a%d\",\"title\":\"Version %d\",%s\"countries\":[\"%s\"],\"body\":\"%s\"}\n"
                    .formatted(
                            i, version, published, i % 3 == 0 ? "VE" : "US", "oil ".repeat(1 + i % 7) + "and gas. "));
        }
        served.archive()
                .ingest(
                        new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)),
                        "test",
                        null,
                        new IgnoredProgress());
        served.archive().awaitSearchable();
    }

    private static Story[] stories(int count) {
        var stories = new Story[count];
        for (int i = 0; i < count; i++) {
            stories[i] = Story.of("a" + i, "Oil " + i, "Body").on("2025-01-" + (10 + i));
        }
        return stories;
    }

    private static String next(Served served, String address) throws Exception {
        return served.json(address).at("/links/next").asString();
    }

    @Test
    void thePageAndItsTwinGoOnTogether() throws Exception {
        try (Served served = Served.over(folder, stories(5))) {
            String next = next(served, "/api/v1/articles?q=oil&limit=2&sort=newest");
            HttpResponse<String> page = served.get(next.replace("/api/v1/articles", "/search"));

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("href=\"/articles/a2\"", "href=\"/articles/a1\"")
                    .doesNotContain("href=\"/articles/a3\"", "href=\"/articles/a0\"", "name=\"cursor\"")
                    .contains("Articles 3 to 4 of 5")
                    .contains("href=\"" + next.replace("&", "&amp;") + "\"")
                    .contains("href=\"/search?q=oil&amp;limit=2&amp;sort=newest\"");
        }
    }

    @Test
    void aCursorOfAnotherSearchIsRefused() throws Exception {
        try (Served served = Served.over(folder, stories(5))) {
            String next = next(served, "/api/v1/articles?q=oil&limit=2");

            assertThat(served.get(next.replace("limit=2", "limit=3&facet=topic&highlight=false&histogram=year"))
                            .statusCode())
                    .isEqualTo(200);
            HttpResponse<String> other = served.get(next.replace("q=oil", "q=gas"));
            assertThat(other.statusCode()).isEqualTo(400);
            assertThat(other.body())
                    .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
                            + "\"detail\":\"the cursor belongs to another search; only limit, facets, histogram and"
                            + " highlight may differ from those it was given for\",\"parameter\":\"cursor\"}");
        }
    }

    @Test
    void aChangedCursorIsNeverAnotherAnswer() throws Exception {
        try (Served served = Served.over(folder, stories(5))) {
            String next = next(served, "/api/v1/articles?limit=2");
            int start = next.indexOf("cursor=") + "cursor=".length();
            byte[] cursor = Base64.getUrlDecoder().decode(next.substring(start));
            for (int bit = 0; bit < cursor.length * 8; bit += 3) {
                byte[] changed = cursor.clone();
                changed[bit / 8] ^= (byte) (1 << (bit % 8));
                int status = served.get(next.substring(0, start)
                                + Base64.getUrlEncoder().encodeToString(changed))
                        .statusCode();
                assertThat(status).as("bit %s", bit).isIn(400, 410);
            }
            assertThat(served.get(next + "x").statusCode()).isEqualTo(400);
            assertThat(served.get(next.substring(0, next.length() - 1)).statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void aCursorWhosePointInTimeIsGoneTellsWhereToStartAgain() throws Exception {
        try (Served served = Served.over(folder, stories(5))) {
            String gone = next(served, "/api/v1/articles?q=oil&limit=2");
            for (int i = 0; i < Limits.POINTS_IN_TIME; i++) {
                replace(served, i);
                served.get(next(served, "/api/v1/articles?limit=1"));
            }
            HttpResponse<String> reply = served.get(gone);

            assertThat(reply.statusCode()).isEqualTo(410);
            assertThat(header(reply, "Content-Type")).isEqualTo("application/problem+json");
            assertThat(reply.body())
                    .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Gone\",\"status\":410,\"detail\":\"the point in"
                            + " time that this cursor walks through is held no longer (5 minutes after its last use,"
                            + " 16 at once, not across a restart); start again without it\",\"parameter\":\"cursor\","
                            + "\"restart\":\"/api/v1/articles?q=oil&limit=2\"}");
            HttpResponse<String> page = served.get(gone.replace("/api/v1/articles", "/search"));
            assertThat(page.statusCode()).isEqualTo(410);
            assertThat(page.body())
                    .contains("<h1>This place in the search is kept no longer</h1>")
                    .contains("href=\"/search?q=oil&amp;limit=2\">Start again from the first page</a>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/articles", "/search"})
    void whatHasNotChangedIsNotSentAgain(String path) throws Exception {
        try (Served served = Served.over(folder, stories(5))) {
            String first = path + "?limit=2";
            String next = next(served, "/api/v1/articles?limit=2").replace("/api/v1/articles", path);
            String tagOfFirst = header(served.get(first), "ETag");
            String tagOfNext = header(served.get(next), "ETag");
            assertThat(served.get(first, "If-None-Match", tagOfFirst).statusCode())
                    .isEqualTo(304);
            replace(served, 1);

            assertThat(served.get(first, "If-None-Match", tagOfFirst).statusCode())
                    .isEqualTo(200);
            HttpResponse<String> again = served.get(next, "If-None-Match", tagOfNext);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(header(again, "ETag")).isEqualTo(tagOfNext);
            assertThat(served.get(next, "If-None-Match", tagOfFirst).statusCode())
                    .isEqualTo(200);
        }
    }

    private static void replace(Served served, int version) throws IOException {
        TestArchive.replace(
                served.archive(),
                Story.of("a0", "Oil " + version, "Body").on("2025-01-10").tagged());
    }
}
