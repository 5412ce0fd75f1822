package dateline.http;

import dateline.search.SearchResults;
import java.util.List;

/// All that `/` shows.
///
/// @param ways the most frequent values as ways in
record HomePage(Frame frame, SearchBox box, String total, List<ResultItem> newest, List<FacetList> ways) {
    static HomePage of(Frame frame, SearchParameters asked, SearchResults results) {
        return new HomePage(
                frame,
                new SearchBox("", List.of(), true),
                Words.articles(results.total()),
                results.hits().stream().map(hit -> ResultItem.of(asked, hit)).toList(),
                FacetList.of(asked, results));
    }
}
