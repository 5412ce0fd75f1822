package dateline.http;

import dateline.search.QueryRefusedException;
import dateline.search.SearchRequest;
import dateline.search.SearchRequest.Interval;
import dateline.search.SearchResults;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A search by the parameters of the API, for a caller without a server: read as the server reads them,
/// answered as it answers.
public final class AskedSearch {
    private final SearchParameters parameters;

    private AskedSearch(SearchParameters parameters) {
        this.parameters = parameters;
    }

    /// Reads parameters, in their order.
    ///
    /// @throws QueryRefusedException for an unknown or malformed one
    public static AskedSearch of(Map<String, List<String>> parameters) {
        var given = new ArrayList<QueryString.Parameter>();
        parameters.forEach(
                (name, values) -> values.forEach(value -> given.add(new QueryString.Parameter(name, value))));
        SearchParameters read = SearchParameters.read(new QueryString(given), Interval.NONE);
        if (read.cursor() != null) {
            throw new QueryRefusedException(
                    "a cursor is good only at the server that gave it; use 'page'", "cursor", -1);
        }
        return new AskedSearch(read);
    }

    /// What is asked of the archive.
    public SearchRequest request() {
        return parameters.request();
    }

    /// The answer of `/api/v1/articles`, only that its next page goes by number: no cursor outlives a process.
    ///
    /// @param tookMs milliseconds that the search took
    public String json(SearchResults results, long tookMs) {
        return new String(
                new SearchJson(
                                parameters,
                                results,
                                parameters.next(results.total()).orElse(null),
                                tookMs)
                        .bytes(),
                StandardCharsets.UTF_8);
    }
}
