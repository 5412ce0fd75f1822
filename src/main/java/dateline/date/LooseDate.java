package dateline.date;

import dateline.article.PublicationDate;
import dateline.article.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// A date as feeds and pages write it: RFC 822, ISO 8601, or as people do in some twenty languages.
///
/// A date that cannot be is none, and never another; no zone means UTC, but Korea's for a date in Korean.
public final class LooseDate {
    private static final int LENGTH = 100;

    private LooseDate() {}

    /// The date; empty where the text is none, where it cannot be, or where it can be two.
    public static Optional<PublicationDate> of(String text) {
        String line = Text.line(text);
        if (line.isEmpty() || line.length() > LENGTH) {
            return Optional.empty();
        }
        try {
            Optional<PublicationDate> number = number(line);
            return number.isPresent() ? number : new DateReading(DateToken.of(line)).read();
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    /// Seconds or milliseconds since 1970, or all digits from the year to the second.
    private static Optional<PublicationDate> number(String line) {
        int dot = line.lastIndexOf('.');
        String digits = dot > 8 ? line.substring(0, dot) : line;
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return switch (digits.length()) {
            case 9, 10 -> Optional.of(PublicationDate.at(Instant.ofEpochSecond(Long.parseLong(digits))));
            case 13 -> Optional.of(PublicationDate.at(Instant.ofEpochMilli(Long.parseLong(digits))));
            case 12, 14 -> new DateReading(DateToken.of(digits.substring(0, 8) + 'T' + digits.substring(8))).read();
            default -> Optional.empty();
        };
    }
}
