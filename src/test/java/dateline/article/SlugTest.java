package dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Nicolás Maduro       | nicolas-maduro
            ` Xi  Jinping `      | xi-jinping
            Ruth O'Neill         | ruth-o-neill
            Ruth O’Neill         | ruth-o-neill
            Jean-Claude Juncker  | jean-claude-juncker
            George H. W. Bush    | george-h-w-bush
            --A--B--             | a-b
            ﬁnance №5            | finance-no5
            Łódź                 | łodz
            İstanbul             | istanbul
            STRASSE Straße       | strasse-straße
            習近平                | 習近平
            Владимир Путин       | владимир-путин
            e\u0301te\u0301      | ete
            𝐀bc                  | abc
            `…!`                 | ``
            ``                   | ``
            """)
    void isTheNameInLowerCaseWithoutMarks(String name, String expected) {
        assertThat(Slug.of(name)).isEqualTo(expected);
        assertThat(Slug.of(expected)).as("the slug of a slug").isEqualTo(expected);
    }
}
