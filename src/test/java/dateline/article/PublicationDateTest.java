package dateline.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {
    @ParameterizedTest
    @CsvSource({
        "2025, 2025, 2025-01-01T00:00:00Z",
        "2025-11, 2025-11, 2025-11-01T00:00:00Z",
        "2025-11-22, 2025-11-22, 2025-11-22T00:00:00Z",
        "' 2025-11-22 ', 2025-11-22, 2025-11-22T00:00:00Z",
        "2024-02-29, 2024-02-29, 2024-02-29T00:00:00Z",
        "2025-11-22T10:30:00Z, 2025-11-22T10:30:00Z, 2025-11-22T10:30:00Z",
        "2025-11-22t10:30:00z, 2025-11-22T10:30:00Z, 2025-11-22T10:30:00Z",
        "2025-11-22 10:30:00Z, 2025-11-22T10:30:00Z, 2025-11-22T10:30:00Z",
        "2025-11-22T10:30Z, 2025-11-22T10:30:00Z, 2025-11-22T10:30:00Z",
        "2025-11-22T10:30:00, 2025-11-22T10:30:00Z, 2025-11-22T10:30:00Z",
        "2025-11-22 10:30, 2025-11-22T10:30:00Z, 2025-11-22T10:30:00Z",
        "2025-11-22T10:30:00.123456Z, 2025-11-22T10:30:00.123Z, 2025-11-22T10:30:00.123Z",
        "2025-11-22T23:30:00-05:00, 2025-11-23T04:30:00Z, 2025-11-23T04:30:00Z",
        "2025-11-22T00:30:00+05:30, 2025-11-21T19:00:00Z, 2025-11-21T19:00:00Z",
        "2025-11-22T10:30:00-00:00, 2025-11-22T10:30:00Z, 2025-11-22T10:30:00Z",
        "0001, 0001, 0001-01-01T00:00:00Z",
        "9999-12-31, 9999-12-31, 9999-12-31T00:00:00Z",
        "1969-12-31T23:59:59.999Z, 1969-12-31T23:59:59.999Z, 1969-12-31T23:59:59.999Z"
    })
    void isAsPreciseAsItWasGiven(String given, String text, Instant first) {
        PublicationDate date = PublicationDate.parse(given);
        assertThat(date).isEqualTo(new PublicationDate(text, first));
        assertThat(PublicationDate.parse(date.text())).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "25",
                "20251122",
                "2025-1-1",
                "2025-13",
                "2025-00",
                "2025-02-30",
                "2023-02-29",
                "2025-W05",
                "22-11-2025",
                "22/11/2025",
                "11/22/2025",
                "2025-11-22T",
                "2025-11-22T25:00:00Z",
                "2025-11-22T10:60:00Z",
                "2016-12-31T23:59:60Z",
                "2025-11-22T10:30:00+25:00",
                "2025-11-22T10:30:00Z junk",
                "٢٠٢٥",
                "2025\u0000",
                "1763800000",
                "Sat, 22 Nov 2025 10:30:00 GMT",
                "2025-11-22T10:30:00[Europe/Paris]"
            })
    void whatIsNoDateIsRefused(String given) {
        assertThatThrownBy(() -> PublicationDate.parse(given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an RFC 3339 instant or ISO 8601 date: '" + given + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000",
                "0000-12-31",
                "0000-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "0001-01-01T00:00:00+01:00",
                "9999-12-31T23:59:59-01:00",
                "-999999999-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z"
            })
    void yearsLieBetween1And9999(String given) {
        assertThatThrownBy(() -> PublicationDate.parse(given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a date must lie in the years 1 to 9999, got ");
    }

    @Test
    void itsDayIsInUtc() {
        assertThat(PublicationDate.parse("2025-11-22T23:30:00-05:00").day()).isEqualTo(LocalDate.of(2025, 11, 23));
    }

    @Test
    void anInstantIsKeptToTheMillisecond() {
        assertThat(PublicationDate.at(Instant.parse("2025-11-22T10:30:00.123999Z")))
                .isEqualTo(PublicationDate.parse("2025-11-22T10:30:00.123Z"));
    }
}
