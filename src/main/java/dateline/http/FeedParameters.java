package dateline.http;

import dateline.search.Limits;
import dateline.search.QueryRefusedException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which feeds are asked for.
///
/// @param health null: any
/// @param text what their title, category or address must contain, in lower case; may be empty
/// @param page from 1
record FeedParameters(QueryString given, @Nullable FeedHealth health, String text, int limit, int page) {
    private static final List<String> NAMES = List.of("health", "q", "limit", "page");
    private static final int STANDARD = 100;
    private static final int MOST = 1000;
    private static final int PAGES = 100_000;

    /// @throws QueryRefusedException for an unknown, malformed or repeated parameter
    static FeedParameters read(QueryString query) {
        for (QueryString.Parameter parameter : query.parameters()) {
            String name = parameter.name();
            if (!NAMES.contains(name)) {
                throw new QueryRefusedException(
                        "unknown parameter '" + name + "'; this address takes " + String.join(", ", NAMES), name, -1);
            }
            if (query.all(name).size() > 1) {
                throw new QueryRefusedException("'" + name + "' may be given only once", name, -1);
            }
        }
        // A form sends what was left empty too.
        QueryString given = query.keep(
                parameter -> !parameter.value().isEmpty() || !parameter.name().equals("q"));
        return new FeedParameters(
                given,
                health(given.first("health")),
                text(given.first("q")),
                SearchParameters.number(given, "limit", STANDARD, MOST),
                SearchParameters.number(given, "page", 1, PAGES));
    }

    private static @Nullable FeedHealth health(@Nullable String key) {
        if (key == null) {
            return null;
        }
        return FeedHealth.named(key)
                .orElseThrow(() -> new QueryRefusedException(
                        "'health' must be one of " + String.join(", ", FeedHealth.keys()) + ", got '" + key + "'",
                        "health",
                        -1));
    }

    private static String text(@Nullable String text) {
        if (text == null) {
            return "";
        }
        if (text.codePointCount(0, text.length()) > Limits.SUGGESTED_TEXT) {
            throw new QueryRefusedException(
                    "'q' may have " + Limits.SUGGESTED_TEXT + " characters here", "q", Limits.SUGGESTED_TEXT);
        }
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /// The same with another health, or any.
    QueryString withHealth(@Nullable FeedHealth other) {
        QueryString first = given.without("page");
        return other == null ? first.without("health") : first.with("health", other.key());
    }

    QueryString onPage(int number) {
        return number == 1 ? given.without("page") : given.with("page", String.valueOf(number));
    }
}
