package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Oil",
                "The minister said that the talks with Costa Rica and El Salvador would go on for a week in San José.",
                "Shr 34 cts vs 1.19 dlrs Net 807,000 vs 2,858,000 Revs 12.4 mln vs 13.1 mln Avg shrs 2.1 mln"
            })
    void englishIsTakenForEnglish(String body) {
        assertThat(English.isLikely(NewsText.of("", body))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "El ministro dijo que las conversaciones con el gobierno de la región siguen en la capital del país.",
                "Le ministre a dit que les négociations avec le gouvernement se poursuivent dans la capitale du pays.",
                "Der Minister sagte, dass die Gespräche mit der Regierung in der Hauptstadt und auf dem Land weitergehen.",
                "De minister zei dat het overleg met de regering van het land in de hoofdstad voor een week verder gaat."
            })
    void anotherLanguageIsNot(String body) {
        assertThat(English.isLikely(NewsText.of("", body))).isFalse();
    }

    @Test
    void aTextWithoutWordsIsNoOtherLanguage() {
        assertThat(English.isLikely(NewsText.of("", "1 2 3 ..."))).isTrue();
    }
}
