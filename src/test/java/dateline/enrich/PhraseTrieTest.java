package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTrieTest {
    @Test
    void aPhraseWithinALongerOneIsAnInnerOne() {
        assertThat(found("a price war over oil", "war", "price war", "oil"))
                .containsExactly("price war", "(war)", "oil");
    }

    @Test
    void phrasesThatOverlapAreBothFound() {
        assertThat(found("an oil price war", "oil price", "price war", "war"))
                .containsExactly("oil price", "price war", "(war)");
    }

    @Test
    void theSamePlaceMayHaveALongAndAShortPhrase() {
        assertThat(found("the prime minister spoke", "prime", "prime minister"))
                .containsExactly("prime minister", "(prime)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cease fire", "cease-fire", "Cease Fire", "cease fire's"})
    void caseHyphensAndPossessivesDoNotMatter(String text) {
        assertThat(found("a " + text + " holds", "cease fire")).hasSize(1);
    }

    @Test
    void aPossessiveThatThePhraseWritesIsRequired() {
        assertThat(found("Wendy sings at Wendy's", "wendy's")).containsExactly("Wendy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"won 3-1 at home", "won 3–1 at home", "won two 1 at home"})
    void aNumberSignIsAnyNumber(String text) {
        assertThat(found(text, "won # #")).hasSize(1);
    }

    @Test
    void aNumberMayHaveAUnit() {
        assertThat(found("worth $3bn", "$#bn")).containsExactly("$3bn");
    }

    @Test
    void aPhraseDoesNotGoOnInTheNextSentence() {
        assertThat(found("They sold oil. Prices rose.", "oil prices")).isEmpty();
        assertThat(found("Trade", "war", "trade war")).isEmpty();
    }

    /// What is found, the inner ones in parentheses.
    private static List<String> found(String body, String... phrases) {
        var trie = new PhraseTrie<String>();
        for (String phrase : phrases) {
            trie.at(TopicPhrase.parse(phrase).forms().getFirst(), phrase);
        }
        NewsText text = NewsText.of("", body);
        return trie.find(PhraseTokens.of(text)).stream()
                .map(match -> {
                    String written = text.text(match.first(), match.last());
                    return match.inner() ? "(" + written + ")" : written;
                })
                .toList();
    }
}
