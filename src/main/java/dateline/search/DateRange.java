package dateline.search;

import dateline.article.PublicationDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Instants from `from` to before `until`; null is open. Only dated articles lie in a range that has a bound.
public record DateRange(@Nullable Instant from, @Nullable Instant until) {
    public static final DateRange ALL = new DateRange(null, null);

    /// The start that a `from` parameter means.
    ///
    /// @throws IllegalArgumentException if it is neither date nor instant
    public static Instant from(String text) {
        return PublicationDate.parse(text).first();
    }

    /// The exclusive end that a `to` parameter means: a year, month or day is included whole, an instant to its
    /// millisecond.
    ///
    /// @throws IllegalArgumentException if it is neither date nor instant
    public static Instant until(String text) {
        PublicationDate date = PublicationDate.parse(text);
        LocalDate day = date.day();
        return switch (date.text().length()) {
            case 4 -> start(Year.from(day).plusYears(1).atDay(1));
            case 7 -> start(YearMonth.from(day).plusMonths(1).atDay(1));
            case 10 -> start(day.plusDays(1));
            default -> date.first().plusMillis(1);
        };
    }

    public boolean isBounded() {
        return from != null || until != null;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
