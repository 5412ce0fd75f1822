package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Dimension;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsVocabularyTest {
    private final NewsVocabulary vocabulary = new NewsVocabulary();

    @ParameterizedTest
    @CsvSource({
        "VE, VE, Venezuela",
        "ve, VE, Venezuela",
        "Venezuela, VE, Venezuela",
        "VENEZUELA, VE, Venezuela",
        "' venezuela ', VE, Venezuela",
        "Bolivarian Republic of Venezuela, VE, Venezuela",
        "US, US, United States",
        "USA, US, United States",
        "U.S., US, United States",
        "United States of America, US, United States",
        "UK, GB, United Kingdom",
        "Britain, GB, United Kingdom",
        "Côte d’Ivoire, CI, Ivory Coast",
        "cote d'ivoire, CI, Ivory Coast",
        "Türkiye, TR, Turkey",
        "Burma, MM, Myanmar",
        "South Korea, KR, South Korea",
        "DPRK, KP, North Korea",
        "São Tomé and Príncipe, ST, São Tomé and Príncipe",
        "Sao Tome and Principe, ST, São Tomé and Príncipe",
        "Kosovo, XK, Kosovo",
        "Soviet Union, SUHH, Soviet Union",
        "USSR, SUHH, Soviet Union",
        "East Germany, DDDE, East Germany",
        "West Germany, DE, Germany",
        "Yugoslavia, YUCS, Yugoslavia",
        "Czechoslovakia, CSHH, Czechoslovakia",
        "Palestinian Territories, PS, Palestine",
        "DEU, DE, Germany",
        "French Republic, FR, France",
        "'Korea, Republic of', KR, South Korea",
        "Iran (Islamic Republic of), IR, Iran",
        "St. Lucia, LC, Saint Lucia",
        "Chinese Taipei, TW, Taiwan"
    })
    void aCountryIsKnownByCodeNameAndAlias(String given, String id, String label) {
        assertThat(vocabulary.resolve(Dimension.COUNTRY, given)).contains(id);
        assertThat(vocabulary.resolve(Dimension.MENTION, given)).contains(id);
        assertThat(vocabulary.label(Dimension.COUNTRY, id)).contains(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Atlantis", "ZZ", "Latin America", "the West", "Korea", "Congo", "Stockholm", "…"})
    void whatIsNoCountryOrMoreThanOneIsNotGuessed(String given) {
        assertThat(vocabulary.resolve(Dimension.COUNTRY, given)).isEmpty();
    }

    @Test
    void everyIsoCodeAndItsOwnNameLeadBackToIt() {
        assertThat(Arrays.asList(Locale.getISOCountries())).allSatisfy(code -> {
            assertThat(vocabulary.resolve(Dimension.COUNTRY, code)).contains(code);
            assertThat(vocabulary.resolve(
                            Dimension.COUNTRY,
                            vocabulary.label(Dimension.COUNTRY, code).orElseThrow()))
                    .contains(code);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "medtop:20000056",
                "MEDTOP:20000056",
                "20000056",
                " 20000056 ",
                "http://cv.iptc.org/newscodes/mediatopic/20000056",
                "armed conflict",
                "Armed Conflict"
            })
    void aTopicIsKnownByCodeAndLabel(String given) {
        assertThat(vocabulary.resolve(Dimension.TOPIC, given)).contains("medtop:20000056");
        assertThat(vocabulary.label(Dimension.TOPIC, "medtop:20000056")).contains("armed conflict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"medtop:99999999", "2000005", "200000560", "grain", "medtop:", "٢٠٠٠٠٠٥٦"})
    void whatIsNoTopicIsNotGuessed(String given) {
        assertThat(vocabulary.resolve(Dimension.TOPIC, given)).isEmpty();
    }

    @Test
    void broaderTopicsComeNearestFirst() {
        assertThat(vocabulary.broader(Dimension.TOPIC, "medtop:20000008"))
                .containsExactly("medtop:20000007", "medtop:20000002", "medtop:01000000");
        assertThat(vocabulary.broader(Dimension.TOPIC, "medtop:01000000")).isEmpty();
        assertThat(vocabulary.broader(Dimension.TOPIC, "grain")).isEmpty();
        assertThat(vocabulary.broader(Dimension.COUNTRY, "VE")).isEmpty();
    }

    @Test
    void everyTopicLeadsToOneOfTheSeventeen() {
        assertThat(Table.read("topics.tsv", 3)).hasSize(1_133).allSatisfy(row -> {
            String id = "medtop:" + row.getFirst();
            var broader = vocabulary.broader(Dimension.TOPIC, id);
            String top = broader.isEmpty() ? id : broader.getLast();
            assertThat(top).matches("medtop:(0[1-9]|1[0-7])000000");
            assertThat(broader)
                    .doesNotHaveDuplicates()
                    .allSatisfy(up ->
                            assertThat(vocabulary.label(Dimension.TOPIC, up)).isPresent());
        });
    }

    @ParameterizedTest
    @CsvSource({"en, English", "es, Spanish", "pt-br, Portuguese (Brazil)", "zh-hant, Chinese (Traditional Han)"})
    void aLanguageHasItsEnglishName(String tag, String label) {
        assertThat(vocabulary.label(Dimension.LANGUAGE, tag))
                .hasValueSatisfying(name -> assertThat(name).startsWith(label.substring(0, 3)));
    }

    @Test
    void aWellKnownPersonHasOneIdUnderAnyName() {
        assertThat(vocabulary.label(Dimension.PERSON, "hugo-chavez")).contains("Hugo Chávez");
        assertThat(vocabulary.resolve(Dimension.PERSON, "Donald J. Trump")).contains("donald-trump");
        assertThat(vocabulary.aliases(Dimension.PERSON, "donald-trump")).contains("Donald J. Trump", "Trump");
    }

    @Test
    void othersHaveTheNamesOfTheirArticles() {
        assertThat(vocabulary.label(Dimension.PERSON, "ann-example")).isEmpty();
        assertThat(vocabulary.label(Dimension.PUBLISHER, "a.example")).isEmpty();
        assertThat(vocabulary.resolve(Dimension.PERSON, "Ann Example")).isEmpty();
    }
}
