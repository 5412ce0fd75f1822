package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever is typed is read without failing, and what was read, written out, is read as the same again.
class QueryRoundTripTest {
    private static final int QUERIES = 20_000;
    private static final List<String> PARTS = List.of(
            "oil",
            "São",
            "O'Neill",
            "a",
            "AND",
            "OR",
            "NOT",
            "NEAR",
            "w/5",
            "w/0",
            "pre/3",
            "w/5 (oil OR gas)",
            "w/s",
            "/5",
            "/.*/",
            "/a",
            "b/",
            "or",
            "not",
            "&&",
            "||",
            "-",
            "--",
            "+",
            "!",
            "(",
            ")",
            "\"",
            "“",
            "”",
            "„",
            "«",
            "»",
            "~",
            "~1",
            "~2",
            "~51",
            "^",
            "^2",
            "^.00001",
            "^0.33333334",
            "*",
            "?",
            "pe*",
            "pe?r",
            "title:",
            "date:",
            "country:",
            "ab:",
            "http://x",
            ":",
            "[",
            "]",
            "{",
            "}",
            "date:[2025 TO 2026]",
            "date:2025-01",
            "date:>2025",
            "{2025 TO 2026}",
            "TO",
            "2025",
            " ",
            " ",
            " ",
            " ",
            "\u00a0",
            "\t",
            "\u0000",
            "\u001c",
            "🛢",
            "\ud83d",
            "\udee2",
            "\\",
            "…");

    @Test
    void madeOfTheGrammarsOwnParts() {
        var random = new Random(1);
        var tally = new Tally();
        for (int i = 0; i < QUERIES; i++) {
            var query = new StringBuilder();
            for (int n = random.nextInt(14); n >= 0; n--) {
                query.append(PARTS.get(random.nextInt(PARTS.size())));
                query.append(random.nextBoolean() ? " " : "");
            }
            tally.add(query.toString());
        }
        assertThat(tally.same).isGreaterThan(QUERIES / 2);
        assertThat(tally.tooLongWrittenOut).isZero();
    }

    @Test
    void madeOfAnything() {
        var random = new Random(2);
        var tally = new Tally();
        for (int i = 0; i < QUERIES; i++) {
            var query = new StringBuilder();
            int kind = random.nextInt(3);
            for (int n = random.nextInt(60); n >= 0; n--) {
                query.append((char) random.nextInt(kind == 0 ? 128 : kind == 1 ? 0x2100 : 0x10000));
            }
            tally.add(query.toString());
        }
        assertThat(tally.same).isGreaterThan(QUERIES / 2);
        assertThat(tally.tooLongWrittenOut).isZero();
    }

    @Test
    void asLongAndAsDeepAsAllowed() {
        var random = new Random(3);
        var tally = new Tally();
        for (int i = 0; i < 2_000; i++) {
            var query = new StringBuilder();
            while (query.length() < Limits.QUERY_LENGTH - 30) {
                query.append(PARTS.get(random.nextInt(PARTS.size()))).append("wind ");
            }
            tally.add(query.substring(0, Math.min(query.length(), Limits.QUERY_LENGTH)));
        }
        assertThat(tally.refused + tally.same + tally.tooLongWrittenOut).isEqualTo(2_000);
    }

    private static final class Tally {
        private int same;
        private int refused;
        private int tooLongWrittenOut;

        void add(String query) {
            long start = System.nanoTime();
            ParsedQuery parsed;
            try {
                parsed = QueryParser.parse(query);
            } catch (QueryRefusedException e) {
                assertThat(e.parameter()).isEqualTo("q");
                assertThat(e.position()).isBetween(0, query.length());
                refused++;
                return;
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
            assertThat(parsed.warnings())
                    .allSatisfy(warning -> assertThat(warning.position()).isBetween(0, query.length()));
            String written = parsed.node().toString();
            try {
                ParsedQuery again = QueryParser.parse(written);
                assertThat(again.node()).as("%s, read as %s", query, written).isEqualTo(parsed.node());
                assertThat(again.warnings())
                        .as("%s, read as %s", query, written)
                        .isEmpty();
                same++;
            } catch (QueryRefusedException e) {
                assertThat(e).as(query).hasMessageMatching("a query may have 1024 characters.*|.* nested 20 deep");
                tooLongWrittenOut++;
            }
        }
    }
}
