package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Dimension;
import dateline.article.TaggedArticle;
import dateline.article.Vocabulary;
import dateline.enrich.NewsVocabulary;
import dateline.search.DateRange;
import dateline.search.FacetCounts;
import dateline.search.FacetCounts.Value;
import dateline.search.Filter;
import dateline.search.Filter.Operator;
import dateline.search.SearchRequest;
import dateline.search.SearchRequest.Dated;
import dateline.search.SearchRequest.Interval;
import dateline.search.SearchRequest.Sort;
import dateline.search.SearchResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneEngineTest {
    private static final SearchRequest ALL = SearchRequest.of("");

    @TempDir
    private Path folder;

    private LuceneEngine engine;
    private long sequence;

    @BeforeEach
    void open() throws IOException {
        engine = LuceneEngine.open(folder, new NewsVocabulary(), "test");
    }

    @AfterEach
    void close() throws IOException {
        engine.close();
    }

    @Test
    void newestFirstIsStrictWithTiesByIdAndTheUndatedLast() throws IOException {
        putDated();
        assertThat(ids(ALL.withSort(Sort.NEWEST))).containsExactly("instant", "b-day", "c-day", "month", "none", "old");
    }

    @Test
    void oldestFirstIsStrictWithTiesByIdAndTheUndatedLast() throws IOException {
        putDated();
        assertThat(ids(ALL.withSort(Sort.OLDEST))).containsExactly("month", "b-day", "c-day", "instant", "none", "old");
    }

    @Test
    void theOrderIsByRelevanceOnlyWhereSomethingIsAsked() throws IOException {
        put(Story.of("body", "A visit", "Oil.").on("2025-01-02"));
        put(Story.of("title", "Oil", "A visit.").on("2025-01-01"));
        put(Story.of("caption", "A visit", "Gas.").captions("Oil.").on("2025-01-03"));
        engine.refresh();
        assertThat(ids(ALL)).containsExactly("caption", "body", "title");
        assertThat(ids(SearchRequest.of("oil"))).containsExactly("title", "body", "caption");
    }

    @Test
    void aWeightedWordCountsMore() throws IOException {
        put(Story.of("gas", "Gas", "Text."));
        put(Story.of("oil", "Oil", "Text."));
        engine.refresh();
        assertThat(ids(SearchRequest.of("oil^5 OR gas"))).containsExactly("oil", "gas");
        assertThat(ids(SearchRequest.of("oil OR gas^5"))).containsExactly("gas", "oil");
    }

    @Test
    void pagesJoinUpToTheWhole() throws IOException {
        for (int i = 0; i < 25; i++) {
            put(Story.of("a" + (char) ('a' + i), "Oil", ""));
        }
        engine.refresh();
        List<String> whole = ids(ALL.withPage(100, 0));
        assertThat(whole).hasSize(25).isSorted();
        assertThat(ids(ALL.withPage(10, 0))).isEqualTo(whole.subList(0, 10));
        assertThat(ids(ALL.withPage(10, 20))).isEqualTo(whole.subList(20, 25));
        assertThat(ids(ALL.withPage(10, 30))).isEmpty();
        assertThat(ids(ALL.withPage(0, 0))).isEmpty();
        assertThat(engine.search(ALL.withPage(0, 0)).total()).isEqualTo(25);
        assertThat(engine.search(SearchRequest.of("oil").withPage(10, 9_990)).total())
                .isEqualTo(25);
    }

    @Test
    void aFilterTakesAnyOrAllOrNot() throws IOException {
        put(country(country(Story.of("both", "x", ""), "VE"), "RU"));
        put(country(Story.of("ve", "x", ""), "VE"));
        put(country(Story.of("ru", "x", ""), "RU"));
        put(Story.of("none", "x", ""));
        engine.refresh();
        List<String> veRu = List.of("VE", "RU");
        assertThat(ids(ALL.withFilter(Dimension.COUNTRY, Filter.any("VE")))).containsExactly("both", "ve");
        assertThat(ids(ALL.withFilter(Dimension.COUNTRY, new Filter(veRu, Operator.ANY, List.of()))))
                .containsExactly("both", "ru", "ve");
        assertThat(ids(ALL.withFilter(Dimension.COUNTRY, new Filter(veRu, Operator.ALL, List.of()))))
                .containsExactly("both");
        assertThat(ids(ALL.withFilter(Dimension.COUNTRY, new Filter(List.of(), Operator.ANY, List.of("VE")))))
                .containsExactly("none", "ru");
        assertThat(ids(ALL.withFilter(Dimension.COUNTRY, new Filter(List.of("VE"), Operator.ANY, List.of("RU")))))
                .containsExactly("ve");
    }

    @Test
    void datesAreInclusiveAndLeaveTheUndatedOut() throws IOException {
        putDated();
        assertThat(ids(ALL.withDates(new DateRange(DateRange.from("2025-01-02"), DateRange.until("2025-01-02")), null)))
                .containsExactly("instant", "b-day", "c-day");
        assertThat(ids(ALL.withDates(new DateRange(null, DateRange.until("2025-01")), null)))
                .containsExactly("instant", "b-day", "c-day", "month");
        assertThat(ids(ALL.withDates(new DateRange(DateRange.from("2025-01-02T10:00:00.001Z"), null), null)))
                .isEmpty();
        assertThat(ids(SearchRequest.of("date:[2025-01-02T10:00:00Z TO *]"))).containsExactly("instant");
        assertThat(ids(SearchRequest.of("date:[2026 TO 2025]"))).isEmpty();
    }

    @Test
    void whetherTheDateIsKnownCanBeAsked() throws IOException {
        putDated();
        assertThat(ids(ALL.withDates(DateRange.ALL, Dated.UNKNOWN))).containsExactly("none", "old");
        assertThat(ids(ALL.withDates(DateRange.ALL, Dated.KNOWN)))
                .containsExactly("instant", "b-day", "c-day", "month");
    }

    @Test
    void aTopicFindsAndCountsAllNarrowerOnesOnce() throws IOException {
        put(topic(topic(Story.of("both", "x", ""), "medtop:20000056"), "medtop:16000000"));
        put(topic(Story.of("narrow", "x", ""), "medtop:20000056"));
        put(topic(Story.of("own", "x", ""), "grain"));
        engine.refresh();
        assertThat(ids(ALL.withFilter(Dimension.TOPIC, Filter.any("medtop:16000000"))))
                .containsExactly("both", "narrow");
        assertThat(ids(SearchRequest.of("topic:\"conflict, war and peace\""))).containsExactly("both", "narrow");
        assertThat(values(ALL, Dimension.TOPIC))
                .containsExactly(
                        new Value("medtop:16000000", "conflict, war and peace", 2, false),
                        new Value("medtop:20000056", "armed conflict", 2, false),
                        new Value("grain", "grain", 1, false));
    }

    @Test
    void aPickedValueIsListedEvenWithNoArticle() throws IOException {
        put(country(Story.of("ve", "x", ""), "VE"));
        engine.refresh();
        assertThat(values(
                        SearchRequest.of("nothing").withFilter(Dimension.COUNTRY, Filter.any("VE", "ZZ", "FR")),
                        Dimension.COUNTRY))
                .containsExactly(
                        new Value("FR", "France", 0, true),
                        new Value("VE", "Venezuela", 0, true),
                        new Value("ZZ", "ZZ", 0, true));
    }

    @Test
    void aFacetShowsItsMostFrequentValuesTiesByIdAndThePickedBeyondThem() throws IOException {
        for (String code : List.of("VE", "VE", "RU", "CN", "CN", "BR")) {
            put(country(Story.of("a" + sequence, "x", ""), code));
        }
        engine.refresh();
        SearchRequest two = ALL.withFacets(List.of(Dimension.COUNTRY), 2);
        assertThat(values(two, Dimension.COUNTRY))
                .containsExactly(new Value("CN", "China", 2, false), new Value("VE", "Venezuela", 2, false));
        assertThat(values(two.withFilter(Dimension.COUNTRY, Filter.any("RU")), Dimension.COUNTRY))
                .containsExactly(
                        new Value("CN", "China", 2, false),
                        new Value("VE", "Venezuela", 2, false),
                        new Value("RU", "Russia", 1, true));
        assertThat(Objects.requireNonNull(facets(two).get(Dimension.COUNTRY)).distinct())
                .isEqualTo(4);
    }

    @Test
    void aNameWithItsAccentsIsTheOneShownWhicheverCameFirst() throws IOException {
        put(Story.of("a", "x", "").tag(Dimension.PERSON, "hugo-chavez", "HUGO CHAVEZ"));
        put(Story.of("b", "x", "").tag(Dimension.PERSON, "hugo-chavez", "Hugo Chávez"));
        put(Story.of("c", "x", "").tag(Dimension.PERSON, "hugo-chavez", "Hugo Chavez"));
        engine.refresh();
        assertThat(values(ALL, Dimension.PERSON)).containsExactly(new Value("hugo-chavez", "Hugo Chávez", 3, false));
        assertThat(engine.label(Dimension.PERSON, "hugo-chavez")).isEqualTo("Hugo Chávez");
        assertThat(engine.search(ALL).hits())
                .allSatisfy(hit ->
                        assertThat(hit.article().tags().getFirst().label()).isEqualTo("Hugo Chávez"));
    }

    @Test
    void theVocabularysNameWinsOverTheArticles() throws IOException {
        put(Story.of("a", "x", "").tag(Dimension.COUNTRY, "VE", "Républica de Vénézuela"));
        engine.refresh();
        assertThat(values(ALL, Dimension.COUNTRY)).containsExactly(new Value("VE", "Venezuela", 1, false));
        assertThat(engine.label(Dimension.COUNTRY, "FR")).isEqualTo("France");
        assertThat(engine.label(Dimension.PERSON, "nobody")).isEqualTo("nobody");
    }

    @Test
    void anArticleIsFoundByIdWhole() throws IOException {
        TaggedArticle article = Story.of("a/1", "Oil", "All of\n\nthe text.")
                .captions("A rig.")
                .tag(Dimension.COUNTRY, "VE", "Venezuela")
                .on("2025-01")
                .tagged();
        engine.put(article, 1, false);
        engine.refresh();
        TaggedArticle found = engine.article("a/1").orElseThrow();
        assertThat(found).isEqualTo(article);
        assertThat(engine.article("a/2")).isEmpty();
        assertThat(engine.search(ALL).hits().getFirst().article().article().title())
                .isEqualTo("Oil");
    }

    @Test
    void anArticlePutAgainReplacesTheFirst() throws IOException {
        put(country(Story.of("a", "Oil", ""), "VE"));
        engine.refresh();
        put(country(Story.of("a", "Gas", ""), "RU"));
        engine.refresh();
        assertThat(ids(SearchRequest.of("oil"))).isEmpty();
        assertThat(ids(SearchRequest.of("gas"))).containsExactly("a");
        assertThat(values(ALL, Dimension.COUNTRY)).containsExactly(new Value("RU", "Russia", 1, false));
        assertThat(engine.size()).isEqualTo(1);
    }

    @Test
    void aDeletedArticleIsGone() throws IOException {
        put(country(Story.of("a", "Oil", "").on("2025"), "VE"));
        engine.refresh();
        engine.delete("a", ++sequence);
        engine.refresh();
        SearchResults results = engine.search(ALL.withHistogram(Interval.DAY));
        assertThat(results.total()).isZero();
        assertThat(results.hits()).isEmpty();
        assertThat(values(ALL, Dimension.COUNTRY)).isEmpty();
        assertThat(Objects.requireNonNull(results.histogram()).buckets()).isEmpty();
        assertThat(engine.article("a")).isEmpty();
    }

    @Test
    void theGenerationIsTheLastChangeSeen() throws IOException {
        put(Story.of("a", "Oil", ""));
        assertThat(engine.generation()).isZero();
        assertThat(engine.reached()).isEqualTo(1);
        engine.refresh();
        assertThat(engine.search(ALL).generation()).isEqualTo(1);
        engine.passed(5);
        engine.refresh();
        assertThat(engine.search(ALL).generation()).isEqualTo(5);
        assertThat(engine.committed()).isZero();
        engine.commit();
        assertThat(engine.committed()).isEqualTo(5);
    }

    @Test
    void whatWasCommittedIsThereAfterARestartAndNothingElse() throws IOException {
        put(country(Story.of("a", "Oil", "").on("2025-01-01"), "VE"));
        engine.commit();
        put(Story.of("b", "Gas", ""));
        engine.refresh();
        engine.close();
        open();
        assertThat(ids(ALL)).containsExactly("a");
        assertThat(engine.reached()).isEqualTo(1);
        assertThat(engine.search(ALL).generation()).isEqualTo(1);
        assertThat(values(ALL, Dimension.COUNTRY)).containsExactly(new Value("VE", "Venezuela", 1, false));
    }

    @Test
    void recoveringGoesBackToTheLastCommit() throws IOException {
        put(Story.of("a", "Oil", ""));
        engine.commit();
        put(Story.of("b", "Gas", ""));
        engine.recover();
        assertThat(engine.reached()).isEqualTo(1);
        put(Story.of("c", "Coal", ""));
        engine.refresh();
        assertThat(ids(ALL)).containsExactly("a", "c");
    }

    @Test
    void replayAfterRecoveringShowsNothingOlderThanBefore() throws IOException {
        put(Story.of("a", "Oil", ""));
        engine.commit();
        put(Story.of("b", "Gas", ""));
        engine.refresh();
        long before = engine.generation();
        engine.recover();
        engine.refresh();
        assertThat(engine.generation()).isEqualTo(before);
        assertThat(ids(ALL)).containsExactly("a", "b");
    }

    @Test
    void recoveringMergesAsBefore(@TempDir Path other) throws IOException {
        try (LuceneEngine unmerged = LuceneEngine.open(other, new NewsVocabulary(), "test", NoMergePolicy.INSTANCE)) {
            unmerged.recover();
            for (int i = 1; i <= 30; i++) {
                unmerged.put(Story.of("a" + i, "Oil", "").tagged(), i, false);
                unmerged.refresh();
            }
            assertThat(unmerged.segments()).isEqualTo(30);
        }
    }

    @Test
    void anIndexIsNotCompleteBeforeThatIsDurable(@TempDir Path other) throws IOException {
        LuceneEngine closed = LuceneEngine.open(other, new NewsVocabulary(), "test");
        closed.close();
        assertThatThrownBy(closed::completed).isInstanceOf(AlreadyClosedException.class);
        assertThat(closed.isComplete()).isFalse();
    }

    @Test
    void aRefreshThatFailsLeavesNothingOpen(@TempDir Path other) throws IOException {
        var vocabulary = new FailingVocabulary();
        try (LuceneEngine failing = LuceneEngine.open(other, vocabulary, "test", NoMergePolicy.INSTANCE)) {
            failing.put(country(Story.of("a", "Oil", ""), "VE").tagged(), 1, false);
            vocabulary.fails = true;
            assertThatThrownBy(failing::refresh).hasMessage("no names today");
            assertThat(failing.search(ALL).total()).isZero();
            vocabulary.fails = false;
            failing.delete("a", 2);
            failing.refresh();
            failing.commit();
            assertThat(failing.search(ALL).total()).isZero();
        }
        try (var files = Files.list(other)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("_0"));
        }
    }

    @Test
    void anIndexThatCannotBeOpenedLeavesNothingOpen(@TempDir Path other) throws IOException {
        var vocabulary = new FailingVocabulary();
        try (LuceneEngine first = LuceneEngine.open(other, vocabulary, "test")) {
            first.put(country(Story.of("a", "Oil", ""), "VE").tagged(), 1, false);
            first.commit();
        }
        vocabulary.fails = true;
        assertThatThrownBy(() -> LuceneEngine.open(other, vocabulary, "test")).hasMessage("no names today");
        assertThatThrownBy(() -> LuceneEngine.openToSearch(other, vocabulary)).hasMessage("no names today");
        vocabulary.fails = false;
        try (LuceneEngine again = LuceneEngine.open(other, vocabulary, "test")) {
            assertThat(again.search(ALL).total()).isEqualTo(1);
        }
    }

    /// News' own, but for when it fails.
    private static final class FailingVocabulary implements Vocabulary {
        private final Vocabulary news = new NewsVocabulary();
        private boolean fails;

        @Override
        public Optional<String> label(Dimension dimension, String id) {
            if (fails) {
                throw new IllegalStateException("no names today");
            }
            return news.label(dimension, id);
        }

        @Override
        public Optional<String> resolve(Dimension dimension, String nameOrId) {
            return news.resolve(dimension, nameOrId);
        }

        @Override
        public List<String> aliases(Dimension dimension, String id) {
            return news.aliases(dimension, id);
        }

        @Override
        public List<String> broader(Dimension dimension, String id) {
            return news.broader(dimension, id);
        }
    }

    @Test
    void anIndexOpenedToSearchCannotBeChanged() throws IOException {
        put(Story.of("a", "Oil", ""));
        engine.commit();
        try (LuceneEngine reading = LuceneEngine.openToSearch(folder, new NewsVocabulary())) {
            assertThat(reading.search(ALL).total()).isEqualTo(1);
            assertThatThrownBy(() -> reading.delete("a", 2))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("this index was opened only to search");
        }
    }

    @Test
    void everyAnswerIsFromOnePointInTimeWhileAnotherThreadChangesTheIndex()
            throws IOException, InterruptedException, ExecutionException {
        var supply = new ArticleSupply(3);
        var done = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<?> changes = threads.submit(() -> {
                var random = new Random(3);
                try {
                    for (int i = 0; i < 2_000; i++) {
                        String id = "a" + random.nextInt(400);
                        if (random.nextInt(4) == 0) {
                            engine.delete(id, i + 1);
                        } else {
                            engine.put(supply.article(id), i + 1, true);
                        }
                        if (i % 10 == 0) {
                            engine.refresh();
                        }
                    }
                } finally {
                    done.set(true);
                }
                return null;
            });
            Future<?> searches = threads.submit(() -> {
                var random = new Random(4);
                long generation = 0;
                while (!done.get()) {
                    SearchResults results = engine.search(SearchRequest.of(random.nextBoolean() ? "" : "oil OR market")
                            .withFacets(List.of(Dimension.PUBLISHER, Dimension.COUNTRY), 100)
                            .withHistogram(Interval.WEEK)
                            .withPage(100, 0));
                    assertConsistent(results);
                    assertThat(results.generation()).isGreaterThanOrEqualTo(generation);
                    generation = results.generation();
                }
                return null;
            });
            changes.get();
            searches.get();
        }
    }

    private static void assertConsistent(SearchResults results) {
        var histogram = Objects.requireNonNull(results.histogram());
        int dated = histogram.buckets().stream().mapToInt(b -> b.count()).sum();
        assertThat((long) dated + histogram.undated()).isEqualTo(results.total());
        assertThat((long) results.hits().size()).isEqualTo(Math.min(100, results.total()));
        if (results.total() <= 100) {
            for (Dimension dimension : List.of(Dimension.PUBLISHER, Dimension.COUNTRY)) {
                for (Value value :
                        Objects.requireNonNull(results.facets().get(dimension)).values()) {
                    long among = results.hits().stream()
                            .filter(hit -> hit.article().tags(dimension).stream()
                                    .anyMatch(tag -> tag.id().equals(value.id())))
                            .count();
                    assertThat((long) value.count()).isEqualTo(among);
                }
            }
        }
    }

    /// A day and its first instant's neighbours, and two without a date.
    private void putDated() throws IOException {
        put(Story.of("instant", "x", "").on("2025-01-02T10:00:00Z"));
        put(Story.of("none", "x", ""));
        put(Story.of("c-day", "x", "").on("2025-01-02"));
        put(Story.of("b-day", "x", "").on("2025-01-02"));
        put(Story.of("month", "x", "").on("2025-01"));
        put(Story.of("old", "x", ""));
        engine.refresh();
    }

    private void put(Story story) throws IOException {
        engine.put(story.tagged(), ++sequence, true);
    }

    private static Story country(Story story, String code) {
        return story.tag(Dimension.COUNTRY, code, code);
    }

    private static Story topic(Story story, String id) {
        return story.tag(Dimension.TOPIC, id, id);
    }

    private List<String> ids(SearchRequest request) throws IOException {
        return engine.search(request).hits().stream()
                .map(hit -> hit.article().article().id())
                .toList();
    }

    private Map<Dimension, FacetCounts> facets(SearchRequest request) throws IOException {
        return engine.search(request).facets();
    }

    private List<Value> values(SearchRequest request, Dimension dimension) throws IOException {
        return Objects.requireNonNull(facets(request).get(dimension)).values();
    }
}
