package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, the same day",
        "1, 1 day later",
        "-2, 2 days earlier",
        "59, 59 days later",
        "-60, 2 months earlier",
        "729, 24 months later",
        "730, 2 years later",
        "-400000, '1,095 years earlier'",
    })
    void aSpanIsSaidInTheUnitThatSuitsIt(long days, String said) {
        assertThat(Words.later(days)).isEqualTo(said);
    }
}
