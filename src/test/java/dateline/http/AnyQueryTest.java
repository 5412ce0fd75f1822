package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.search.Limits;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever a query string says as `q` is answered, soon: 200 with the query as it was read, or 400 with the parameter
/// at fault.
class AnyQueryTest {
    private static final int QUERIES = 3_000;
    private static final int CAMPAIGN = 100_000;
    private static final Duration LONGEST = Duration.ofMillis(1_500);
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> WORDS = List.of(
            "oil",
            "gas",
            "prices",
            "the",
            "of",
            "and",
            "or",
            "Maduro",
            "São",
            "O'Neill",
            "O’Neill",
            "Jean-Claude",
            "U.S.",
            "2025",
            "a",
            "🛢",
            "習近平",
            "\ud83d",
            "x".repeat(300));
    private static final List<String> SIGNS = List.of(
            "AND", "OR", "NOT", "&&", "||", "-", "--", "+", "!", "(", ")", "((((", "))", "\"", "“", "”", "«", "»", "~",
            "~1", "~2", "~9", "~50", "~51", "^", "^2", "^.001", "^1e9", "*", "?", ":", "[", "]", "{", "}", "/", "\\",
            "w/5", "W/50", "w/51", "w/0", "NEAR", "NEAR/3", "pre/4", "p/9", "/5", "w/s", "TO", "<", ">", "&", "#", "%",
            "=", ";", ",", "'", "\u0000", "\n", "\u00a0", "\u202e");
    private static final List<String> STARTS = List.of(
            "title:",
            "body:",
            "caption:",
            "country:",
            "mention:",
            "person:",
            "topic:",
            "publisher:",
            "language:",
            "date:",
            "colour:",
            "fn:",
            "title:(",
            "person:(",
            "date:[",
            "date:{",
            "date:>",
            "date:[2019 TO 2021]",
            "date:2019-02-30",
            "/re.*/",
            "country:VE",
            "person:\"Xi Jinping\"~5",
            "topic:pol*",
            "http://");
    private static final List<String> ENDS = List.of("*", "?", "~", "~1", "~2", "^3", "\"", ")", "\"~5");

    @Test
    void isAnswered(@TempDir Path folder) throws Exception {
        ask(folder, QUERIES, 1);
    }

    @Test
    @Tag("campaign")
    void isAnsweredInALongCampaign(@TempDir Path folder) throws Exception {
        ask(folder, CAMPAIGN, 2);
    }

    private static void ask(Path folder, int queries, int seed) throws Exception {
        var random = new Random(seed);
        var statuses = new TreeMap<Integer, Integer>();
        long slowest = 0;
        String slow = "";
        try (Served served = Served.over(folder, stories())) {
            for (int i = 0; i < queries; i++) {
                String query = query(random);
                long start = System.nanoTime();
                HttpResponse<String> reply = served.get("/api/v1/articles?q=" + query);
                long took = System.nanoTime() - start;
                slow = took > slowest ? query : slow;
                slowest = Math.max(slowest, took);
                assertAnswer(query, reply);
                statuses.merge(reply.statusCode(), 1, Integer::sum);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,d queries: %s, slowest %d ms%n",
                queries,
                statuses,
                Duration.ofNanos(slowest).toMillis());
        assertThat(Duration.ofNanos(slowest)).as("the slowest, %s", slow).isLessThan(LONGEST);
        assertThat(statuses.keySet()).containsExactly(200, 400);
        assertThat(statuses.values()).allSatisfy(count -> assertThat(count).isGreaterThan(queries / 10));
    }

    private static void assertAnswer(String query, HttpResponse<String> reply) {
        assertThat(reply.statusCode()).as("%s: %s", query, reply.body()).isIn(200, 400);
        JsonNode answer = JSON.readTree(reply.body());
        if (reply.statusCode() == 200) {
            assertThat(answer.at("/query/parsed").asString("")).as(query).isNotEmpty();
            assertThat(answer.at("/total/value").isNumber()).as(query).isTrue();
        } else {
            assertThat(answer.at("/parameter").asString(""))
                    .as("%s: %s", query, reply.body())
                    .isEqualTo("q");
            assertThat(answer.at("/detail").asString("")).as(query).isNotEmpty();
        }
    }

    /// Percent-encoded: of the grammar's own parts, of anything, or of bytes that are no text at all.
    private static String query(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> noise(random);
            case 1 -> encoded(anything(random));
            default -> encoded(made(random));
        };
    }

    private static String made(Random random) {
        var query = new StringBuilder();
        int parts = random.nextInt(20) == 0 ? 90 : 1 + random.nextInt(12);
        for (int i = 0; i < parts && query.length() <= Limits.QUERY_LENGTH; i++) {
            query.append(
                    switch (random.nextInt(9)) {
                        case 0, 1, 2 -> one(random, SIGNS);
                        case 3 -> one(random, STARTS);
                        case 4 -> one(random, WORDS) + one(random, ENDS);
                        default -> one(random, WORDS);
                    });
            query.append(random.nextInt(4) == 0 ? "" : " ");
        }
        return query.toString();
    }

    private static String anything(Random random) {
        var query = new StringBuilder();
        int most = random.nextBoolean() ? 128 : 0x10000;
        for (int n = random.nextInt(80); n >= 0; n--) {
            query.append((char) random.nextInt(most));
        }
        return query.toString();
    }

    private static String noise(Random random) {
        var query = new StringBuilder();
        for (int n = random.nextInt(40); n >= 0; n--) {
            query.append(String.format(Locale.ROOT, "%%%02X", random.nextInt(256)));
        }
        return query.toString();
    }

    private static String encoded(String query) {
        var encoded = new StringBuilder();
        for (byte b : query.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
        }
        return encoded.toString();
    }

    private static <T> T one(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static Story[] stories() {
        var random = new Random(5);
        List<String> words = WORDS.subList(0, WORDS.size() - 2);
        var stories = new Story[200];
        for (int i = 0; i < stories.length; i++) {
            var text = new StringBuilder();
            for (int n = 30 + random.nextInt(i % 20 == 0 ? 20_000 : 200); n > 0; n--) {
                text.append(one(random, words)).append(random.nextInt(9) == 0 ? ". " : " ");
            }
            stories[i] = Story.of("a" + i, one(random, words) + " of " + one(random, words), text.toString())
                    .on("20" + (10 + random.nextInt(15)))
                    .by("nypost.com", "New York Post")
                    .about("VE", "Venezuela")
                    .with("Nicolás Maduro");
        }
        return stories;
    }
}
