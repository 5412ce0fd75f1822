package dateline.search;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What stands behind `date:`: one date, or `[from TO to]`.
final class DateClause {
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
        if (at == text.length() || text.charAt(at) != '[') {
            return dates(bound(value()), null, true);
        }
        int close = text.indexOf(']', at);
        int end = close < 0 ? text.length() : close;
        String[] bounds = text.substring(at + 1, end).strip().split("\\s+TO\\s+", -1);
        at = close < 0 ? end : close + 1;
        if (close < 0) {
            warnings.accept("date range is not closed; closed at the end");
        }
        if (bounds.length != 2) {
            warnings.accept("a date range is [from TO to]; finds nothing");
            return new QueryNode.None();
        }
        return dates(bound(bounds[0]), bound(bounds[1]), false);
    }

    private String value() {
        int from = at;
        while (at < text.length() && Characters.isWordCharacter(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private @Nullable String bound(String value) {
        return value.equals("*") ? null : value.strip();
    }

    private QueryNode dates(@Nullable String from, @Nullable String to, boolean single) {
        String last = single ? from : to;
        try {
            if (from != null) {
                DateRange.from(from);
            }
            if (last != null) {
                DateRange.until(last);
            }
            if (from != null && last != null && !DateRange.from(from).isBefore(DateRange.until(last))) {
                warnings.accept("the date range ends before it begins; finds nothing");
                return new QueryNode.None();
            }
            return new QueryNode.Dates(from, last);
        } catch (IllegalArgumentException e) {
            warnings.accept(e.getMessage() + "; finds nothing");
            return new QueryNode.None();
        }
    }
}
