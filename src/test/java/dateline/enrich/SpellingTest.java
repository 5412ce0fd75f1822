package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.Spelling.Likeness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "rouvinski, rouvinski, SAME",
        "rouvinski, rouvinksi, MISSPELLED",
        "zelensky, zelenski, MISSPELLED",
        "shevchenko, shevshenko, MISSPELLED",
        "abdulrahman, abdelrahmane, MISSPELLED",
        "moore, moose, OTHER",
        "jonson, ronson, OTHER",
        "mandela, merkel, OTHER"
    })
    void wordsAreComparedLetterByLetter(String one, String other, Likeness likeness) {
        assertThat(Spelling.compare(one, other)).isEqualTo(likeness);
        assertThat(Spelling.compare(other, one)).isEqualTo(likeness);
    }
}
