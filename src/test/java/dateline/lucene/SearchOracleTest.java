package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.TaggedArticle;
import dateline.article.Vocabulary;
import dateline.enrich.NewsVocabulary;
import dateline.search.FacetCounts;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.NoMergePolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every number of an answer against counting article by article, for random searches over an index of many
/// segments that changes in between and is opened again.
class SearchOracleTest {
    private static final int ARTICLES = 5_600;
    private static final int SEGMENTS = 8;
    private static final int ROUNDS = 6;
    private static final int REQUESTS = 60;
    private static final String VERSION = "test";

    private final Vocabulary vocabulary = new NewsVocabulary();
    private final Oracle oracle = new Oracle(vocabulary);
    private final OracleCheck check = new OracleCheck(oracle);
    private long sequence;

    @Test
    void everyCountIsWhatCountingOneByOneGives(@TempDir Path folder) throws IOException {
        assertEveryCount(folder, new ArticleSupply(1)::article, madeRequests());
    }

    @Test
    @Tag("shared")
    void everyCountOverRealArticlesIsWhatCountingOneByOneGives(@TempDir Path folder) throws IOException {
        var reuters = new ReutersSupply(3, ARTICLES);
        assertEveryCount(folder, reuters::article, reuters.requests());
    }

    private void assertEveryCount(Path folder, Function<String, TaggedArticle> supply, RequestSupply requests)
            throws IOException {
        var random = new Random(1);
        LuceneEngine engine = LuceneEngine.open(folder, vocabulary, VERSION, NoMergePolicy.INSTANCE);
        try {
            for (int i = 0; i < ARTICLES; i++) {
                put(engine, supply.apply("a" + i), false);
                if (i % (ARTICLES / (SEGMENTS + 1)) == 0) {
                    engine.refresh();
                }
            }
            engine.refresh();
            assertThat(engine.segments()).isGreaterThanOrEqualTo(SEGMENTS);
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < REQUESTS; i++) {
                    check.assertRight(engine, requests.request());
                }
                change(engine, supply, random);
                if (round % 2 == 1) {
                    engine.commit();
                    engine.close();
                    engine = LuceneEngine.open(folder, vocabulary, VERSION, NoMergePolicy.INSTANCE);
                }
            }
            assertThat(engine.size()).isEqualTo(oracle.size());
        } finally {
            engine.close();
        }
    }

    /// The negative control: a count that is off by one does not pass.
    @Test
    void aCountThatIsOneTooHighIsNoticed(@TempDir Path folder) throws IOException {
        try (LuceneEngine engine = LuceneEngine.open(folder, vocabulary, VERSION, NoMergePolicy.INSTANCE)) {
            var supply = new ArticleSupply(2);
            for (int i = 0; i < 50; i++) {
                put(engine, supply.article("a" + i), false);
            }
            engine.refresh();
            SearchRequest request = SearchRequest.of("").withFacets(List.of(Dimension.COUNTRY), 100);
            SearchResults right = engine.search(request);
            FacetCounts counts = OracleCheck.counts(right, Dimension.COUNTRY);
            List<Article> found = oracle.find(request);
            List<FacetCounts.Value> values = new ArrayList<>(counts.values());
            FacetCounts.Value first = values.getFirst();
            values.set(0, new FacetCounts.Value(first.id(), first.label(), first.count() + 1, first.selected()));
            check.assertCounts(request, found, Dimension.COUNTRY, counts);
            assertThatThrownBy(() -> check.assertCounts(
                            request, found, Dimension.COUNTRY, new FacetCounts(counts.distinct(), values)))
                    .isInstanceOf(AssertionError.class);
        }
    }

    private void put(LuceneEngine engine, TaggedArticle article, boolean replaces) throws IOException {
        engine.put(article, ++sequence, replaces);
        oracle.put(article);
    }

    private void change(LuceneEngine engine, Function<String, TaggedArticle> supply, Random random) throws IOException {
        for (int i = 0; i < 150; i++) {
            int number = random.nextInt(ARTICLES + 200);
            if (random.nextInt(3) == 0) {
                engine.delete("a" + number, ++sequence);
                oracle.delete("a" + number);
            } else {
                put(engine, supply.apply("a" + number), true);
            }
        }
        engine.refresh();
    }

    private static RequestSupply madeRequests() {
        List<Instant> instants = Stream.iterate(Instant.parse("2018-10-15T06:30:00Z"), t -> t.plusSeconds(5_000_000))
                .limit(20)
                .toList();
        return new RequestSupply(7, ArticleSupply.WORDS, ArticleSupply.VALUES, instants);
    }
}
