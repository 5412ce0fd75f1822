package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Dimension;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import dateline.enrich.NewsVocabulary;
import dateline.search.Reasons;
import dateline.search.RelatedHit;
import dateline.search.RelatedRequest;
import dateline.search.RelatedResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelatedTest {
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
    void theReasonsAreAllThatTwoArticlesShare() throws IOException {
        put(
                Story.of("a", "Tanker Seized Off Caracas", "Maduro's navy boarded the tanker under sanctions.")
                        .on("2025-11-22")
                        .tag(Dimension.PERSON, "nicolas-maduro", "Nicolás Maduro")
                        .tag(Dimension.COUNTRY, "VE", "Venezuela")
                        .tag(Dimension.COUNTRY, "US", "United States")
                        .tag(Dimension.TOPIC, "medtop:15000000", "sport"),
                Story.of("b", "Second ship", "Sanctions hit tankers, says Maduro.")
                        .on("2025-11-20T23:00:00Z")
                        .tag(Dimension.PERSON, "nicolas-maduro", "N. Maduro")
                        .tag(Dimension.PERSON, "xi-jinping", "Xi Jinping")
                        .tag(Dimension.COUNTRY, "VE", "Venezuela")
                        .tag(Dimension.TOPIC, "medtop:20001065", "soccer"),
                Story.of("c", "Harvest festival", "Farmers brought in wheat."));

        RelatedHit hit = only(related("a"));

        assertThat(hit.hit().article().article().id()).isEqualTo("b");
        assertThat(hit.reasons())
                .isEqualTo(new Reasons(
                        List.of(tag(Dimension.PERSON, "nicolas-maduro", "Nicolás Maduro")),
                        List.of(tag(Dimension.COUNTRY, "VE", "Venezuela")),
                        List.of(tag(Dimension.TOPIC, "medtop:15000000", "sport")),
                        List.of("tanker", "Maduro", "sanctions"),
                        -2L));
    }

    private static Tag tag(Dimension dimension, String id, String label) {
        return new Tag(dimension, id, label, Tag.Origin.SOURCE, List.of());
    }

    @Test
    void oneSharedWordIsNotEnough() throws IOException {
        put(
                Story.of("a", "Tanker seized", "The navy boarded it under sanctions."),
                Story.of("b", "Tanker built", "A yard in Korea shows its largest ship."),
                Story.of("c", "Sanctions eased", "The navy welcomes it."));

        assertThat(ids(related("a"))).containsExactly("c");
    }

    @Test
    void aSharedPersonIsOfWeightLikeAWord() throws IOException {
        put(
                Story.of("a", "Tanker seized", "He spoke.").tag(Dimension.PERSON, "nicolas-maduro", "Nicolás Maduro"),
                Story.of("b", "Tanker built", "A yard.").tag(Dimension.PERSON, "nicolas-maduro", "Nicolás Maduro"),
                Story.of("c", "Tanker sold", "A firm."));

        assertThat(ids(related("a"))).containsExactly("b");
    }

    @Test
    void ofTwoAlikeTheNearerInTimeComesFirst() throws IOException {
        put(
                Story.of("a", "Tanker seized off Caracas", "").on("2025-11-22"),
                Story.of("far", "Tanker seized off Caracas", "").on("2019-01-05"),
                Story.of("near", "Tanker seized off Caracas", "").on("2025-11-20"),
                Story.of("undated", "Tanker seized off Caracas", ""));

        assertThat(ids(related("a"))).containsExactly("near", "far", "undated");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-22, 2025-11-24T01:00:00Z, 2",
        "2025-11-22T23:59:00Z, 2025-11-22, 0",
        "2025-11-22, 2024-11-22, -365",
        "2025-11, 2025-11-22,",
        "2025-11-22, 2025,",
    })
    void daysAreThoseBetweenTheDatesInUtcWhereBothAreKnown(String own, String other, Long days) throws IOException {
        put(
                Story.of("a", "Tanker seized off Caracas", "").on(own),
                Story.of("b", "Tanker seized off Caracas", "").on(other));

        assertThat(only(related("a")).reasons().daysLater()).isEqualTo(days);
    }

    @Test
    void wordsThatTellNothingAreNoReason() throws IOException {
        put(
                Story.of("a", "Why they were there", "It was theirs"),
                Story.of("b", "Why they were there", "It was theirs"));

        assertThat(related("a")).isEqualTo(new RelatedResults(List.of(), List.of(), sequence));
    }

    @Test
    void aDeletedArticleIsNoLongerRelatedAndHasNothingRelated() throws IOException {
        put(
                Story.of("a", "Tanker seized off Caracas", ""),
                Story.of("b", "Tanker seized near Caracas", ""),
                Story.of("c", "A tanker is seized at Caracas", ""));
        engine.delete("b", ++sequence);
        engine.refresh();

        assertThat(ids(related("a"))).containsExactly("c");
        assertThat(engine.related(new RelatedRequest.OfArticle("b", 10))).isEmpty();
    }

    @Test
    void anArticleOfATitleOrATextAloneHasRelatedCoverageToo() throws IOException {
        put(
                Story.of("title", "Tanker seized off Caracas", ""),
                Story.of("text", "", "A tanker was seized at Caracas."));

        assertThat(ids(related("title"))).containsExactly("text");
        assertThat(ids(related("text"))).containsExactly("title");
    }

    @Test
    void anArticleThatSharesNothingHasNothingRelated() throws IOException {
        put(Story.of("a", "Tanker seized", ""), Story.of("b", "!!!", ""));

        assertThat(related("a").hits()).isEmpty();
        assertThat(related("b")).isEqualTo(new RelatedResults(List.of(), List.of(), sequence));
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aHostileStoryEndsSoon() throws IOException {
        put(Story.of("a", "Tanker seized", "Off Caracas."));
        for (String piece : List.of("Zorbax ", "A", "a.b:c'd ", "\uD83D\uDE00", "\n", "tanker caracas ")) {
            TaggedArticle draft = Story.of("x", "Tanker", piece.repeat(4_000_000 / piece.length()))
                    .tagged();

            assertThat(engine.related(new RelatedRequest.OfDraft(draft, 10)))
                    .as(piece)
                    .isPresent();
        }
    }

    @Test
    void anAnswerIsOfOnePointInTime() throws Exception {
        put(version(0, "a"), version(0, "b"), version(0, "c"));
        var done = new AtomicBoolean();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var reader = threads.submit(() -> {
                int answers = 0;
                while (!done.get() || answers == 0) {
                    RelatedResults results = related("a");
                    assertThat(results.hits())
                            .extracting(hit -> hit.hit().article().article().title())
                            .containsExactly(title(results.generation()), title(results.generation()));
                    answers++;
                }
                return answers;
            });
            for (int i = 0; i < 200; i++) {
                put(version(sequence, "a"), version(sequence, "b"), version(sequence, "c"));
            }
            done.set(true);
            assertThat(reader.get()).isPositive();
        }
    }

    /// The version that is searchable once three articles have been put after that change.
    private static Story version(long sequence, String id) {
        return Story.of(id, title(sequence + (3 - sequence % 3)), "Tanker seized off Caracas.");
    }

    private static String title(long generation) {
        return "Tanker story of generation " + generation;
    }

    private void put(Story... stories) throws IOException {
        for (Story story : stories) {
            engine.put(story.tagged(), ++sequence, true);
        }
        engine.refresh();
    }

    private RelatedResults related(String id) throws IOException {
        return engine.related(new RelatedRequest.OfArticle(id, 10)).orElseThrow();
    }

    private static RelatedHit only(RelatedResults results) {
        assertThat(results.hits()).hasSize(1);
        return Objects.requireNonNull(results.hits().getFirst());
    }

    private static List<String> ids(RelatedResults results) {
        return results.hits().stream()
                .map(hit -> hit.hit().article().article().id())
                .toList();
    }
}
