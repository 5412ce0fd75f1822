package dateline.http;

import dateline.article.Dimension;
import dateline.search.FacetResults;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// All that `/facets/{dimension}` shows: every value of one facet under a search, to pick from.
///
/// @param kept what the form for the prefix must pass on
/// @param back the search itself
record FacetPage(
        Frame frame,
        SearchBox box,
        String title,
        String path,
        String prefix,
        List<QueryString.Parameter> kept,
        String summary,
        List<FacetList.Choice> choices,
        String back,
        @Nullable String previous,
        @Nullable String next) {
    static FacetPage of(Frame frame, FacetParameters asked, FacetResults results) {
        Dimension dimension = asked.request().dimension();
        SearchParameters search = asked.search();
        String path = Links.FACETS + dimension.key();
        int distinct = results.counts().distinct();
        return new FacetPage(
                frame,
                new SearchBox(
                        search.request().query(), search.given().without("q").parameters(), false),
                Words.plural(dimension),
                path,
                asked.request().prefix(),
                search.given().parameters(),
                summary(dimension, asked.request().prefix(), distinct),
                FacetList.choices(search, dimension, results.counts()),
                search.given().at(Links.SEARCH),
                asked.previous().map(query -> query.at(path)).orElse(null),
                asked.next(distinct).map(query -> query.at(path)).orElse(null));
    }

    private static String summary(Dimension dimension, String prefix, int distinct) {
        String what = distinct == 1
                ? "1 of the " + Words.plural(dimension).toLowerCase(Locale.ROOT)
                : Words.number(distinct) + " " + Words.plural(dimension).toLowerCase(Locale.ROOT);
        return prefix.isBlank() ? what : what + " whose name begins with ‘" + prefix.strip() + "’";
    }
}
