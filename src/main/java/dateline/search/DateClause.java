package dateline.search;

import dateline.article.PublicationDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What stands behind `date:`: one date, `[from TO to]` (a curly bracket leaves that date itself out), or
/// `>`, `>=`, `<`, `<=` and a date.
final class DateClause {
    private static final List<String> COMPARISONS = List.of(">=", "<=", ">", "<");

    private final String text;
    private final Consumer<String> warnings;
    private int at;

    /// @param start just behind the colon
    DateClause(String text, int start, Consumer<String> warnings) {
        this.text = text;
        this.at = start;
        this.warnings = warnings;
    }

    /// Where it ends, once read.
    int end() {
        return at;
    }

    QueryNode read() {
        if (at < text.length() && (text.charAt(at) == '[' || text.charAt(at) == '{')) {
            return range();
        }
        for (String comparison : COMPARISONS) {
            if (text.startsWith(comparison, at)) {
                at += comparison.length();
                return compared(comparison, value());
            }
        }
        String date = value();
        return checked(() -> date.equals("*") ? new QueryNode.Dates(null, null) : dates(date, date));
    }

    private QueryNode range() {
        boolean fromIncluded = text.charAt(at) == '[';
        int end = at;
        while (end < text.length() && text.charAt(end) != ']' && text.charAt(end) != '}') {
            end++;
        }
        String[] bounds = text.substring(at + 1, end).strip().split("\\s+TO\\s+", -1);
        boolean toIncluded = end == text.length() || text.charAt(end) == ']';
        at = Math.min(end + 1, text.length());
        if (end == text.length()) {
            warnings.accept("date range is not closed; closed at the end");
        }
        if (bounds.length != 2) {
            warnings.accept("a date range is [from TO to]; finds nothing");
            return new QueryNode.None();
        }
        String from = bound(bounds[0]);
        String to = bound(bounds[1]);
        return checked(() -> dates(
                from == null || fromIncluded ? from : beside(from, 1), to == null || toIncluded ? to : beside(to, -1)));
    }

    private QueryNode compared(String comparison, String date) {
        return checked(() -> switch (comparison) {
            case ">=" -> dates(date, null);
            case "<=" -> dates(null, date);
            case ">" -> dates(beside(date, 1), null);
            default -> dates(null, beside(date, -1));
        });
    }

    private String value() {
        if (at < text.length() && Characters.isQuote(text.charAt(at))) {
            String partners = Characters.partners(text.charAt(at));
            int from = ++at;
            while (at < text.length() && partners.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String quoted = text.substring(from, at);
            at = Math.min(at + 1, text.length());
            return quoted.strip();
        }
        int from = at;
        while (at < text.length() && Characters.isWordCharacter(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private static @Nullable String bound(String value) {
        String date = value.strip();
        if (date.length() > 1
                && Characters.isQuote(date.charAt(0))
                && Characters.isQuote(date.charAt(date.length() - 1))) {
            date = date.substring(1, date.length() - 1).strip();
        }
        return date.equals("*") ? null : date;
    }

    /// The year, month, day or millisecond after that one, or before it, written as precisely.
    private static String beside(String date, int steps) {
        PublicationDate known = PublicationDate.parse(date);
        LocalDate day = known.day();
        return switch (known.text().length()) {
            case 4 -> day.plusYears(steps).toString().substring(0, 4);
            case 7 -> YearMonth.from(day).plusMonths(steps).toString();
            case 10 -> day.plusDays(steps).toString();
            default -> known.first().plusMillis(steps).toString();
        };
    }

    private QueryNode dates(@Nullable String from, @Nullable String to) {
        if (from != null) {
            DateRange.from(from);
        }
        if (to != null) {
            DateRange.until(to);
        }
        if (from != null && to != null && !DateRange.from(from).isBefore(DateRange.until(to))) {
            warnings.accept("the date range ends before it begins; finds nothing");
            return new QueryNode.None();
        }
        return new QueryNode.Dates(from, to);
    }

    private QueryNode checked(Dates dates) {
        try {
            return dates.read();
        } catch (IllegalArgumentException e) {
            warnings.accept(e.getMessage() + "; finds nothing");
            return new QueryNode.None();
        }
    }

    private interface Dates {
        QueryNode read();
    }
}
