package dateline.search;

import dateline.article.Dimension;
import dateline.article.PublicationDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How what somebody has begun to type may go on: names first, then headlines, the likeliest of each first.
///
/// @param generation see [SearchResults]
public record Suggestions(List<Item> items, long generation) {
    public Suggestions {
        items = List.copyOf(items);
    }

    /// One way to go on.
    public sealed interface Item {}

    /// A value to filter by.
    ///
    /// @param count of all articles that have it
    public record Name(Dimension dimension, String id, String label, long count) implements Item {}

    /// An article to read.
    public record Headline(
            String id, String headline, @Nullable PublicationDate published) implements Item {}
}
