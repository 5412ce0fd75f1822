package dateline.http;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.Labels;
import dateline.article.PublicationDate;
import dateline.article.Publisher;
import dateline.article.Slug;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A story for a test, said in few words.
final class Story {
    private final String id;
    private final String title;
    private final String body;
    private final List<Tag> tags = new ArrayList<>();
    private @Nullable PublicationDate published;
    private @Nullable Publisher publisher;
    private @Nullable String url;
    private @Nullable String aggregator;
    private List<String> captions = List.of();
    private List<String> authors = List.of("Ann Writer");

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

    Story by(String publisherId, String label) {
        publisher = new Publisher(publisherId, label);
        return tag(Dimension.PUBLISHER, publisherId, label);
    }

    Story at(String address) {
        url = address;
        return this;
    }

    Story via(String name) {
        aggregator = name;
        return this;
    }

    Story from(String... names) {
        authors = List.of(names);
        return this;
    }

    Story captions(String... texts) {
        captions = List.of(texts);
        return this;
    }

    Story about(String country, String label) {
        return tag(Dimension.COUNTRY, country, label);
    }

    Story with(String person) {
        return tag(Dimension.PERSON, Slug.of(person), person);
    }

    Story tag(Dimension dimension, String value, String label, Tag.Evidence... evidence) {
        var origin = evidence.length == 0 ? Tag.Origin.SOURCE : Tag.Origin.TAGGER;
        tags.add(new Tag(dimension, value, label, origin, List.of(evidence)));
        return this;
    }

    TaggedArticle tagged() {
        tags.add(new Tag(Dimension.LANGUAGE, "en", "English", Tag.Origin.SOURCE, List.of()));
        var article = new Article(
                id, title, body, published, publisher, url, "en", authors, Labels.NONE, captions, aggregator);
        return new TaggedArticle(article, tags);
    }
}
