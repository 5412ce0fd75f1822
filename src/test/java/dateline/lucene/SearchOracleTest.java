package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.TaggedArticle;
import dateline.article.Vocabulary;
import dateline.enrich.NewsVocabulary;
import dateline.search.FacetCounts;
import dateline.search.Filter;
import dateline.search.Histogram;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
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
    private long sequence;

    @Test
    void everyCountIsWhatCountingOneByOneGives(@TempDir Path folder) throws IOException {
        var supply = new ArticleSupply(1);
        var random = new Random(1);
        LuceneEngine engine = LuceneEngine.open(folder, vocabulary, VERSION);
        try {
            for (int i = 0; i < ARTICLES; i++) {
                put(engine, supply.article("a" + i), false);
                if (i % (ARTICLES / (SEGMENTS + 1)) == 0) {
                    engine.refresh();
                }
            }
            engine.refresh();
            assertThat(engine.segments()).isGreaterThanOrEqualTo(SEGMENTS);
            RequestSupply requests = requests();
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < REQUESTS; i++) {
                    assertRight(engine, requests.request());
                }
                change(engine, supply, random);
                if (round % 2 == 1) {
                    engine.commit();
                    engine.close();
                    engine = LuceneEngine.open(folder, vocabulary, VERSION);
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
        try (LuceneEngine engine = LuceneEngine.open(folder, vocabulary, VERSION)) {
            var supply = new ArticleSupply(2);
            for (int i = 0; i < 50; i++) {
                put(engine, supply.article("a" + i), false);
            }
            engine.refresh();
            SearchRequest request = SearchRequest.of("").withFacets(List.of(Dimension.COUNTRY), 100);
            SearchResults right = engine.search(request);
            FacetCounts counts = counts(right, Dimension.COUNTRY);
            List<FacetCounts.Value> values = new ArrayList<>(counts.values());
            FacetCounts.Value first = values.getFirst();
            values.set(0, new FacetCounts.Value(first.id(), first.label(), first.count() + 1, first.selected()));
            assertCounts(request, Dimension.COUNTRY, counts);
            assertThatThrownBy(
                            () -> assertCounts(request, Dimension.COUNTRY, new FacetCounts(counts.distinct(), values)))
                    .isInstanceOf(AssertionError.class);
        }
    }

    private void put(LuceneEngine engine, TaggedArticle article, boolean replaces) throws IOException {
        engine.put(article, ++sequence, replaces);
        oracle.put(article);
    }

    private void change(LuceneEngine engine, ArticleSupply supply, Random random) throws IOException {
        for (int i = 0; i < 150; i++) {
            int number = random.nextInt(ARTICLES + 200);
            if (random.nextInt(3) == 0) {
                engine.delete("a" + number, ++sequence);
                oracle.delete("a" + number);
            } else {
                put(engine, supply.article("a" + number), true);
            }
        }
        engine.refresh();
    }

    private static RequestSupply requests() {
        var values = new EnumMap<Dimension, List<String>>(Dimension.class);
        values.put(Dimension.COUNTRY, ArticleSupply.COUNTRIES);
        values.put(Dimension.MENTION, ArticleSupply.COUNTRIES);
        values.put(
                Dimension.PERSON,
                List.of("nicolas-maduro", "xi-jinping", "angela-merkel", "hugo-chavez", "ruth-o-neill"));
        values.put(
                Dimension.TOPIC,
                List.of(
                        "medtop:20000056",
                        "medtop:16000000",
                        "medtop:11000000",
                        "medtop:15000000",
                        "grain",
                        "crude-oil"));
        values.put(Dimension.PUBLISHER, List.of("a.example", "b.example", "c.example"));
        values.put(Dimension.LANGUAGE, List.of("en", "es", "fr"));
        List<Instant> instants = Stream.iterate(Instant.parse("2018-10-15T06:30:00Z"), t -> t.plusSeconds(5_000_000))
                .limit(20)
                .toList();
        return new RequestSupply(7, ArticleSupply.WORDS, values, instants);
    }

    private void assertRight(LuceneEngine engine, SearchRequest request) throws IOException {
        List<Article> expected = oracle.find(request);
        SearchResults results = engine.search(request);
        assertThat(results.total()).as("total of %s", request).isEqualTo(expected.size());
        for (Dimension dimension : request.facets()) {
            FacetCounts counts = counts(results, dimension);
            assertCounts(request, dimension, counts);
            assertPickingGivesTheCount(engine, request, dimension, counts);
        }
        assertHistogram(request, Objects.requireNonNull(results.histogram()), expected);
        assertPages(engine, request, expected);
    }

    private static FacetCounts counts(SearchResults results, Dimension dimension) {
        return Objects.requireNonNull(results.facets().get(dimension));
    }

    private void assertCounts(SearchRequest request, Dimension dimension, FacetCounts counts) {
        Filter filter = request.filter(dimension);
        SearchRequest sideways = filter.operator() == Filter.Operator.ANY
                ? request.withFilter(dimension, filter.withoutSelection())
                : request;
        Map<String, Integer> expected = oracle.counts(sideways, dimension);
        assertThat(counts.distinct())
                .as("distinct %s of %s", dimension, request)
                .isEqualTo(expected.size());
        filter.ids().forEach(id -> expected.putIfAbsent(id, 0));
        var actual = new TreeMap<String, Integer>();
        counts.values().forEach(value -> actual.put(value.id(), value.count()));
        assertThat(actual).as("%s of %s", dimension, request).isEqualTo(expected);
        assertThat(counts.values().stream().filter(FacetCounts.Value::selected).map(FacetCounts.Value::id))
                .as("selected %s of %s", dimension, request)
                .containsExactlyInAnyOrderElementsOf(filter.ids());
    }

    private static void assertPickingGivesTheCount(
            LuceneEngine engine, SearchRequest request, Dimension dimension, FacetCounts counts) throws IOException {
        if (counts.values().isEmpty()) {
            return;
        }
        FacetCounts.Value value = counts.values().get(counts.values().size() / 2);
        Filter filter = request.filter(dimension);
        var ids = new ArrayList<String>(filter.operator() == Filter.Operator.ALL ? filter.ids() : List.of());
        ids.add(value.id());
        SearchRequest picked = request.withFilter(dimension, new Filter(ids, filter.operator(), filter.not()))
                .withFacets(List.of(), 10)
                .withHistogram(SearchRequest.Interval.NONE);
        assertThat(engine.search(picked).total())
                .as("picking %s in %s", value, request)
                .isEqualTo(value.count());
    }

    private static void assertHistogram(SearchRequest request, Histogram histogram, List<Article> found) {
        var days = new TreeMap<LocalDate, Integer>();
        int undated = 0;
        for (Article article : found) {
            if (article.published() == null) {
                undated++;
            } else {
                days.merge(article.published().day(), 1, Integer::sum);
            }
        }
        assertThat(histogram.undated()).as("undated of %s", request).isEqualTo(undated);
        var starts = new TreeSet<LocalDate>();
        histogram.buckets().forEach(bucket -> starts.add(bucket.from()));
        var expected = new TreeMap<LocalDate, Integer>();
        starts.forEach(start -> expected.put(start, 0));
        days.forEach((day, count) -> {
            LocalDate start = starts.floor(day);
            assertThat(start).as("a bucket for %s in %s", day, request).isNotNull();
            expected.merge(start, count, Integer::sum);
        });
        var actual = new TreeMap<LocalDate, Integer>();
        histogram.buckets().forEach(bucket -> actual.put(bucket.from(), bucket.count()));
        assertThat(actual).as("histogram of %s", request).isEqualTo(expected);
        if (!actual.isEmpty()) {
            assertThat(actual.firstEntry().getValue())
                    .as("first bucket of %s", request)
                    .isPositive();
            assertThat(actual.lastEntry().getValue())
                    .as("last bucket of %s", request)
                    .isPositive();
        }
    }

    private void assertPages(LuceneEngine engine, SearchRequest request, List<Article> expected) throws IOException {
        var ids = new ArrayList<String>();
        SearchRequest plain = request.withFacets(List.of(), 10)
                .withHistogram(SearchRequest.Interval.NONE)
                .withHighlight(false);
        for (int offset = 0; offset < Math.min(expected.size(), 300); offset += 100) {
            engine.search(plain.withPage(100, offset))
                    .hits()
                    .forEach(hit -> ids.add(hit.article().article().id()));
        }
        if (request.order() == SearchRequest.Sort.NEWEST) {
            assertThat(ids)
                    .as("order of %s", request)
                    .isEqualTo(oracle.newest(request).subList(0, ids.size()));
        }
        assertThat(new HashSet<>(ids)).as("no article twice in %s", request).hasSameSizeAs(ids);
        assertThat(ids).hasSize(Math.min(expected.size(), 300));
        assertThat(expected.stream().map(Article::id))
                .as("pages of %s", request)
                .containsAll(ids);
    }

    static {
        // The oracle takes every facet whole, so no dimension may have more values than an answer can hold.
        assertThat(Arrays.asList(Dimension.values())).hasSizeLessThanOrEqualTo(10);
    }
}
