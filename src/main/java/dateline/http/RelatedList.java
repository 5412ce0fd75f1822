package dateline.http;

import dateline.article.Article;
import dateline.article.Publisher;
import dateline.article.Slug;
import dateline.article.Tag;
import dateline.search.Reasons;
import dateline.search.RelatedHit;
import dateline.search.RelatedResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The related coverage that an article's page shows.
///
/// @param more the search for more like it
record RelatedList(List<Item> items, String more) {
    static final RelatedList NONE = new RelatedList(List.of(), "");

    private static final int LABELS = 4;
    private static final int TERMS = 4;
    /// Words of the search for more; the first are the most telling.
    private static final int SEARCHED = 8;

    /// One related article.
    ///
    /// @param title HTML, everything escaped
    /// @param why what it shares, in words
    record Item(
            String address,
            String title,
            @Nullable String language,
            @Nullable Publisher publisher,
            String date,
            @Nullable String datetime,
            String why) {}

    static RelatedList of(RelatedResults results) {
        if (results.hits().isEmpty()) {
            return NONE;
        }
        String query = results.terms().stream()
                .limit(SEARCHED)
                .map(RelatedList::asQuery)
                .collect(Collectors.joining(" OR "));
        return new RelatedList(
                results.hits().stream().map(RelatedList::item).toList(),
                QueryString.EMPTY.and("q", query).at(Links.SEARCH));
    }

    /// A word with anything but letters and digits in it goes in quotes, so that none of it is read as an operator.
    private static String asQuery(String term) {
        boolean plain = term.codePoints().allMatch(Character::isLetterOrDigit);
        return plain ? term : '"' + term.replace("\"", "") + '"';
    }

    private static Item item(RelatedHit related) {
        Article article = related.hit().article().article();
        return new Item(
                Links.article(article.id()),
                related.hit().titleHighlighted(),
                article.language(),
                Words.publisher(related.hit().article()),
                article.published() == null ? "undated" : Words.date(article.published()),
                article.published() == null ? null : article.published().text(),
                why(related.reasons()));
    }

    /// `Nicolás Maduro, Venezuela; tanker, sanctions; 2 days later`.
    private static String why(Reasons reasons) {
        List<String> labels = Stream.of(reasons.people(), reasons.countries(), reasons.topics())
                .flatMap(List::stream)
                .map(Tag::label)
                .distinct()
                .limit(LABELS)
                .toList();
        Set<String> said = labels.stream()
                .flatMap(label -> Stream.of(Slug.of(label).split("-", -1)))
                .collect(Collectors.toSet());
        List<String> terms = reasons.terms().stream()
                .filter(term -> !said.contains(Slug.of(term)))
                .limit(TERMS)
                .toList();
        var parts = new ArrayList<String>();
        Stream.of(labels, terms)
                .filter(list -> !list.isEmpty())
                .map(list -> String.join(", ", list))
                .forEach(parts::add);
        Long later = reasons.daysLater();
        if (later != null) {
            parts.add(Words.later(later));
        }
        return String.join("; ", parts);
    }
}
