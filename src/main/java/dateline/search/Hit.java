package dateline.search;

import dateline.article.TaggedArticle;
import java.util.List;

/// One article found.
///
/// @param article as in the index; its body is left empty, for a list does not need it
/// @param titleHighlighted HTML, everything escaped but `<mark>`
/// @param snippets HTML likewise, from the body; the lead where nothing in the body matched
/// @param score relevance, 0 where the order is by date
public record Hit(TaggedArticle article, String titleHighlighted, List<String> snippets, float score) {
    public Hit {
        snippets = List.copyOf(snippets);
    }
}
