package dateline.http;

import dateline.article.PublicationDate;
import dateline.search.Alternative;
import dateline.search.Omission;
import dateline.search.SearchResults;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A search that finds nothing, without one of its parts.
///
/// @param parameter the one that is left out or changed
/// @param value what is left out of it; null where all its values are
/// @param label of what is left out, for readers
/// @param total what it finds
record OtherSearch(String parameter, @Nullable String value, String label, long total, QueryString query) {
    static List<OtherSearch> of(SearchParameters asked, SearchResults results) {
        QueryString start = asked.given().without("page");
        return results.alternatives().stream()
                .map(alternative -> of(start, alternative))
                .toList();
    }

    private static OtherSearch of(QueryString start, Alternative alternative) {
        long total = alternative.total();
        return switch (alternative.without()) {
            case Omission.Values values -> ofValues(start, values, total);
            case Omission.Dating dating -> ofDates(start, dating, total);
            case Omission.Clause(var text, var rest) ->
                new OtherSearch("q", text, text, total, rest.isEmpty() ? start.without("q") : start.with("q", rest));
        };
    }

    private static OtherSearch ofValues(QueryString start, Omission.Values values, long total) {
        String key = values.dimension().key();
        String label = String.join(" or ", values.labels());
        String name = values.excluded() ? key + ".not" : key;
        if (values.ids().size() > 1) {
            return new OtherSearch(name, null, label, total, start.without(name, key + ".op"));
        }
        String id = values.ids().getFirst();
        QueryString rest = start.without(new QueryString.Parameter(name, id));
        return new OtherSearch(name, id, label, total, rest.all(key).isEmpty() ? rest.without(key + ".op") : rest);
    }

    private static OtherSearch ofDates(QueryString start, Omission.Dating dating, long total) {
        String name = SearchParameters.word(dating);
        String given = String.valueOf(start.first(name));
        String label = switch (dating) {
            case FROM -> "from " + Words.exactDate(PublicationDate.parse(given));
            case TO -> "until " + Words.exactDate(PublicationDate.parse(given));
            case DATED -> given.equals("known") ? "dated only" : "undated only";
        };
        return new OtherSearch(name, given, label, total, start.without(name));
    }

    String address() {
        return query.at(Links.SEARCH);
    }

    String found() {
        return Words.articles(total);
    }

    boolean isOfWords() {
        return parameter.equals("q");
    }

    boolean excludes() {
        return parameter.endsWith(".not");
    }
}
