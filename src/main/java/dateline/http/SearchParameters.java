package dateline.http;

import dateline.article.Dimension;
import dateline.search.DateRange;
import dateline.search.Filter;
import dateline.search.Limits;
import dateline.search.QueryRefusedException;
import dateline.search.SearchRequest;
import dateline.search.SearchRequest.Dated;
import dateline.search.SearchRequest.Interval;
import dateline.search.SearchRequest.Sort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The query string of a search, read: one reader for the page and its JSON twin, so that both mean the same.
///
/// @param given the parameters as given, without empty ones
/// @param page from 1
record SearchParameters(QueryString given, SearchRequest request, int page) {
    private static final List<String> SCALARS = List.of(
            "q",
            "from",
            "to",
            "dated",
            "sort",
            "collapse",
            "facet.size",
            "histogram",
            "highlight",
            "limit",
            "page",
            "cursor");
    /// What a form does not send empty, so that it is an error there; all else is not chosen where it is empty.
    private static final List<String> NEVER_EMPTY =
            List.of("collapse", "facet", "facet.size", "histogram", "highlight", "limit", "page", "cursor");

    static final List<String> NAMES = names();

    /// Reads and checks them all.
    ///
    /// @param histogram where none is asked for: the page shows one, the API does not
    /// @throws QueryRefusedException for an unknown, malformed or repeated parameter
    static SearchParameters read(QueryString query, Interval histogram) {
        query.parameters().forEach(parameter -> checkName(parameter.name()));
        for (String name : SCALARS) {
            if (query.all(name).size() > 1) {
                throw refused(name, "'" + name + "' may be given only once");
            }
        }
        QueryString given =
                query.keep(parameter -> !parameter.value().isEmpty() || NEVER_EMPTY.contains(parameter.name()));
        collapse(given);
        int limit = number(given, "limit", 20, Limits.PAGE_SIZE);
        int page = page(given, limit);
        cursor(given);
        SearchRequest request = SearchRequest.of(orElse(given.first("q"), ""))
                .withDates(dates(given), choice(given, "dated", Dated.values(), null))
                .withSort(choice(given, "sort", Sort.values(), null))
                .withPage(limit, (page - 1) * limit)
                .withFacets(facets(given), number(given, "facet.size", 10, Limits.FACET_SIZE))
                .withHistogram(orElse(choice(given, "histogram", Interval.values(), histogram), histogram))
                .withHighlight(highlight(given));
        for (Dimension dimension : Dimension.values()) {
            request = request.withFilter(dimension, filter(given, dimension));
        }
        return new SearchParameters(given, request, page);
    }

    /// The search with that value picked, or no longer picked where it is; back on its first page.
    QueryString toggled(Dimension dimension, String id) {
        String key = dimension.key();
        QueryString start = start();
        if (!given.has(key, id)) {
            return start.without(new QueryString.Parameter(key + ".not", id)).and(key, id);
        }
        QueryString rest = start.without(new QueryString.Parameter(key, id));
        return rest.all(key).isEmpty() ? rest.without(key + ".op") : rest;
    }

    /// The same search on its first page.
    QueryString start() {
        return given.without("page", "cursor");
    }

    QueryString onPage(int number) {
        return number == 1 ? start() : given.without("cursor").with("page", String.valueOf(number));
    }

    /// Where the page begins, as an earlier one told; null where a number says it.
    @Nullable
    String cursor() {
        return given.first("cursor");
    }

    /// The page that begins at a cursor.
    QueryString at(String cursor) {
        return given.without("page").with("cursor", cursor);
    }

    /// The next page; empty at the end and where paging ends.
    Optional<QueryString> next(long total) {
        return page < lastPage(total) ? Optional.of(onPage(page + 1)) : Optional.empty();
    }

    /// The last page that can be asked for.
    int lastPage(long total) {
        int size = request.limit();
        long needed = Math.max(1, (total + size - 1) / size);
        return (int) Math.min(needed, Limits.PAGING / size);
    }

    private static void checkName(String name) {
        if (NAMES.contains(name)) {
            return;
        }
        throw refused(name, "unknown parameter '" + name + "'" + nearest(name));
    }

    private static String nearest(String name) {
        return meant(name).map(near -> "; did you mean '" + near + "'?").orElse("");
    }

    /// The parameter that a wrong name probably stands for; empty where the name is right or resembles none.
    static Optional<String> meant(String name) {
        return NAMES.contains(name) ? Optional.empty() : SimilarWord.among(NAMES, name);
    }

    private static List<String> names() {
        var names = new ArrayList<>(SCALARS);
        for (Dimension dimension : Dimension.values()) {
            names.addAll(List.of(dimension.key(), dimension.key() + ".op", dimension.key() + ".not"));
        }
        names.add("facet");
        return List.copyOf(names);
    }

    private static void collapse(QueryString given) {
        String collapse = given.first("collapse");
        if (collapse != null && collapse.equals("copies")) {
            throw refused("collapse", "'collapse=copies' is not offered yet; use none");
        }
        if (collapse != null && !collapse.equals("none")) {
            throw refused("collapse", "'collapse' must be none, got '" + collapse + "'");
        }
    }

    private static int page(QueryString given, int limit) {
        int page = number(given, "page", 1, Limits.PAGING);
        if ((long) page * limit > Limits.PAGING) {
            throw refused(
                    "page",
                    "page × limit must be at most 10,000, got " + page + " × " + limit
                            + "; 'cursor' leads further (links.next)");
        }
        return page;
    }

    private static void cursor(QueryString given) {
        String cursor = given.first("cursor");
        if (cursor != null && cursor.isEmpty()) {
            throw refused("cursor", "'cursor' needs a value; the first page is the address without it");
        }
        if (cursor != null && given.first("page") != null) {
            throw refused("cursor", "'cursor' and 'page' cannot be given together");
        }
    }

    private static DateRange dates(QueryString given) {
        Instant from = date(given, "from", DateRange::from);
        Instant until = date(given, "to", DateRange::until);
        if (from != null && until != null && !from.isBefore(until)) {
            throw refused("from", "'from' lies after 'to': " + given.first("from") + ", " + given.first("to"));
        }
        return new DateRange(from, until);
    }

    private static @Nullable Instant date(QueryString given, String name, Function<String, Instant> reader) {
        String value = given.first(name);
        try {
            return value == null ? null : reader.apply(value);
        } catch (IllegalArgumentException _) {
            throw refused(
                    name,
                    "'" + name + "' must be a date (2025-01-31) or an RFC 3339 instant (2025-01-31T08:00:00Z), got '"
                            + value + "'");
        }
    }

    private static List<Dimension> facets(QueryString given) {
        List<String> values = given.all("facet");
        if (values.isEmpty()) {
            return SearchRequest.DEFAULT_FACETS;
        }
        if (values.equals(List.of("none"))) {
            return List.of();
        }
        var dimensions = new LinkedHashSet<Dimension>();
        for (String value : values) {
            for (String key : value.split(",", -1)) {
                dimensions.add(Dimension.of(key).orElseThrow(() -> unknownFacet(key)));
            }
        }
        return List.copyOf(dimensions);
    }

    private static QueryRefusedException unknownFacet(String key) {
        String known = Arrays.stream(Dimension.values()).map(Dimension::key).collect(Collectors.joining(", "));
        return refused("facet", "'facet' must be none or a list of " + known + ", got '" + key + "'");
    }

    private static boolean highlight(QueryString given) {
        String value = orElse(given.first("highlight"), "true");
        if (!value.equals("true") && !value.equals("false")) {
            throw refused("highlight", "'highlight' must be true or false, got '" + value + "'");
        }
        return value.equals("true");
    }

    private static Filter filter(QueryString given, Dimension dimension) {
        String op = dimension.key() + ".op";
        if (given.all(op).size() > 1) {
            throw refused(op, "'" + op + "' may be given only once");
        }
        Filter.Operator operator = choice(given, op, Filter.Operator.values(), Filter.Operator.ANY);
        return new Filter(
                values(given, dimension.key()),
                orElse(operator, Filter.Operator.ANY),
                values(given, dimension.key() + ".not"));
    }

    private static List<String> values(QueryString given, String name) {
        List<String> values = given.all(name);
        if (values.size() > Limits.FILTER_VALUES) {
            throw refused(
                    name, "'" + name + "' takes at most " + Limits.FILTER_VALUES + " values, got " + values.size());
        }
        if (values.stream().anyMatch(String::isBlank)) {
            throw refused(name, "'" + name + "' needs a value");
        }
        return values;
    }

    private static <E extends Enum<E>> @Nullable E choice(
            QueryString given, String name, E[] choices, @Nullable E absent) {
        String value = given.first(name);
        if (value == null) {
            return absent;
        }
        return Arrays.stream(choices)
                .filter(choice -> word(choice).equals(value))
                .findFirst()
                .orElseThrow(() -> refused(
                        name,
                        "'" + name + "' must be one of "
                                + Arrays.stream(choices)
                                        .map(SearchParameters::word)
                                        .collect(Collectors.joining(", "))
                                + ", got '" + value + "'"));
    }

    /// A constant as it stands in addresses and JSON.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// A whole number from 1 to `most`.
    static int number(QueryString given, String name, int absent, int most) {
        String value = given.first(name);
        if (value == null) {
            return absent;
        }
        return whole(value)
                .filter(number -> number >= 1 && number <= most)
                .orElseThrow(() -> refused(
                        name, "'" + name + "' must be a whole number from 1 to " + most + ", got '" + value + "'"));
    }

    /// Digits only: `Integer.parseInt` takes `+7` and digits of other scripts too.
    private static Optional<Integer> whole(String value) {
        boolean digits =
                !value.isEmpty() && value.length() <= 9 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Integer.valueOf(value)) : Optional.empty();
    }

    private static <T> T orElse(@Nullable T value, T absent) {
        return value == null ? absent : value;
    }

    private static QueryRefusedException refused(String parameter, String message) {
        return new QueryRefusedException(message, parameter, -1);
    }
}
