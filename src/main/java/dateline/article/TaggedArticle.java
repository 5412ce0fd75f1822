package dateline.article;

import java.util.List;

/// An article and all that it is tagged with, publisher and language included: what an index takes in.
public record TaggedArticle(Article article, List<Tag> tags) {
    public TaggedArticle {
        tags = List.copyOf(tags);
    }

    /// The tags of one dimension, in their order.
    public List<Tag> tags(Dimension dimension) {
        return tags.stream().filter(tag -> tag.dimension() == dimension).toList();
    }
}
