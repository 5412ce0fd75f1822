package dateline.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// When a story was published, as precisely as its source says: a year, a month, a day or an instant.
/// Arithmetic is in UTC; a date stands for its first instant.
///
/// @param text as shown and given out: `2025`, `2025-11`, `2025-11-22` or an RFC 3339 instant in UTC
/// @param first the first instant it can mean
public record PublicationDate(String text, Instant first) {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    public PublicationDate {
        if (first.isBefore(EARLIEST) || first.isAfter(LATEST)) {
            throw new IllegalArgumentException("a date must lie in the years 1 to 9999, got " + text);
        }
    }

    /// An exact instant, kept to the millisecond.
    public static PublicationDate at(Instant instant) {
        Instant millis = instant.truncatedTo(ChronoUnit.MILLIS);
        return new PublicationDate(millis.toString(), millis);
    }

    /// Reads RFC 3339 (with any offset), a local date and time (taken as UTC), or an ISO 8601 date, month or
    /// year.
    ///
    /// @throws IllegalArgumentException if it is none of them
    public static PublicationDate parse(String text) {
        String s = text.strip();
        try {
            return switch (s.length()) {
                case 4 -> new PublicationDate(s, start(Year.parse(s).atDay(1)));
                case 7 -> new PublicationDate(s, start(YearMonth.parse(s).atDay(1)));
                case 10 -> new PublicationDate(s, start(LocalDate.parse(s)));
                default -> at(instant(s));
            };
        } catch (DateTimeException _) {
            throw new IllegalArgumentException("not an RFC 3339 instant or ISO 8601 date: '" + text + "'");
        }
    }

    /// The UTC day of [#first()].
    public LocalDate day() {
        return LocalDate.ofInstant(first, ZoneOffset.UTC);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Instant instant(String s) {
        String iso = s.length() > 10 && (s.charAt(10) == ' ' || s.charAt(10) == 't')
                ? s.substring(0, 10) + 'T' + s.substring(11)
                : s;
        boolean local =
                !iso.endsWith("Z") && !iso.endsWith("z") && iso.indexOf('+', 10) < 0 && iso.indexOf('-', 10) < 0;
        return local
                ? LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC)
                : OffsetDateTime.parse(iso).toInstant();
    }
}
