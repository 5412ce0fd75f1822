package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.NewsVocabulary;
import dateline.search.Hit;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `w/5`, `NEAR/5` and `pre/5` find, and what of it is marked.
class ProximityTest {
    private LuceneEngine engine;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        engine = LuceneEngine.open(folder, new NewsVocabulary(), "test");
    }

    @AfterEach
    void close() throws IOException {
        engine.close();
    }

    /// One text, one query, and the text as it is shown; - where it is not found.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            one at most five words on                | oil w/5 gas               | oil a b c d gas      | [oil] a b c d [gas]
            six words on is too far                  | oil w/5 gas               | oil a b c d e gas    | -
            either may come first                    | gas w/5 oil               | oil a b c d gas      | [oil] a b c d [gas]
            side by side                             | oil w/1 gas               | gas oil              | [gas] [oil]
            the first one first                      | oil pre/5 gas             | oil a gas            | [oil] a [gas]
            the first one second                     | gas pre/5 oil             | oil a gas            | -
            a plain NEAR is ten                      | oil NEAR gas              | oil a b c d e f g h i gas | [oil] a b c d e f g h i [gas]
            and no more                              | oil NEAR gas              | oil a b c d e f g h i j gas | -
            every word that is near is marked        | oil w/2 gas               | oil oil gas b oil    | [oil] [oil] [gas] b [oil]
            and no word that is not                  | oil w/2 gas               | oil gas a b oil c d gas | [oil] [gas] a b oil c d gas
            a word is not near itself                | oil w/5 oil               | the oil price        | -
            but near another of its kind             | oil w/5 oil               | oil and oil          | [oil] and [oil]
            words are found in any inflection        | market w/3 rise           | rises of markets     | [rises] of [markets]
            quoted ones as they stand                | "market" w/3 "rise"       | rises of markets     | -
            between phrases the nearest words count  | "a b c" w/2 "d e f"       | a b c x d e f        | [a b c] x [d e f]
            and not their first                      | "a b c" w/1 "d e f"       | a b c x d e f        | -
            beginnings of words                      | econ* w/2 cris?s          | economies in crisis  | [economies] in [crisis]
            other spellings                          | petroleum~ w/2 price      | petroluem at a price | -
            other spellings, nearer                  | petroleum~ w/3 price      | petroluem at a price | [petroluem] at a [price]
            any of several                           | (oil OR "natural gas") w/2 (price OR cost) | natural gas cost oil x y price | [natural gas] [cost] [oil] x y price
            a phrase that holds a word of the group  | (oil OR "oil price") w/1 rise | oil price rise   | [oil price] [rise]
            in a chain each is near the one before   | a w/2 b w/2 c             | a x b x c            | [a] x [b] x [c]
            and not only some other of its kind      | a w/2 b w/2 c             | a x b x x x x b x c  | -
            the last may stand between the others    | a w/4 b w/2 c             | a x c b              | [a] x [c] [b]
            an ordered chain                         | a pre/2 b pre/2 c         | a c b                | -
            of a group of near words each counts     | (a w/2 b) w/2 c           | b a x c              | [b] [a] x [c]
            a chain would ask for the second word    | a w/2 b w/2 c             | b a x c              | -
            a group within a group                   | ((a w/2 b) OR x) w/2 c    | a b y c              | [a] [b] y [c]
            names of several words                   | Jean-Claude w/2 said      | Jean-Claude then said | [Jean-Claude] then [said]
            """)
    void asTheWordsStand(String why, String query, String text, String shown) throws IOException {
        index(Story.of("a", "x", text));
        SearchResults results = engine.search(SearchRequest.of("body:(" + query + ")"));
        assertThat(results.warnings()).isEmpty();
        assertThat(results.hits())
                .as(why)
                .extracting(hit -> shown(hit.snippets().getFirst()))
                .isEqualTo(shown.equals("-") ? List.of() : List.of(shown));
    }

    @Test
    void wordsOfDifferentFieldsAreNeverNear() throws IOException {
        index(Story.of("a", "Oil", "gas").captions("oil", "gas"));
        assertThat(engine.search(SearchRequest.of("oil w/50 gas")).total()).isZero();
        assertThat(engine.search(SearchRequest.of("oil gas")).total()).isOne();
    }

    @Test
    void aFieldHoldsForAllWordsNearOneAnother() throws IOException {
        index(Story.of("title", "Oil and gas", "x"), Story.of("body", "x", "Oil and gas"));
        assertThat(engine.search(SearchRequest.of("title:oil w/5 gas")).hits())
                .extracting(hit -> hit.article().article().id())
                .containsExactly("title");
        assertThat(engine.search(SearchRequest.of("oil w/5 gas")).hits())
                .extracting(hit -> hit.article().article().id())
                .containsExactly("title", "body");
    }

    @Test
    void farBehindInALongTextItIsFoundAndMarked() throws IOException {
        index(Story.of("a", "x", "word ".repeat(20_000) + "oil of that price."));
        Hit hit = engine.search(SearchRequest.of("price w/3 oil")).hits().getFirst();
        assertThat(shown(hit.snippets().getFirst())).endsWith("word [oil] of that [price].");
    }

    @Test
    void aFuzzyNameOfSeveralWordsIsReadAsItStands() throws IOException {
        index(Story.of("a", "x", "Jean-Claude said"));
        for (String query : List.of("Jean-Claude~1 said", "Jean-Claude~1 w/2 said")) {
            SearchResults results = engine.search(SearchRequest.of(query));
            assertThat(results.total()).isOne();
            assertThat(results.warnings())
                    .containsExactly(new Warning(0, "~ goes behind one word, not 'Jean-Claude'; ignored"));
        }
    }

    private void index(Story... stories) throws IOException {
        for (Story story : stories) {
            engine.put(story.tagged(), engine.reached() + 1, false);
        }
        engine.refresh();
    }

    private static String shown(String html) {
        return html.replace("<mark>", "[").replace("</mark>", "]");
    }
}
