package dateline.http;

import dateline.article.Dimension;
import dateline.search.FacetCounts;
import dateline.search.Filter;
import dateline.search.SearchResults;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The values of one facet as links that pick and unpick them.
///
/// @param operator how several picked values combine; null where fewer than two are picked
/// @param all the address of a page with every value, null where they are all here
record FacetList(
        String key,
        String title,
        List<Choice> choices,
        @Nullable OperatorSwitch operator,
        @Nullable String all,
        String distinct) {
    private static final String[] HOW_ARTICLES_SHOW = {
        "facet", "facet.size", "histogram", "highlight", "sort", "collapse", "limit", "page", "cursor"
    };

    /// One value.
    record Choice(String label, String count, boolean selected, String toggle) {
        /// What the count counts.
        String unit() {
            return count.equals("1") ? "article" : "articles";
        }
    }

    /// The choice between any and all of the picked values.
    record OperatorSwitch(boolean all, String toAny, String toAll) {}

    static List<FacetList> of(SearchParameters asked, SearchResults results) {
        var lists = new ArrayList<FacetList>();
        for (Dimension dimension : asked.request().facets()) {
            FacetCounts counts = results.facets().get(dimension);
            if (counts != null && !counts.values().isEmpty()) {
                lists.add(of(asked, dimension, counts));
            }
        }
        return List.copyOf(lists);
    }

    private static FacetList of(SearchParameters asked, Dimension dimension, FacetCounts counts) {
        boolean more = counts.distinct() > counts.values().size();
        String all = more ? asked.given().without(HOW_ARTICLES_SHOW).at(Links.FACETS + dimension.key()) : null;
        return new FacetList(
                dimension.key(),
                Words.plural(dimension),
                choices(asked, dimension, counts),
                operator(asked, dimension),
                all,
                Words.number(counts.distinct()));
    }

    static List<Choice> choices(SearchParameters asked, Dimension dimension, FacetCounts counts) {
        return counts.values().stream()
                .map(value -> new Choice(
                        value.label(),
                        Words.number(value.count()),
                        value.selected(),
                        asked.toggled(dimension, value.id()).at(Links.SEARCH)))
                .toList();
    }

    private static @Nullable OperatorSwitch operator(SearchParameters asked, Dimension dimension) {
        Filter filter = asked.request().filter(dimension);
        if (filter.ids().size() < 2) {
            return null;
        }
        QueryString start = asked.start();
        String op = dimension.key() + ".op";
        return new OperatorSwitch(
                filter.operator() == Filter.Operator.ALL,
                start.without(op).at(Links.SEARCH),
                start.with(op, "all").at(Links.SEARCH));
    }
}
