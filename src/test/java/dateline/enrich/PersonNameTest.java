package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource({
        "Jean-Claude Juncker, jean claude juncker",
        "J.K. Rowling, j k rowling",
        "José María Aznar, jose maria aznar",
        "Robert Downey Jr., robert downey jr",
        "Lupita Nyong'o, lupita nyongo"
    })
    void aKeyIsFoldedWords(String name, String key) {
        assertThat(of(name).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"Assad, true", "al-Assad, true", "bin Salman, true", "von der Leyen, true", "Bashar al-Assad, false"})
    void particlesMakeNoFullName(String name, boolean bare) {
        assertThat(of(name).isBare()).isEqualTo(bare);
    }

    @ParameterizedTest
    @CsvSource({
        "Joe Biden, Joseph Biden",
        "George W. Bush, George Walker Bush",
        "Moon Jae-in, Jae-in Moon",
        "Andrés Manuel López Obrador, López Obrador",
        "Pedro Sánchez, Pedro Sánchez Pérez-Castejón",
        "Vladimir Rouvinksi, Vladimir Rouvinski"
    })
    void formsOfOneNameAgree(String one, String other) {
        assertThat(of(one).agreesWith(of(other), true)).isTrue();
        assertThat(of(other).agreesWith(of(one), true)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Mary Trump, Donald Trump",
        "George W. Bush, George H. W. Bush",
        "Donald Trump, Donald Trump Jr.",
        "Kim Jong-un, Kim Jong-il",
        "Michael Jordan, Michael Jackson"
    })
    void namesOfTwoPeopleDoNot(String one, String other) {
        assertThat(of(one).agreesWith(of(other), true)).isFalse();
        assertThat(of(other).agreesWith(of(one), true)).isFalse();
    }

    @Test
    void aNameNeedsALetterOrDigit() {
        assertThat(PersonName.of("—’")).isNull();
    }

    private static PersonName of(String name) {
        return Objects.requireNonNull(PersonName.of(name));
    }
}
