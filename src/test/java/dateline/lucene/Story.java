package dateline.lucene;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.Labels;
import dateline.article.PublicationDate;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A story for a test of the index, said in few words.
final class Story {
    private final String id;
    private final String title;
    private final String body;
    private final List<Tag> tags = new ArrayList<>();
    private List<String> captions = List.of();
    private @Nullable PublicationDate published;

    private Story(String id, String title, String body) {
        this.id = id;
        this.title = title;
        this.body = body;
    }

    static Story of(String id, String title, String body) {
        return new Story(id, title, body);
    }

    Story on(String date) {
        published = PublicationDate.parse(date);
        return this;
    }

    Story captions(String... texts) {
        captions = List.of(texts);
        return this;
    }

    Story tag(Dimension dimension, String value, String label) {
        tags.add(new Tag(dimension, value, label, Tag.Origin.SOURCE, List.of()));
        return this;
    }

    TaggedArticle tagged() {
        return new TaggedArticle(
                new Article(id, title, body, published, null, null, null, List.of(), Labels.NONE, captions, null),
                tags);
    }
}
