package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.Slug;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import dateline.enrich.NewsVocabulary;
import dateline.enrich.Score;
import dateline.search.FacetCounts;
import dateline.search.Histogram;
import dateline.search.SearchRequest;
import dateline.search.SearchRequest.Dated;
import dateline.source.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sample archive shows what the programme can do: enough of everything, and nothing of it wrong.
class SampleTest {
    private static final List<String> messages = new ArrayList<>();
    private static final List<Article> articles = new ArrayList<>();
    /// By id, and those of scraped text, whose ids are made up, by title.
    private static final Map<String, TaggedArticle> tagged = new HashMap<>();

    private static final NewsVocabulary VOCABULARY = new NewsVocabulary();
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
                TaggedArticle whole =
                        archive.article(hit.article().article().id()).orElseThrow();
                articles.add(whole.article());
                tagged.put(
                        isScraped(whole.article())
                                ? whole.article().title()
                                : whole.article().id(),
                        whole);
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

    /// The stories were filed by hand when they were written; those labels are no part of the archive.
    @Test
    void theTaggersAgreeWithThoseWhoWroteTheStories() throws IOException {
        var countries = new Score();
        var people = new Score();
        int topics = 0;
        int english = 0;
        for (JsonNode label : labels()) {
            TaggedArticle story = Objects.requireNonNull(
                    tagged.get(label.path("id").asString(label.path("title").asString())));
            countries.add(ids(story, Dimension.COUNTRY), strings(label.get("countries")));
            people.add(
                    ids(story, Dimension.PERSON),
                    strings(label.get("people")).stream()
                            .map(SampleTest::personId)
                            .collect(Collectors.toSet()));
            String language = story.article().language();
            if (language == null || language.equals("en")) {
                english++;
                topics += share(story, strings(label.get("topics"))) ? 1 : 0;
            }
        }
        assertThat(countries.f1()).as("countries " + countries).isGreaterThan(0.85);
        assertThat(people.f1()).as("people " + people).isGreaterThan(0.85);
        assertThat((double) topics / english).as("stories with a right topic").isGreaterThan(0.9);
    }

    private static String personId(String name) {
        return VOCABULARY.resolve(Dimension.PERSON, name).orElse(Slug.of(name));
    }

    /// Whether one of the topics found is one of those wanted, or broader or narrower than one.
    private static boolean share(TaggedArticle story, Set<String> wanted) {
        return story.tags(Dimension.TOPIC).stream()
                .map(Tag::id)
                .anyMatch(found -> wanted.stream()
                        .anyMatch(each -> each.equals(found)
                                || VOCABULARY.broader(Dimension.TOPIC, found).contains(each)
                                || VOCABULARY.broader(Dimension.TOPIC, each).contains(found)));
    }

    private static Set<String> ids(TaggedArticle story, Dimension dimension) {
        return story.tags(dimension).stream().map(Tag::id).collect(Collectors.toSet());
    }

    private static Set<String> strings(JsonNode array) {
        var strings = new HashSet<String>();
        array.forEach(item -> strings.add(item.asString()));
        return strings;
    }

    private static List<JsonNode> labels() throws IOException {
        try (InputStream in = Objects.requireNonNull(SampleTest.class.getResourceAsStream("/sample-labels.ndjson"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(JsonMapper.shared()::readTree)
                    .toList();
        }
    }

    @Test
    void everyTopicIsOneOfIptcs() throws IOException {
        assertThat(counts(Dimension.TOPIC).values())
                .allSatisfy(topic -> assertThat(VOCABULARY.label(Dimension.TOPIC, topic.id()))
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
