package dateline.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// The date in an address: `/2025/11/22/`, `/2025/nov/22/`, `/2025/world/11/22/`, `/2025-11-22-`, `/20251122/`.
public final class PathDate {
    private PathDate() {}

    /// The date in a path, or its year and month where it has no more, in ISO 8601.
    public static Optional<String> of(String rest) {
        int question = rest.indexOf('?');
        String path = question < 0 ? rest : rest.substring(0, question);
        String month = "";
        for (int i = 0; i + 6 < path.length(); i++) {
            if (isDigit(path.charAt(i)) && (i == 0 || !isDigit(path.charAt(i - 1)))) {
                String date = at(path, i);
                if (date.length() == 10) {
                    return Optional.of(date);
                }
                month = month.isEmpty() ? date : month;
            }
        }
        return month.isEmpty() ? Optional.empty() : Optional.of(month);
    }

    private static String at(String path, int start) {
        int year = number(path, start, 4);
        if (year < 1980 || year > 2100) {
            return "";
        }
        char separator = path.charAt(start + 4);
        if (isDigit(separator)) {
            boolean eight =
                    number(path, start + 4, 4) >= 0 && (start + 8 == path.length() || !isDigit(path.charAt(start + 8)));
            return eight ? date(year, number(path, start + 4, 2), number(path, start + 6, 2)) : "";
        }
        if (separator != '/' && separator != '-' && separator != '_') {
            return "";
        }
        int at = separator == '/' ? afterSection(path, start + 5) : start + 5;
        int length = digits(path, at);
        int month = length == 0 ? named(path, at) : length <= 2 ? number(path, at, length) : -1;
        at += length == 0 ? 3 : length;
        if (month < 1 || month > 12 || at >= path.length()) {
            return "";
        }
        int days = path.charAt(at) == separator ? digits(path, at + 1) : 0;
        if (days == 1 || days == 2) {
            return date(year, month, number(path, at + 1, days));
        }
        return separator == '/' && path.charAt(at) == '/' ? String.format(Locale.ROOT, "%04d-%02d", year, month) : "";
    }

    /// Some sites put a section between year and month: `/2025/WORLD/11/22/`.
    private static int afterSection(String path, int at) {
        int end = path.indexOf('/', at);
        boolean section = end > at + 3 && digits(path, at) == 0 && named(path, at) == 0;
        int month = section ? digits(path, end + 1) : 0;
        int day = end + 2 + month;
        boolean dated = (month == 1 || month == 2) && day <= path.length() && path.charAt(day - 1) == '/';
        int days = dated ? digits(path, day) : 0;
        boolean closed = (days == 1 || days == 2) && path.startsWith("/", day + days);
        return closed ? end + 1 : at;
    }

    private static String date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).toString();
        } catch (DateTimeException _) {
            return "";
        }
    }

    private static int named(String path, int at) {
        if (at + 3 > path.length()) {
            return -1;
        }
        String name = path.substring(at, at + 3).toLowerCase(Locale.ROOT);
        return MonthNames.isEnglish(name) ? MonthNames.number(name) : 0;
    }

    private static int digits(String path, int at) {
        int end = at;
        while (end < path.length() && isDigit(path.charAt(end))) {
            end++;
        }
        return end - at;
    }

    /// The number in so many digits; -1 where there are fewer.
    private static int number(String path, int at, int length) {
        return digits(path, at) >= length ? Integer.parseInt(path, at, at + length, 10) : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
