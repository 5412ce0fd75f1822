package dateline.article;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// An article and all that it is tagged with, publisher and language included: what an index takes in.
///
/// @param unresolved people who are named, but not so that one can tell who they are: no values of a facet
public record TaggedArticle(Article article, List<Tag> tags, List<UnresolvedPerson> unresolved) {
    public TaggedArticle {
        tags = List.copyOf(tags);
        unresolved = List.copyOf(unresolved);
    }

    public TaggedArticle(Article article, List<Tag> tags) {
        this(article, tags, List.of());
    }

    /// The tags of one dimension, in their order.
    public List<Tag> tags(Dimension dimension) {
        return tags.stream().filter(tag -> tag.dimension() == dimension).toList();
    }

    /// The countries that it names without being about them.
    public List<Tag> onlyNamed() {
        Set<String> inFocus = tags(Dimension.COUNTRY).stream().map(Tag::id).collect(Collectors.toUnmodifiableSet());
        return tags(Dimension.MENTION).stream()
                .filter(tag -> !inFocus.contains(tag.id()))
                .toList();
    }
}
