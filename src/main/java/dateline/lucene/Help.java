package dateline.lucene;

import dateline.search.Alternative;
import dateline.search.Correction;
import dateline.search.SearchResults;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Help for a reader whose search finds little or nothing.
final class Help {
    private final Search search;
    private final NewsAnalyzer analyzer;

    Help(Search search, NewsAnalyzer analyzer) {
        this.search = search;
        this.analyzer = analyzer;
    }

    SearchResults addedTo(SearchResults results) throws IOException {
        if (results.total() > DidYouMean.FEW) {
            return results;
        }
        @Nullable Correction correction = new DidYouMean(search, analyzer).correction(results.total());
        return results.with(correction, results.total() > 0 ? List.of() : alternatives());
    }

    private List<Alternative> alternatives() throws IOException {
        return new Alternatives(
                        search.request, search.parsed.node(), search.snapshot.values, analyzer::hasWords, search::total)
                .counted();
    }
}
