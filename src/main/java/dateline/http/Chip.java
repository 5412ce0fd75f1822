package dateline.http;

import dateline.article.Dimension;
import dateline.article.PublicationDate;
import dateline.search.FacetCounts;
import dateline.search.Filter;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One filter in force, and the address of the search without it.
///
/// @param kind what it filters by, "" where the label says it
record Chip(String kind, String label, boolean excludes, String without) {
    /// All filters of a search, in a fixed order.
    ///
    /// @param results null where the search did not run
    static List<Chip> of(SearchParameters asked, @Nullable SearchResults results, Names names) {
        var chips = new ArrayList<Chip>();
        QueryString start = asked.start();
        for (Map.Entry<Dimension, Filter> entry : asked.request().filters().entrySet()) {
            Dimension dimension = entry.getKey();
            for (String id : entry.getValue().ids()) {
                String label = label(dimension, id, results, names);
                chips.add(new Chip(
                        Words.singular(dimension),
                        label,
                        false,
                        asked.toggled(dimension, id).at(Links.SEARCH)));
            }
            for (String id : entry.getValue().not()) {
                var excluded = new QueryString.Parameter(dimension.key() + ".not", id);
                chips.add(new Chip(
                        Words.singular(dimension),
                        label(dimension, id, results, names),
                        true,
                        start.without(excluded).at(Links.SEARCH)));
            }
        }
        date(chips, start, "from", "From");
        date(chips, start, "to", "Until");
        SearchRequest.Dated dated = asked.request().dated();
        if (dated != null) {
            String label = dated == SearchRequest.Dated.KNOWN ? "dated only" : "undated only";
            chips.add(new Chip("", label, false, start.without("dated").at(Links.SEARCH)));
        }
        return List.copyOf(chips);
    }

    private static void date(List<Chip> chips, QueryString start, String name, String kind) {
        String given = start.first(name);
        if (given != null) {
            String label = Words.exactDate(PublicationDate.parse(given));
            chips.add(new Chip(kind, label, false, start.without(name).at(Links.SEARCH)));
        }
    }

    private static String label(Dimension dimension, String id, @Nullable SearchResults results, Names names) {
        FacetCounts counts = results == null ? null : results.facets().get(dimension);
        if (counts != null) {
            for (FacetCounts.Value value : counts.values()) {
                if (value.id().equals(id)) {
                    return value.label();
                }
            }
        }
        return names.label(dimension, id);
    }
}
