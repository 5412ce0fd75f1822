package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionsTest {
    @ParameterizedTest
    @CsvSource({"strike, strikes", "match, matches", "economy, economies", "toy, toys", "loss, losses", "tax, taxes"})
    void aNounHasItsRegularPlural(String noun, String plural) {
        assertThat(Inflections.plural(noun)).containsExactly(plural);
    }

    @Test
    void whatLooksLikeAPluralHasNone() {
        assertThat(Inflections.plural("profits")).isEmpty();
        assertThat(Inflections.plural("%")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "march, marches, marched, marching",
        "strike, strikes, striked, striking",
        "ban, bans, banned, banning",
        "deny, denies, denied, denying",
        "flee, flees, fleed, fleeing"
    })
    void aVerbHasItsRegularEndings(String verb, String present, String past, String participle) {
        assertThat(Inflections.verb(verb)).containsExactly(present, past, participle);
    }
}
