package dateline.search;

import dateline.article.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What two articles share. Topics may be broader ones of the other article.
///
/// @param terms telling words in both, as the first article writes them, the most telling first
/// @param daysLater how many days after the first article the other was published, negative: before; null where
///     either day is unknown
public record Reasons(
        List<Tag> people,
        List<Tag> countries,
        List<Tag> topics,
        List<String> terms,
        @Nullable Long daysLater) {
    public Reasons {
        people = List.copyOf(people);
        countries = List.copyOf(countries);
        topics = List.copyOf(topics);
        terms = List.copyOf(terms);
    }
}
