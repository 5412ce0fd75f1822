package dateline;

import java.time.Duration;
import java.util.OptionalInt;

/// Lengths of time as the command line takes them: `90s`, `15m`, `2h`, `1d`.
final class Durations {
    private static final int DIGITS = 7;

    private Durations() {}

    /// @param option whose value it is, for the message
    static Duration parse(String option, String text) {
        String value = text.strip();
        int end = value.length() - 1;
        OptionalInt number = end < 1 || end > DIGITS ? OptionalInt.empty() : number(value.substring(0, end));
        if (number.isEmpty()) {
            throw wrong(option, text);
        }
        int n = number.getAsInt();
        return switch (value.charAt(end)) {
            case 's' -> Duration.ofSeconds(n);
            case 'm' -> Duration.ofMinutes(n);
            case 'h' -> Duration.ofHours(n);
            case 'd' -> Duration.ofDays(n);
            default -> throw wrong(option, text);
        };
    }

    /// As [#parse] takes it, in the largest unit that fits.
    static String text(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds % 86_400 == 0 && seconds > 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3600 == 0 && seconds > 0) {
            return seconds / 3600 + "h";
        }
        return seconds % 60 == 0 && seconds > 0 ? seconds / 60 + "m" : seconds + "s";
    }

    private static OptionalInt number(String digits) {
        return digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? OptionalInt.of(Integer.parseInt(digits))
                : OptionalInt.empty();
    }

    private static WrongUsageException wrong(String option, String text) {
        return new WrongUsageException(
                option + " must be a number with a unit, such as 90s, 15m, 2h or 1d, got '" + text + "'");
    }
}
