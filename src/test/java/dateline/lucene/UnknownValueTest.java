package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Dimension;
import dateline.enrich.NewsVocabulary;
import dateline.search.Filter;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.search.Warning;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A value that nothing in the archive has is named, not passed over.
class UnknownValueTest {
    private LuceneEngine engine;

    @BeforeEach
    void index(@TempDir Path folder) throws IOException {
        engine = LuceneEngine.open(folder, new NewsVocabulary(), "test");
        engine.put(
                Story.of("a", "x", "")
                        .tag(Dimension.COUNTRY, "US", "United States")
                        .tag(Dimension.PERSON, "nicolas-maduro", "Nicolás Maduro")
                        .tagged(),
                1,
                false);
        engine.refresh();
    }

    @AfterEach
    void close() throws IOException {
        engine.close();
    }

    @Test
    void aFieldSaysSoWithItsPlace() throws IOException {
        assertThat(warnings("x person:xyz"))
                .containsExactly(new Warning(9, "no person is called 'xyz' here; finds nothing"));
        assertThat(warnings("x OR -country:\"New Zealand\""))
                .containsExactly(new Warning(
                        14, "no article here is about a country 'New Zealand' (NZ (New Zealand)); finds nothing"));
        assertThat(warnings("x publisher:xyz.example topic:xy* language:tlh mention:Atlantis"))
                .containsExactly(
                        new Warning(12, "no publisher is called 'xyz.example' here; finds nothing"),
                        new Warning(30, "no article here has a topic 'xy*'; finds nothing"),
                        new Warning(43, "no article here is in a language 'tlh'; finds nothing"),
                        new Warning(55, "no article here mentions a country 'Atlantis'; finds nothing"));
    }

    @Test
    void oneThatIsKnownNeedsNoWarning() throws IOException {
        assertThat(warnings("person:maduro country:US country:america -person:nicol*"))
                .isEmpty();
    }

    @Test
    void warningsStandInTheOrderOfTheQuery() throws IOException {
        assertThat(warnings("person:xyz \"x"))
                .containsExactly(
                        new Warning(7, "no person is called 'xyz' here; finds nothing"),
                        new Warning(11, "quote is not closed; closed at the end"));
    }

    @Test
    void aFilterSaysWhatWasProbablyMeant() throws IOException {
        assertThat(filtered(Dimension.COUNTRY, Filter.any("us")))
                .containsExactly(
                        new Warning("country", "country 'us' is not known here; did you mean US (United States)?"));
        assertThat(filtered(Dimension.COUNTRY, Filter.any("United States", "US")))
                .containsExactly(new Warning(
                        "country", "country 'United States' is not known here; did you mean US (United States)?"));
        assertThat(filtered(Dimension.PERSON, Filter.any("maduro")))
                .containsExactly(new Warning(
                        "person", "person 'maduro' is not known here; did you mean nicolas-maduro (Nicolás Maduro)?"));
        assertThat(filtered(Dimension.PERSON, new Filter(List.of(), Filter.Operator.ANY, List.of("xyz"))))
                .containsExactly(new Warning("person.not", "person 'xyz' is not known here"));
        assertThat(filtered(Dimension.COUNTRY, Filter.any("IS")))
                .containsExactly(new Warning("country", "no article here has the country IS (Iceland)"));
    }

    @Test
    void whatWasMeantIsLookedUpForTheFirstFewOnly() throws IOException {
        assertThat(filtered(Dimension.COUNTRY, Filter.any("a1", "a2", "a3", "a4", "us", "america")))
                .extracting(Warning::message)
                .containsExactly(
                        "country 'a1' is not known here",
                        "country 'a2' is not known here",
                        "country 'a3' is not known here",
                        "country 'a4' is not known here",
                        "country 'us' is not known here; did you mean US (United States)?",
                        "country 'america' is not known here");
    }

    @Test
    void aFilterThatIsKnownNeedsNoWarning() throws IOException {
        assertThat(filtered(Dimension.COUNTRY, Filter.any("US"))).isEmpty();
    }

    private List<Warning> warnings(String query) throws IOException {
        return engine.search(SearchRequest.of(query)).warnings();
    }

    private List<Warning> filtered(Dimension dimension, Filter filter) throws IOException {
        SearchResults results = engine.search(SearchRequest.of("").withFilter(dimension, filter));
        return results.warnings();
    }
}
