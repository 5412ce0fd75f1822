package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The suites of other feed readers, where they lie beside the project.
@Tag("shared")
class FeedSuitesTest {
    private static final Path SUITES = Path.of(System.getProperty("shared")).resolve("data/suites");

    @Test
    void feedparsersCasesGiveWhatTheyExpect() throws IOException {
        var suite = new FeedSuiteEvaluation();
        FeedSuiteEvaluation.files(SUITES.resolve("feedparser-tests.tgz")).forEach((name, bytes) -> {
            if (name.endsWith(".xml")) {
                suite.add(name, bytes);
            }
        });
        System.out.println(suite);
        assertThat(suite.relevant).isEqualTo(FeedSuiteEvaluation.RELEVANT);
        assertThat(suite.right).isGreaterThanOrEqualTo(FeedSuiteEvaluation.RIGHT);
    }

    @Test
    void allOfRomesFeedsAreReadButWhatHasNothingToRead() throws IOException {
        List<String> refused = new ArrayList<>();
        int articles = 0;
        for (Map.Entry<String, byte[]> file : FeedSuiteEvaluation.files(SUITES.resolve("rome-test-resources.tgz"))
                .entrySet()) {
            String name = file.getKey();
            if (name.matches(".*\\.(xml|rss|rdf|atom)") && !name.endsWith("logback-test.xml")) {
                Collected read = Collected.of(file.getValue());
                articles += read.articles.size();
                read.refusals.forEach(refusal -> refused.add(refusal.reason()));
            }
        }
        assertThat(articles).isEqualTo(738);
        assertThat(refused)
                .allMatch(reason -> reason.equals("title, body: one of them must have text")
                        || reason.equals("no item in this feed")
                        || reason.startsWith("a list of feeds (OPML)"))
                .hasSize(24);
    }
}
