package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.enrich.NewsVocabulary;
import dateline.search.FacetCounts;
import dateline.search.Histogram;
import dateline.search.SearchRequest;
import dateline.search.SearchRequest.Dated;
import dateline.source.Refusal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample archive shows what the programme can do: enough of everything, and nothing of it wrong.
class SampleTest {
    private static final List<String> messages = new ArrayList<>();
    private static final List<Article> articles = new ArrayList<>();
    private static Archive archive;
    private static IngestReport report;

    @BeforeAll
    static void load(@TempDir Path data) throws IOException, InterruptedException {
        archive = Archive.open(data, "test");
        report = archive.loadSample(new IngestListener() {
            @Override
            public void refused(Refusal refusal) {
                messages.add(refusal.toString());
            }

            @Override
            public void warned(String origin, String message) {
                messages.add(origin + ": " + message);
            }

            @Override
            public void progressed(long bytes, long articles) {}
        });
        archive.awaitSearchable();
        for (int offset = 0; offset < archive.size(); offset += 100) {
            for (var hit :
                    archive.search(SearchRequest.of("").withPage(100, offset)).hits()) {
                articles.add(archive.article(hit.article().article().id())
                        .orElseThrow()
                        .article());
            }
        }
    }

    @AfterAll
    static void close() throws IOException {
        archive.close();
    }

    @Test
    void everyLineIsTakenInAndEveryLabelResolves() {
        assertThat(messages).isEmpty();
        assertThat(report.refused()).isZero();
        assertThat(report.warnings()).isZero();
    }

    @Test
    void everyIdIsUnique() {
        assertThat(report.replaced() + report.unchanged()).isZero();
        assertThat(archive.size()).isEqualTo(report.added());
    }

    @Test
    void thereAreEnoughArticles() {
        assertThat(articles).hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void eachIsAsLongAsAShortNewsStory() {
        assertThat(articles.stream().filter(article -> article.url() != null || !isScraped(article)))
                .allSatisfy(article ->
                        assertThat(words(article.body())).as(article.id()).isBetween(120, 250));
    }

    @Test
    void twoOfThemAreScrapedText() {
        assertThat(articles.stream().filter(SampleTest::isScraped)).hasSize(2);
    }

    @Test
    void countriesAndPeopleAreMany() throws IOException {
        assertThat(distinct(Dimension.COUNTRY)).isGreaterThanOrEqualTo(40);
        assertThat(distinct(Dimension.PERSON)).isGreaterThanOrEqualTo(60);
    }

    @Test
    void everyTopLevelTopicHasAnArticle() throws IOException {
        List<String> topics = counts(Dimension.TOPIC).values().stream()
                .map(FacetCounts.Value::id)
                .toList();
        assertThat(topics)
                .containsAll(Stream.iterate(1, n -> n + 1)
                        .limit(17)
                        .map("medtop:%02d000000"::formatted)
                        .toList());
    }

    @Test
    void everyTopicIsOneOfIptcs() throws IOException {
        var vocabulary = new NewsVocabulary();
        assertThat(counts(Dimension.TOPIC).values())
                .allSatisfy(topic -> assertThat(vocabulary.label(Dimension.TOPIC, topic.id()))
                        .as(topic.id())
                        .contains(topic.label()));
    }

    @Test
    void tenPublishersHaveMadeUpHosts() throws IOException {
        List<String> ids = counts(Dimension.PUBLISHER).values().stream()
                .map(FacetCounts.Value::id)
                .toList();
        assertThat(ids).hasSize(10).allSatisfy(id -> assertThat(id).endsWith(".example"));
        assertThat(articles.stream().map(Article::url).filter(Objects::nonNull))
                .allSatisfy(url -> assertThat(URI.create(url).getHost()).endsWith(".example"));
    }

    @Test
    void someAreUndatedAndTheOthersSpreadOverTime() throws IOException {
        var undated = archive.search(SearchRequest.of("").withDates(dateline.search.DateRange.ALL, Dated.UNKNOWN));
        assertThat(undated.total()).isGreaterThanOrEqualTo(4);
        Histogram years =
                Objects.requireNonNull(archive.search(SearchRequest.of("").withHistogram(SearchRequest.Interval.YEAR))
                        .histogram());
        assertThat(years.buckets())
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(year -> assertThat(year.count()).isPositive());
    }

    @Test
    void someStoriesAreCarriedByMoreThanOnePublisher() {
        var publishersByShingle = new HashMap<String, Set<String>>();
        for (Article article : articles) {
            if (article.publisher() == null) {
                continue;
            }
            List<String> words = Arrays.asList(article.body().split("\\s+", -1));
            for (int i = 0; i + 12 <= words.size(); i++) {
                publishersByShingle
                        .computeIfAbsent(String.join(" ", words.subList(i, i + 12)), _ -> new HashSet<>())
                        .add(article.publisher().id());
            }
        }
        assertThat(publishersByShingle.values().stream().filter(publishers -> publishers.size() > 1))
                .hasSizeGreaterThanOrEqualTo(100);
    }

    private static boolean isScraped(Article article) {
        return article.aggregator() != null;
    }

    private static int words(String text) {
        return text.strip().split("\\s+", -1).length;
    }

    private static int distinct(Dimension dimension) throws IOException {
        return counts(dimension).distinct();
    }

    private static FacetCounts counts(Dimension dimension) throws IOException {
        return Objects.requireNonNull(archive.search(SearchRequest.of("").withFacets(List.of(dimension), 100))
                .facets()
                .get(dimension));
    }
}
