package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dateline.enrich.NewsVocabulary;
import dateline.search.Hit;
import dateline.search.QueryRefusedException;
import dateline.search.SearchRequest;
import dateline.search.Warning;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Queries made to do harm are refused or answered, and soon.
class HostileQueryTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private LuceneEngine engine;

    @BeforeEach
    void index(@TempDir Path folder) throws IOException {
        engine = LuceneEngine.open(folder, new NewsVocabulary(), "test");
        engine.put(Story.of("oil", "Oil", "Gas.").tagged(), 1, false);
        engine.put(Story.of("gas", "Gas", "Oil.").tagged(), 2, false);
        engine.put(Story.of("long", "", "a b ".repeat(30_000)).tagged(), 3, false);
        engine.refresh();
    }

    @AfterEach
    void close() throws IOException {
        engine.close();
    }

    @Test
    void aWildcardThatCanMatchInTooManyWaysIsRefused() {
        QueryRefusedException refusal = catchThrowableOfType(
                QueryRefusedException.class, () -> engine.search(SearchRequest.of("ab*c" + "?".repeat(30) + "d")));
        assertThat(refusal).hasMessage("a wildcard or fuzzy word can match in too many ways; simplify it");
        assertThat(refusal.parameter()).isEqualTo("q");
    }

    @Test
    void weightsWithinWeightsStayNumbers() throws IOException {
        assertThat(found(nested("title:oil", "1000") + " OR title:gas")).containsExactly("oil", "gas");
        assertThat(found(nested("title:oil", "0.001") + " OR title:gas")).containsExactly("gas", "oil");
        assertThat(found(nested(nested("title:oil", "1000"), "0.001") + " OR title:gas^2"))
                .containsExactlyInAnyOrder("oil", "gas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a b\"~50", "\"a b\"~1 OR a OR b", "\"a a a\"~50", "a b"})
    void aLongTextOfMatchesIsMarkedSoon(String query) throws IOException {
        long start = System.nanoTime();
        List<Hit> hits = engine.search(SearchRequest.of(query)).hits();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        assertThat(hits).hasSize(1);
        assertThat(hits.getFirst().snippets())
                .hasSize(3)
                .allSatisfy(snippet -> assertThat(snippet).contains("<mark>a</mark>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a w/50 b",
                "a w/50 a w/50 a w/50 a w/50 a w/50 b",
                "(a w/50 b) w/50 ((a OR b) w/50 (b OR (a pre/50 b)))",
                "a w/1 zzz OR a pre/1 a",
                "\"a b a b\" w/50 \"b a b a\"",
                "((((((((((a w/50 b) w/50 a) w/50 b) w/50 a) w/50 b) w/50 a) w/50 b) w/50 a) w/50 b) w/50 a)"
            })
    void wordsNearOneAnotherAreFoundAndMarkedSoon(String query) throws IOException {
        assertSoon(query);
    }

    @Test
    void aChainAsLongAsAllowedIsFoundAndMarkedSoon() throws IOException {
        assertSoon("a" + " w/50 b w/50 a".repeat(31));
    }

    /// The work counts, not what else the machine does meanwhile.
    private void assertSoon(String query) throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        engine.search(SearchRequest.of(query));
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofMillis(1_500));
    }

    @Test
    void aFuzzyWordFarLongerThanWhatItFindsIsNoFailure() throws IOException {
        engine.put(Story.of("short", "o", "").tagged(), 4, false);
        engine.refresh();
        assertThat(found("title:oil~2")).contains("oil");
        assertThat(found("title:oilx~2 OR title:abc~2")).containsExactly("oil");
        assertThat(found("title:oil~2 w/5 title:oil~2")).isEmpty();
    }

    @Test
    void wildcardsNearOthersStandForOnlySoManyWords() throws IOException {
        var words = new StringBuilder();
        for (int i = 0; i < 1_100; i++) {
            words.append(" word").append(i);
        }
        engine.put(Story.of("many", "", words.toString()).tagged(), 4, false);
        engine.refresh();
        assertThat(found("word1* w/5 word2")).containsExactly("many");
        QueryRefusedException refusal = catchThrowableOfType(
                QueryRefusedException.class, () -> engine.search(SearchRequest.of("word* w/5 word2")));
        assertThat(refusal).hasMessage("the query stands for too many words; make its wildcards longer");
    }

    @Test
    void aWordThatNoTextIsIndexedByIsIgnored() throws IOException {
        assertThat(found("title:oil °")).containsExactly("oil");
        assertThat(engine.search(SearchRequest.of("title:oil °")).warnings())
                .containsExactly(new Warning(10, "nothing to search for in '°'; ignored"));
    }

    @Test
    void initialsBeforeAWildcardAreAsInTexts() throws IOException {
        engine.put(Story.of("ussr", "The U.S.S.R. then", "").tagged(), 4, false);
        engine.refresh();
        assertThat(found("u.s.s*")).containsExactly("ussr");
    }

    private static String nested(String query, String weight) {
        String nested = query;
        for (int i = 0; i < 9; i++) {
            nested = "(" + nested + "^" + weight + ")";
        }
        return nested;
    }

    private List<String> found(String query) throws IOException {
        return engine.search(SearchRequest.of(query)).hits().stream()
                .peek(hit -> assertThat(hit.score()).isFinite())
                .map(hit -> hit.article().article().id())
                .toList();
    }
}
