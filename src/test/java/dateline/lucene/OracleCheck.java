package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.search.FacetCounts;
import dateline.search.FacetRequest;
import dateline.search.Filter;
import dateline.search.Histogram;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/// Holds an engine's answers against the oracle's.
final class OracleCheck {
    /// Small, so that a list has several pages.
    private static final int FACET_PAGE = 7;

    private final Oracle oracle;
    private final WalkCheck walks = new WalkCheck(1);
    private int checked;

    OracleCheck(Oracle oracle) {
        this.oracle = oracle;
    }

    void assertRight(LuceneEngine engine, SearchRequest request) throws IOException {
        List<Article> expected = oracle.find(request);
        SearchResults results = engine.search(request);
        assertThat(results.total()).as("total of %s", request).isEqualTo(expected.size());
        for (Dimension dimension : request.facets()) {
            FacetCounts counts = counts(results, dimension);
            assertCounts(request, expected, dimension, counts);
            assertPickingGivesTheCount(engine, request, dimension, counts);
            assertEveryValueIsListed(engine, request, expected, dimension);
        }
        assertHistogram(request, Objects.requireNonNull(results.histogram()), expected);
        assertPages(engine, request, expected);
        // Walks take as long as all else together; half as many find the same.
        if (checked++ % 2 == 0) {
            walks.assertWhole(engine, request, expected);
        }
    }

    static FacetCounts counts(SearchResults results, Dimension dimension) {
        return Objects.requireNonNull(results.facets().get(dimension));
    }

    /// @param found the articles that the request finds
    void assertCounts(SearchRequest request, List<Article> found, Dimension dimension, FacetCounts counts) {
        Filter filter = request.filter(dimension);
        Map<String, Integer> expected = expected(request, found, dimension);
        assertThat(counts.distinct())
                .as("distinct %s of %s", dimension, request)
                .isEqualTo(expected.size());
        var shown = new LinkedHashMap<String, Integer>();
        expected.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(request.facetSize())
                .forEach(entry -> shown.put(entry.getKey(), entry.getValue()));
        filter.ids().forEach(id -> shown.putIfAbsent(id, expected.getOrDefault(id, 0)));
        var actual = new LinkedHashMap<String, Integer>();
        counts.values().forEach(value -> actual.put(value.id(), value.count()));
        assertThat(actual).as("%s of %s", dimension, request).isEqualTo(shown);
        assertThat(counts.values().stream().filter(FacetCounts.Value::selected).map(FacetCounts.Value::id))
                .as("selected %s of %s", dimension, request)
                .containsExactlyInAnyOrderElementsOf(filter.ids());
    }

    private Map<String, Integer> expected(SearchRequest request, List<Article> found, Dimension dimension) {
        Filter filter = request.filter(dimension);
        boolean sideways =
                filter.operator() == Filter.Operator.ANY && !filter.ids().isEmpty();
        List<Article> counted =
                sideways ? oracle.find(request.withFilter(dimension, filter.withoutSelection())) : found;
        return oracle.counts(counted, dimension);
    }

    /// The pages of a facet's own list, put together, are all its values in their order.
    private void assertEveryValueIsListed(
            LuceneEngine engine, SearchRequest request, List<Article> found, Dimension dimension) throws IOException {
        var expected = new ArrayList<Map.Entry<String, Integer>>();
        expected(request, found, dimension).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(2L * FACET_PAGE)
                .forEach(entry -> expected.add(Map.entry(entry.getKey(), entry.getValue())));
        var listed = new ArrayList<Map.Entry<String, Integer>>();
        for (int page = 0; page < 2; page++) {
            engine.facet(new FacetRequest(request, dimension, "", FACET_PAGE, page * FACET_PAGE))
                    .counts()
                    .values()
                    .forEach(value -> listed.add(Map.entry(value.id(), value.count())));
        }
        assertThat(listed).as("all of %s in %s", dimension, request).isEqualTo(expected);
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
                    .isEqualTo(Oracle.newest(expected).subList(0, ids.size()));
        }
        assertThat(new HashSet<>(ids)).as("no article twice in %s", request).hasSameSizeAs(ids);
        assertThat(ids).hasSize(Math.min(expected.size(), 300));
        assertThat(expected.stream().map(Article::id))
                .as("pages of %s", request)
                .containsAll(ids);
    }
}
