package dateline.http;

import dateline.article.Dimension;
import dateline.search.FacetRequest;
import dateline.search.Limits;
import dateline.search.QueryRefusedException;
import dateline.search.SearchRequest.Interval;
import java.util.List;
import java.util.Optional;

/// The query string of one facet's values: that of a search, with `prefix`, and with `limit` and `page` for the
/// values instead of the articles.
///
/// @param given the parameters as given, without empty ones
/// @param search the search whose articles are counted
/// @param page from 1
record FacetParameters(QueryString given, SearchParameters search, FacetRequest request, int page) {
    /// Where a list of values ends that is walked by `page`.
    private static final int PAGES = 100_000;

    /// What says how a search shows its articles, of which there are none here.
    private static final List<String> NOT_HERE =
            List.of("facet", "facet.size", "histogram", "highlight", "sort", "collapse", "cursor");

    /// What is not that of a search, whose own reader does not see it.
    private static final List<String> OWN = List.of("prefix", "limit", "page");

    /// Reads and checks them all.
    ///
    /// @param standard values a page where no `limit` is given
    /// @throws QueryRefusedException for an unknown, malformed or repeated parameter
    static FacetParameters read(Dimension dimension, QueryString query, int standard) {
        for (String name : NOT_HERE) {
            if (!query.all(name).isEmpty()) {
                throw new QueryRefusedException("'" + name + "' is no parameter of a facet's values", name, -1);
            }
        }
        for (String name : OWN) {
            if (query.all(name).size() > 1) {
                throw new QueryRefusedException("'" + name + "' may be given only once", name, -1);
            }
        }
        QueryString given = query.keep(
                parameter -> !parameter.value().isEmpty() || !parameter.name().equals("prefix"));
        SearchParameters search = SearchParameters.read(given.without(OWN.toArray(String[]::new)), Interval.NONE);
        int limit = SearchParameters.number(given, "limit", standard, Limits.FACET_PAGE);
        int page = SearchParameters.number(given, "page", 1, PAGES);
        String prefix = given.first("prefix");
        return new FacetParameters(
                given,
                search,
                new FacetRequest(search.request(), dimension, prefix == null ? "" : prefix, limit, (page - 1) * limit),
                page);
    }

    /// The next page; empty at the end.
    Optional<QueryString> next(int distinct) {
        boolean more = (long) page * request.limit() < distinct && page < PAGES;
        return more ? Optional.of(given.with("page", String.valueOf(page + 1))) : Optional.empty();
    }

    Optional<QueryString> previous() {
        return switch (page) {
            case 1 -> Optional.empty();
            case 2 -> Optional.of(given.without("page"));
            default -> Optional.of(given.with("page", String.valueOf(page - 1)));
        };
    }
}
