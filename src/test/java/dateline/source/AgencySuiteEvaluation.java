package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The examples that IPTC gives for its formats, file by file: a story, or why there is none.
@Tag("shared")
class AgencySuiteEvaluation {
    private static final Path SUITES = Path.of(System.getProperty("shared")).resolve("data/suites");

    @Test
    void everyNinjsExampleIsAStory() {
        Map<String, String> outcomes = outcomes(
                "ninjs-examples.tgz",
                name -> name.contains("/examples/") && !name.contains("extension-schema") && name.endsWith(".json"));
        show("ninjs examples", outcomes);
        assertThat(outcomes)
                .hasSizeGreaterThan(40)
                .allSatisfy((name, outcome) -> assertThat(outcome).isEqualTo("a story"));
    }

    @Test
    void everyNewsMlExampleIsAStory() {
        Map<String, String> outcomes = outcomes("ninjs-examples.tgz", name -> name.contains("/examples/NewsML/"));
        show("NewsML examples", outcomes);
        assertThat(outcomes)
                .hasSize(4)
                .allSatisfy((name, outcome) -> assertThat(outcome).isEqualTo("a story"));
    }

    @Test
    void everyValidNinjsItemWithATextIsAStory() {
        Map<String, String> outcomes = outcomes("ninjs-examples.tgz", name -> name.contains("/should_pass/"));
        show("ninjs validation, should pass", outcomes);
        assertThat(outcomes.values())
                .allMatch(outcome -> outcome.equals("a story")
                        || outcome.endsWith("without any text")
                        || outcome.startsWith("its agency "));
        assertThat(outcomes.values().stream().filter("a story"::equals).count()).isGreaterThanOrEqualTo(77);
    }

    @Test
    void everyNewsMlG2ExampleWithATextIsAStory() {
        Map<String, String> outcomes = outcomes("newsml-g2-examples.tgz", name -> name.endsWith(".xml"));
        show("NewsML-G2 examples", outcomes);
        assertThat(outcomes.values())
                .allMatch(outcome -> outcome.equals("a story")
                        || outcome.endsWith("without any text")
                        || outcome.startsWith("a catalogue "));
        assertThat(outcomes.values().stream().filter("a story"::equals).count()).isGreaterThanOrEqualTo(28);
    }

    /// What became of each file: a story if there is one in it, else the first refusal's reason.
    private static Map<String, String> outcomes(String archive, Predicate<String> wanted) {
        Collected read = Collected.of(SUITES.resolve(archive));
        Map<String, String> outcomes = new TreeMap<>();
        for (String origin : read.origins()) {
            int number = origin.lastIndexOf('#');
            outcomes.put(number < 0 ? origin : origin.substring(0, number), "a story");
        }
        read.refusals.forEach(refusal -> outcomes.putIfAbsent(refusal.origin(), refusal.reason()));
        outcomes.keySet().removeIf(wanted.negate());
        return outcomes;
    }

    private static void show(String title, Map<String, String> outcomes) {
        Map<String, Integer> counts = new TreeMap<>();
        outcomes.values().forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
        System.out.println(title + ": " + outcomes.size() + " files");
        counts.forEach((outcome, count) -> System.out.println("  " + count + "  " + outcome));
    }
}
