package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylineNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Ana Ruiz | Ana Ruiz",
                "Ana Ruiz @anaruiz 11:57AM | Ana Ruiz",
                "Ana Ruiz on June 26 | Ana Ruiz",
                "Ana Ruiz for the Daily Planet | Ana Ruiz",
                "Ana Ruiz in Lima | Ana Ruiz",
                "Ana Ruiz Senior Washington Correspondent | Ana Ruiz",
                "Ana de la Cruz Reporter | Ana de la Cruz",
                "Bryan Ortega Tuesday | Bryan Ortega",
                "Ana Ruiz, | Ana Ruiz",
                "Ana May | Ana May",
                "Ana Ruiz ❤️ | Ana Ruiz",
                "Executive Editor | ''",
                "Staff Writer | ''",
            })
    void whatFollowsANameIsNoPartOfIt(String text, String name) {
        assertThat(BylineName.of(text)).isEqualTo(name);
    }
}
