package dateline.http;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.Publisher;
import dateline.article.Tag;
import dateline.search.Hit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One article in a list.
///
/// @param title HTML, everything escaped but `<mark>`; empty where the article has none
/// @param datetime for machines, null where the date is unknown
/// @param snippets HTML likewise
/// @param moreTags how many tags are not shown
record ResultItem(
        String address,
        String title,
        @Nullable String language,
        @Nullable Publisher publisher,
        @Nullable String aggregator,
        String date,
        @Nullable String datetime,
        List<String> snippets,
        List<TagLink> tags,
        int moreTags) {
    private static final List<Dimension> SHOWN = List.of(Dimension.COUNTRY, Dimension.PERSON, Dimension.TOPIC);
    private static final int TAGS_EACH = 3;
    private static final int SNIPPETS = 3;

    /// A tag that narrows the search to itself, or widens it again where it is already picked.
    record TagLink(String kind, String label, boolean selected, String toggle) {}

    static ResultItem of(SearchParameters asked, Hit hit) {
        Article article = hit.article().article();
        var tags = new ArrayList<TagLink>();
        int all = 0;
        for (Dimension dimension : SHOWN) {
            List<Tag> own = hit.article().tags(dimension);
            all += own.size();
            own.stream().limit(TAGS_EACH).map(tag -> link(asked, tag)).forEach(tags::add);
        }
        return new ResultItem(
                Links.article(article.id()),
                hit.titleHighlighted(),
                article.language(),
                Words.publisher(hit.article()),
                article.aggregator(),
                article.published() == null ? "undated" : Words.date(article.published()),
                article.published() == null ? null : article.published().text(),
                hit.snippets().stream().limit(SNIPPETS).toList(),
                List.copyOf(tags),
                all - tags.size());
    }

    private static TagLink link(SearchParameters asked, Tag tag) {
        boolean selected = asked.given().has(tag.dimension().key(), tag.id());
        return new TagLink(
                tag.dimension().key(),
                tag.label(),
                selected,
                asked.toggled(tag.dimension(), tag.id()).at(Links.SEARCH));
    }
}
