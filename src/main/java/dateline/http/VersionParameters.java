package dateline.http;

import dateline.search.QueryRefusedException;
import java.util.List;

/// Which versions of an article are asked for.
///
/// @param before those of a lesser number only
record VersionParameters(QueryString given, int before, int limit) {
    private static final List<String> NAMES = List.of("before", "limit");
    private static final int STANDARD = 20;
    private static final int MOST = 100;
    private static final int LATEST = 100_000_000;

    /// @throws QueryRefusedException for an unknown, malformed or repeated parameter
    static VersionParameters read(QueryString given) {
        for (QueryString.Parameter parameter : given.parameters()) {
            String name = parameter.name();
            if (!NAMES.contains(name)) {
                throw new QueryRefusedException(
                        "unknown parameter '" + name + "'; this address takes 'before' and 'limit'", name, -1);
            }
            if (given.all(name).size() > 1) {
                throw new QueryRefusedException("'" + name + "' may be given only once", name, -1);
            }
        }
        return new VersionParameters(
                given,
                SearchParameters.number(given, "before", LATEST, LATEST),
                SearchParameters.number(given, "limit", STANDARD, MOST));
    }

    /// The same for those below a number.
    QueryString below(int number) {
        return given.with("before", String.valueOf(number));
    }
}
