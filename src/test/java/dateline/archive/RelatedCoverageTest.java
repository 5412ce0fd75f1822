package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Dimension;
import dateline.article.PublicationDate;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import dateline.enrich.NewsVocabulary;
import dateline.search.QueryRefusedException;
import dateline.search.RelatedHit;
import dateline.search.RelatedResults;
import dateline.search.SearchRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Related coverage of real stories: those of the sample archive.
class RelatedCoverageTest {
    private static final NewsVocabulary VOCABULARY = new NewsVocabulary();
    private static final List<String> ids = new ArrayList<>();
    private static Archive archive;

    @BeforeAll
    static void load(@TempDir Path data) throws IOException, InterruptedException {
        archive = Archive.open(data, "test");
        archive.loadSample(new Stories.Unrefused());
        archive.awaitSearchable();
        for (int offset = 0; offset < archive.size(); offset += 100) {
            archive.search(SearchRequest.of("").withPage(100, offset)).hits().stream()
                    .map(hit -> hit.article().article().id())
                    .forEach(ids::add);
        }
    }

    @AfterAll
    static void close() throws IOException {
        archive.close();
    }

    @RepeatedTest(40)
    void everyReasonIsTrue(RepetitionInfo repetition) throws IOException {
        var random = new Random(repetition.getCurrentRepetition());
        TaggedArticle story = article(ids.get(random.nextInt(ids.size())));
        RelatedResults results =
                archive.related(story.article().id(), 1 + random.nextInt(20)).orElseThrow();

        var seen = new HashSet<String>(Set.of(story.article().id()));
        for (RelatedHit related : results.hits()) {
            TaggedArticle other = article(related.hit().article().article().id());
            assertThat(seen.add(other.article().id()))
                    .as("once, and not itself")
                    .isTrue();
            var reasons = related.reasons();
            assertThat(values(reasons.people())).isEqualTo(shared(story, other, Dimension.PERSON));
            assertThat(values(reasons.countries())).isEqualTo(shared(story, other, Dimension.COUNTRY));
            assertThat(values(reasons.topics())).isEqualTo(sharedTopics(story, other));
            assertThat(reasons.terms().size() + reasons.people().size()).isGreaterThanOrEqualTo(2);
            assertThat(results.terms()).containsAll(reasons.terms());
            for (String term : reasons.terms()) {
                assertThat(found(term))
                        .contains(story.article().id(), other.article().id());
            }
            assertThat(reasons.daysLater()).isEqualTo(days(story, other));
        }
        assertThat(results.hits())
                .isSortedAccordingTo(
                        (a, b) -> Float.compare(b.hit().score(), a.hit().score()));
    }

    @RepeatedTest(20)
    void aDraftFindsWhatTheStoredArticleOfThatTextFindsAndTheArticleItself(RepetitionInfo repetition)
            throws IOException, InterruptedException {
        var random = new Random(repetition.getCurrentRepetition());
        TaggedArticle story = article(ids.get(random.nextInt(ids.size())));
        String stored = "stored-" + repetition.getCurrentRepetition();
        String title = story.article().title();
        String body = story.article().body();
        archive.ingest(
                new ByteArrayInputStream(json(stored, title, body).getBytes(StandardCharsets.UTF_8)),
                "test",
                null,
                new Stories.Unrefused());
        archive.awaitSearchable();
        try {
            var ofDraft = new ArrayList<>(idsOf(archive.relatedToDraft(title, body, 11)));

            assertThat(ofDraft.remove(stored)).isTrue();
            assertThat(ofDraft).isEqualTo(idsOf(archive.related(stored, 10).orElseThrow()));
        } finally {
            archive.delete(stored);
            archive.awaitSearchable();
        }
    }

    @Test
    void nothingOfADraftIsKept() throws IOException {
        long generation = archive.generation();
        long size = archive.size();
        archive.relatedToDraft("Zelenskyy wins in Kyiv", "A comedian is elected.", 10);

        assertThat(List.of(archive.generation(), archive.size())).isEqualTo(List.of(generation, size));
    }

    @Test
    void aDraftIsTaggedAsAnArticleWouldBe() throws IOException {
        RelatedHit first = archive.relatedToDraft("Volodymyr Zelenskyy visits Berlin", "", 1)
                .hits()
                .getFirst();

        assertThat(values(first.reasons().people())).isEqualTo(Set.of("volodymyr-zelensky"));
    }

    @Test
    void aDraftWithoutTextIsRefused() {
        assertThatThrownBy(() -> archive.relatedToDraft(" \n", "\u0000", 10))
                .isInstanceOf(QueryRefusedException.class)
                .hasMessage("title, body: one of them must have text");
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aHostileDraftEndsSoon() throws IOException {
        for (String piece : List.of("Zorbax ", "A", "Donald Trump, ")) {
            RelatedResults results = archive.relatedToDraft("Oil", piece.repeat(4_000_000 / piece.length()), 10);

            assertThat(results.generation()).as(piece).isEqualTo(archive.generation());
        }
    }

    private static String json(String id, String title, String body) {
        return JsonMapper.shared().writeValueAsString(Map.of("id", id, "title", title, "body", body));
    }

    private static TaggedArticle article(String id) throws IOException {
        return archive.article(id).orElseThrow();
    }

    private static List<String> idsOf(RelatedResults results) {
        return results.hits().stream()
                .map(hit -> hit.hit().article().article().id())
                .toList();
    }

    private static Set<String> values(List<Tag> tags) {
        return tags.stream().map(Tag::id).collect(Collectors.toSet());
    }

    private static Set<String> shared(TaggedArticle a, TaggedArticle b, Dimension dimension) {
        Set<String> shared = new HashSet<>(values(a.tags(dimension)));
        shared.retainAll(values(b.tags(dimension)));
        return shared;
    }

    /// An article is found under each of its topics and all broader ones.
    private static Set<String> sharedTopics(TaggedArticle a, TaggedArticle b) {
        var foundUnder = new HashSet<String>();
        for (String topic : values(b.tags(Dimension.TOPIC))) {
            foundUnder.add(topic);
            foundUnder.addAll(VOCABULARY.broader(Dimension.TOPIC, topic));
        }
        foundUnder.retainAll(values(a.tags(Dimension.TOPIC)));
        return foundUnder;
    }

    /// What a search for the word finds, a whole different way to the same words.
    private static Set<String> found(String word) throws IOException {
        SearchRequest request = SearchRequest.of("title:(%s) OR body:(%s)".formatted(word, word));
        return archive.search(request.withPage(100, 0)).hits().stream()
                .map(hit -> hit.article().article().id())
                .collect(Collectors.toSet());
    }

    private static @Nullable Long days(TaggedArticle a, TaggedArticle b) {
        PublicationDate own = a.article().published();
        PublicationDate other = b.article().published();
        if (own == null
                || other == null
                || own.text().length() < 10
                || other.text().length() < 10) {
            return null;
        }
        return ChronoUnit.DAYS.between(own.day(), other.day());
    }
}
