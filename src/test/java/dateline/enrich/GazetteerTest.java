package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.Gazetteer.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {
    private static final Gazetteer GAZETTEER = new Gazetteer();

    @ParameterizedTest
    @CsvSource({
        "venezuela, COUNTRY",
        "venezuelans, DEMONYM",
        "caracas, CAPITAL",
        "kremlin, GOVERNMENT",
        "guinea bissau, COUNTRY",
        "new zealander, DEMONYM",
        "u.s., COUNTRY",
        "mumbai, CITY",
        "uttar pradesh, STATE",
        "indian ocean, NONE",
        "fbi, HINT"
    })
    void aFoldedPhraseHasItsKind(String phrase, Kind kind) {
        assertThat(GAZETTEER.of(phrase)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "new", "trump", "venezuela caracas"})
    void whatIsNoNameHasNone(String phrase) {
        assertThat(GAZETTEER.of(phrase)).isNull();
    }

    @Test
    void whatStandsBehindATownOnlyTellsItsCountry() {
        assertThat(GAZETTEER.countryOfSuffix("Pa.")).isEqualTo("US");
        assertThat(GAZETTEER.countryOfSuffix("Ont.")).isEqualTo("CA");
        assertThat(GAZETTEER.of("pa.")).isNull();
    }

    @Test
    void aPeopleIsNoPlace() {
        assertThat(GAZETTEER.isPlace("caracas")).isTrue();
        assertThat(GAZETTEER.isPlace("venezuelan")).isFalse();
    }
}
