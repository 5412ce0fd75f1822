package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {
    private static final PlaceFinder FINDER = new PlaceFinder(new Gazetteer());

    @ParameterizedTest
    @CsvSource({
        "'WASHINGTON, Nov 3 (Reuters) - The U.S. said', WASHINGTON",
        "'SALVADOR, Feb 26 - Showers continued', SALVADOR",
        "'BAGHDAD, Iraq - A bomb', 'BAGHDAD, Iraq'",
        "'BAGHDAD, Iraq (AP) — A bomb', 'BAGHDAD, Iraq'",
        "'PARIS (AP) — France', PARIS",
        "'NEW DELHI: The government', NEW DELHI",
        "'New York (CNN Business)Tesla sold', New York",
        "'LONDON, England (CNN) -- A man', 'LONDON, England'",
        "'BEIJING -- China on Friday', BEIJING",
        "'THOUSAND OAKS, Calif., March 2 - Amgen said', 'THOUSAND OAKS, Calif.'",
        "'London — The bank', London",
        "'By A. Writer\n\nKABUL (Reuters) - Afghan police', KABUL"
    })
    void theFirstLineSaysWhereAStoryWasFiled(String body, String place) {
        assertThat(dateline(body)).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "The bank said in London - that is all",
                "London said no",
                "UKRAINE WAR: The latest",
                "Boris Johnson — former mayor of London — won",
                "Monday, July 3 - Rain",
                "Russia — which has troops there — said no"
            })
    void otherBeginningsAreNoDateline(String body) {
        assertThat(dateline(body)).isEmpty();
    }

    private static String dateline(String body) {
        NewsText text = NewsText.of("A headline", body);
        Dateline dateline = Dateline.of(text, FINDER.find(text));
        return dateline == null ? "" : text.text(dateline.first(), dateline.last());
    }
}
