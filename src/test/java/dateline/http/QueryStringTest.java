package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.search.QueryRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryStringTest {
    @ParameterizedTest
    @ValueSource(strings = {"%", "a%", "%1", "%zz", "%C3", "%FF", "%C0%AF", "%ED%A0%80", "\uFFFD"})
    void aBrokenPercentSequenceOrBrokenUtf8IsRefused(String value) {
        assertThatExceptionOfType(QueryRefusedException.class)
                .isThrownBy(() -> QueryString.parse("q=" + value))
                .satisfies(refused -> assertThat(refused.parameter()).isEqualTo("q"));
    }

    @ParameterizedTest
    @CsvSource({
        "q=a+b, a b",
        "q=a%2Bb, a+b",
        "q=Ch%C3%A1vez, Chávez",
        "q=Chávez, Chávez",
        "q=a=b, a=b",
        "&&q=%F0%9F%98%80&, 😀",
        "q=%EF%BF%BD, \uFFFD"
    })
    void valuesAreDecodedAsFormsEncodeThem(String raw, String value) {
        assertThat(QueryString.parse(raw).all("q")).containsExactly(value);
    }

    @Test
    void whatItWritesItReadsAgain() {
        var query = QueryString.EMPTY
                .and("q", "\"a b\" & c=d; 50% Chávez 😀 <x> #1 + '")
                .and("topic", "medtop:16000000")
                .and("country", "VE");

        assertThat(QueryString.parse(query.at("/search").substring("/search?".length())))
                .isEqualTo(query);
        assertThat(query.keep(parameter -> parameter.name().equals("topic")).at("/search"))
                .isEqualTo("/search?topic=medtop:16000000");
    }

    @Test
    void aSegmentOfAPathKeepsNoSlashAndNoSpace() {
        assertThat(QueryString.encode("a/b c?#%ä", false)).isEqualTo("a%2Fb%20c%3F%23%25%C3%A4");
    }

    @Test
    void aReplacedValueStandsWhereTheFirstStood() {
        var query = QueryString.parse("a=1&b=2&a=3&c=4");

        assertThat(query.with("a", "9").at("/")).isEqualTo("/?a=9&b=2&c=4");
        assertThat(query.with("d", "9").at("/")).isEqualTo("/?a=1&b=2&a=3&c=4&d=9");
        assertThat(query.without("a", "c").at("/")).isEqualTo("/?b=2");
        assertThat(query.without(new QueryString.Parameter("a", "3")).at("/")).isEqualTo("/?a=1&b=2&c=4");
    }
}
