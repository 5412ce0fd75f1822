package dateline.fetch;

import dateline.article.PublicationDate;
import dateline.date.LooseDate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The values of the headers that a fetcher goes by.
final class ReplyHeaders {
    /// No server can put us off for longer; also what a number too large to read means.
    private static final Duration LONGEST = Duration.ofDays(366);

    private ReplyHeaders() {}

    /// `Retry-After`: seconds, or a date; null where it is neither.
    static @Nullable Duration retryAfter(@Nullable String value, Instant now) {
        if (value == null || value.isBlank()) {
            return null;
        }
        Duration seconds = seconds(value.strip());
        if (seconds != null) {
            return seconds;
        }
        Instant until = date(value.strip());
        if (until == null) {
            return null;
        }
        Duration left = Duration.between(now, until);
        return left.isNegative() ? Duration.ZERO : shorter(left, LONGEST);
    }

    /// `max-age` of `Cache-Control`; null where it is not there, zero where nothing may be kept.
    static @Nullable Duration maxAge(@Nullable String value) {
        if (value == null) {
            return null;
        }
        Duration age = null;
        for (String directive : value.toLowerCase(Locale.ROOT).split(",", 50)) {
            String one = directive.strip();
            if (one.equals("no-cache") || one.equals("no-store")) {
                return Duration.ZERO;
            }
            if (one.startsWith("max-age=")) {
                age = seconds(unquoted(one.substring("max-age=".length())));
            }
        }
        return age;
    }

    private static @Nullable Instant date(String value) {
        try {
            return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .withZoneSameInstant(ZoneOffset.UTC)
                    .toInstant();
        } catch (DateTimeParseException _) {
            return LooseDate.of(value).map(PublicationDate::first).orElse(null);
        }
    }

    private static @Nullable Duration seconds(String digits) {
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        return digits.length() > 9 ? LONGEST : shorter(Duration.ofSeconds(Long.parseLong(digits)), LONGEST);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static String unquoted(String value) {
        String inner = value.strip();
        return inner.length() >= 2 && inner.startsWith("\"") && inner.endsWith("\"")
                ? inner.substring(1, inner.length() - 1).strip()
                : inner;
    }
}
