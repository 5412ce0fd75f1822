package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Publisher;
import dateline.article.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The real files, where they lie beside the project.
@Tag("shared")
class SharedSourcesTest {
    private static final Path SHARED = Path.of(System.getProperty("shared"));
    private static final Path ARTICLES = SHARED.resolve("data/articles");

    @Test
    void allOfReutersIsReadAndItsNotesAreNoStories() {
        Path archive = ARTICLES.resolve("reuters21578-sgml-raw-0to13.tgz");
        Collected read = Collected.of(archive);
        assertThat(new HashSet<>(read.ids())).hasSize(14_000);
        assertThat(read.articles).hasSize(14_000).allSatisfy(article -> {
            assertThat(article.published()).isNotNull();
            assertThat(article.labels().countries()).allMatch(id -> id.matches("[A-Z]{2}|[A-Z]{4}"));
            assertThat(article.body()).doesNotContainIgnoringCase("\n reuter\n");
        });
        assertThat(read.articles).filteredOn(a -> a.title().isEmpty()).hasSize(404);
        assertThat(read.origins())
                .startsWith(archive + "!reuters21578-sgml/data/0.sgm#1")
                .contains(archive + "!reuters21578-sgml/data/13.sgm#1000");
        assertThat(read.refusals)
                .extracting(Refusal::origin)
                .map(o -> o.substring(o.lastIndexOf('/') + 1))
                .containsExactly(
                        "README_LEWIS.txt",
                        "cat-descriptions_120396.txt",
                        "all-exchanges-strings.lc.txt",
                        "all-orgs-strings.lc.txt",
                        "all-people-strings.lc.txt",
                        "all-places-strings.lc.txt",
                        "all-topics-strings.lc.txt");
    }

    @Test
    void theTopicsOfReutersAreTopicsInForce() throws IOException {
        Set<String> inForce = new HashSet<>();
        try (BufferedReader lines = Files.newBufferedReader(SHARED.resolve("data/reference/iptc-mediatopics.tsv"))) {
            lines.lines()
                    .map(line -> line.split("\t", -1))
                    .filter(f -> f[4].isEmpty())
                    .forEach(f -> inForce.add(f[0]));
        }
        var names = new ReutersNames();
        for (String slug : List.of(
                "acq",
                "crude",
                "earn",
                "gas",
                "gnp",
                "gold",
                "interest",
                "inventories",
                "ipi",
                "iron-steel",
                "jet",
                "jobs",
                "lumber",
                "nat-gas",
                "ship",
                "trade")) {
            assertThat(inForce).contains(names.topic(slug));
        }
        assertThat(names.topic("cocoa")).isEqualTo("cocoa");
    }

    @Test
    void theAggregatedStoryIsReadAsItsEditorWould() {
        Article article = Collected.of(SHARED.resolve("samples/aggregated-story.txt"))
                .articles
                .getFirst();
        assertThat(article.title())
                .isEqualTo(
                        "Why Venezuela’s allies Russia and China are slinking away as Trump ramps up pressure on Maduro");
        assertThat(article.body())
                .startsWith("Venezuelan President Nicolás Maduro has received little support")
                .endsWith("to face the “escalation” from the US.")
                .doesNotContain("Getty", "REUTERS", "Disclaimer");
        assertThat(article.body().split("\n\n", -1)).hasSize(15).allMatch(paragraph -> paragraph.length() > 60);
        assertThat(article.captions())
                .hasSize(4)
                .allMatch(c -> c.endsWith("Getty Images") || c.endsWith("via REUTERS"));
        assertThat(article.publisher()).isEqualTo(new Publisher("nypost.com", "nypost.com"));
        assertThat(article.aggregator()).isEqualTo("DOWNTHENEWS");
        assertThat(article.published()).isNull();
    }

    @Test
    void allOfTheNewsApiFileIsRead() throws IOException {
        var counted = new Counted();
        read(counted, ARTICLES.resolve("newsapi2022-en-to-0515.ndjson.gz"));
        assertThat(counted.stories).isEqualTo(143_565);
        assertThat(counted.refusals).isEmpty();
        assertThat(counted.bytes).isEqualTo(Files.size(ARTICLES.resolve("newsapi2022-en-to-0515.ndjson.gz")));
    }

    @Test
    void onlyStoriesWithoutTextAreRefusedOfTheOthers() throws IOException {
        var counted = new Counted();
        read(
                counted,
                SHARED.resolve("data/clusters"),
                SHARED.resolve("data/facets"),
                ARTICLES.resolve("wikinews-2019-2020.ndjson.gz"),
                ARTICLES.resolve("wp-current-events-2025.ndjson.gz"));
        assertThat(counted.stories).isEqualTo(1015 + 273 + 295 + 5453);
        assertThat(counted.refusals)
                .hasSize(12)
                .allMatch(refusal -> refusal.reason().equals("title, body: one of them must have text"));
    }

    @Test
    void storiesThatWereSavedAsTextAreRecognised() throws IOException {
        var counted = new Counted();
        read(counted, ARTICLES.resolve("wikinews-2019-2020.ndjson.gz"));
        assertThat(counted.recognised).isGreaterThan(counted.stories * 98 / 100);
    }

    private static void read(Sink sink, Path... paths) throws IOException {
        new SourceFiles(new Parsers()).read(List.of(paths), InputStream.nullInputStream(), null, sink);
    }

    /// Counts, since half a gigabyte of stories does not fit.
    private static final class Counted implements Sink {
        private final List<Refusal> refusals = new ArrayList<>();
        private int stories;
        private int recognised;
        private long bytes;

        @Override
        public void story(Source source, Article article) {
            stories++;
            if (source.origin().contains("wikinews")
                    && ScrapedTextRecognition.isStory(article.title() + "\n\n" + article.body())) {
                recognised++;
            }
        }

        @Override
        public void refused(Refusal refusal) {
            refusals.add(refusal);
        }

        @Override
        public void read(long count) {
            bytes += count;
        }
    }
}
