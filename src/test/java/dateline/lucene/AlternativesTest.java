package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Dimension;
import dateline.article.TaggedArticle;
import dateline.enrich.NewsVocabulary;
import dateline.search.Alternative;
import dateline.search.DateRange;
import dateline.search.Filter;
import dateline.search.Omission;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.apache.lucene.index.NoMergePolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlternativesTest {
    @TempDir
    private Path folder;

    private LuceneEngine engine;
    private long sequence;

    @BeforeEach
    void open() throws IOException {
        engine = LuceneEngine.open(folder, new NewsVocabulary(), "test", NoMergePolicy.INSTANCE);
    }

    @AfterEach
    void close() throws IOException {
        engine.close();
    }

    @Test
    void eachPartIsCountedWithoutAndTheMostComeFirst() throws IOException {
        put(Story.of("a", "Oil tanker", "")
                .on("2020-01-01")
                .tag(Dimension.COUNTRY, "RU", "Russia")
                .tagged());
        put(Story.of("b", "Oil tanker", "")
                .on("2020-01-01")
                .tag(Dimension.COUNTRY, "RU", "Russia")
                .tagged());
        put(Story.of("c", "Oil price", "")
                .on("2021-01-01")
                .tag(Dimension.COUNTRY, "VE", "Venezuela")
                .tagged());
        put(Story.of("d", "Oil tanker", "")
                .on("2020-01-01")
                .tag(Dimension.COUNTRY, "VE", "Venezuela")
                .tagged());
        engine.refresh();
        SearchRequest nothing = SearchRequest.of("oil \"oil tanker\"")
                .withFilter(Dimension.COUNTRY, Filter.any("VE", "CU"))
                .withDates(new DateRange(Instant.parse("2021-01-01T00:00:00Z"), null), null);

        assertThat(engine.search(nothing).alternatives())
                .containsExactly(
                        new Alternative(Omission.Dating.FROM, 1),
                        new Alternative(new Omission.Clause("\"oil tanker\"", "oil"), 1));
        assertThat(engine.search(nothing.withDates(DateRange.ALL, SearchRequest.Dated.UNKNOWN))
                        .alternatives())
                .containsExactly(new Alternative(Omission.Dating.DATED, 1));
        assertThat(engine.search(SearchRequest.of("tanker").withFilter(Dimension.COUNTRY, Filter.any("CU", "FR")))
                        .alternatives())
                .containsExactly(new Alternative(
                        new Omission.Values(Dimension.COUNTRY, List.of("CU", "FR"), List.of("Cuba", "France"), false),
                        3));
        assertThat(engine.search(SearchRequest.of("harvest").withFilter(Dimension.COUNTRY, Filter.any("RU")))
                        .alternatives())
                .containsExactly(new Alternative(new Omission.Clause("harvest", ""), 2));
    }

    @Test
    void whoFindsAnythingOrAsksForOneThingOnlyNeedsNone() throws IOException {
        put(Story.of("a", "Oil", "").tagged());
        engine.refresh();

        assertThat(engine.search(SearchRequest.of("oil")).alternatives()).isEmpty();
        assertThat(engine.search(SearchRequest.of("gas")).alternatives()).isEmpty();
        assertThat(engine.search(SearchRequest.of("")).alternatives()).isEmpty();
    }

    @Test
    void tenPartsOfTheQueryAndTenFiltersAreTried() throws IOException {
        put(Story.of("a", "Oil", "").tagged());
        engine.refresh();
        String words = "x1x ".repeat(10) + "oil";
        SearchRequest excluding = SearchRequest.of("oil")
                .withDates(DateRange.ALL, SearchRequest.Dated.KNOWN)
                .withFilter(Dimension.COUNTRY, new Filter(List.of(), Filter.Operator.ANY, List.of("CU")));

        assertThat(engine.search(SearchRequest.of(words)).alternatives()).isEmpty();
        assertThat(engine.search(SearchRequest.of("x1x oil")).alternatives()).hasSize(1);
        assertThat(engine.search(excluding).alternatives()).containsExactly(new Alternative(Omission.Dating.DATED, 1));
    }

    /// Searches by seed over made articles: what an alternative counts is what asking it finds, and no part that
    /// would help is left out.
    @Test
    void aCountIsWhatAskingWithoutThatPartFinds() throws IOException {
        var supply = new ArticleSupply(11);
        var values = new EnumMap<Dimension, List<String>>(Dimension.class);
        for (int i = 0; i < 600; i++) {
            TaggedArticle article = supply.article("a" + i);
            put(article);
            article.tags()
                    .forEach(tag -> values.computeIfAbsent(tag.dimension(), _ -> new ArrayList<>())
                            .add(tag.id()));
            if (i % 100 == 0) {
                engine.refresh();
            }
        }
        engine.refresh();
        var requests = new RequestSupply(
                3,
                ArticleSupply.WORDS,
                values,
                List.of(
                        Instant.parse("2018-11-01T00:00:00Z"),
                        Instant.parse("2019-06-01T00:00:00Z"),
                        Instant.parse("2020-08-01T00:00:00Z")));
        int checked = 0;
        for (int i = 0; i < 1_500; i++) {
            SearchRequest request = requests.request();
            SearchResults results = engine.search(request);
            if (results.total() > 0) {
                assertThat(results.alternatives()).isEmpty();
                continue;
            }
            for (Alternative alternative : results.alternatives()) {
                assertThat(engine.search(without(request, alternative.without()))
                                .total())
                        .as("%s without %s", request, alternative.without())
                        .isEqualTo(alternative.total());
                checked++;
            }
            assertThat(results.alternatives().stream()
                            .mapToLong(Alternative::total)
                            .boxed()
                            .toList())
                    .isSortedAccordingTo((a, b) -> Long.compare(b, a));
            assertFiltersAreComplete(request, results);
        }
        assertThat(checked).isGreaterThan(100);
    }

    private void assertFiltersAreComplete(SearchRequest request, SearchResults results) throws IOException {
        for (var entry : request.filters().entrySet()) {
            Filter filter = entry.getValue();
            if (filter.operator() == Filter.Operator.ANY && !filter.ids().isEmpty()) {
                SearchRequest other = request.withFilter(entry.getKey(), filter.withoutSelection());
                boolean offered = results.alternatives().stream()
                        .anyMatch(one -> one.without() instanceof Omission.Values omitted
                                && omitted.dimension() == entry.getKey()
                                && !omitted.excluded());
                assertThat(offered)
                        .as("%s without %s", request, entry)
                        .isEqualTo(engine.search(other).total() > 0);
            }
        }
    }

    private static SearchRequest without(SearchRequest request, Omission omission) {
        DateRange dates = request.dates();
        return switch (omission) {
            case Omission.Dating dating ->
                switch (dating) {
                    case FROM -> request.withDates(new DateRange(null, dates.until()), request.dated());
                    case TO -> request.withDates(new DateRange(dates.from(), null), request.dated());
                    case DATED -> request.withDates(dates, null);
                };
            case Omission.Clause(var _, var rest) -> {
                SearchRequest other = SearchRequest.of(rest).withDates(dates, request.dated());
                for (var entry : request.filters().entrySet()) {
                    other = other.withFilter(entry.getKey(), entry.getValue());
                }
                yield other;
            }
            case Omission.Values(var dimension, var ids, var _, var excluded) -> {
                Filter filter = request.filter(dimension);
                var kept = new ArrayList<>(excluded ? filter.not() : filter.ids());
                kept.removeAll(ids);
                yield request.withFilter(
                        dimension,
                        excluded
                                ? new Filter(filter.ids(), filter.operator(), kept)
                                : new Filter(kept, filter.operator(), filter.not()));
            }
        };
    }

    private void put(TaggedArticle article) throws IOException {
        engine.put(article, ++sequence, true);
    }
}
