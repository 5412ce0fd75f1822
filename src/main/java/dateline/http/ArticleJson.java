package dateline.http;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.Publisher;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// An article and what it is tagged with, as the API and `dateline tag` give it.
public final class ArticleJson {
    private ArticleJson() {}

    /// One line of `dateline tag`, without its line end, in UTF-8.
    ///
    /// @param source where the article came from
    public static byte[] line(String source, TaggedArticle tagged) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringProperty("source", source);
            content(json, tagged);
            json.writeEndObject();
        });
    }

    /// The answer of `/api/v1/articles/{id}`.
    ///
    /// @param versions how many there are of it
    static byte[] bytes(TaggedArticle tagged, int versions) {
        Article article = tagged.article();
        return Json.bytes(json -> {
            json.writeStartObject();
            content(json, tagged);
            json.writeName(Dimension.MENTION.itemKey());
            json.writeStartArray();
            tagged.tags(Dimension.MENTION).forEach(tag -> tag(json, tag));
            json.writeEndArray();
            Json.nullable(json, "aggregator", article.aggregator());
            empty(json, "copies");
            json.writeNumberProperty("versions", versions);
            links(json, article.id());
            json.writeEndObject();
        });
    }

    private static void links(JsonGenerator json, String id) {
        json.writeName("links");
        json.writeStartObject();
        json.writeStringProperty("self", ArticleFormat.JSON.address(id));
        for (ArticleFormat format : ArticleFormat.values()) {
            if (format != ArticleFormat.JSON) {
                json.writeStringProperty(format.key(), format.address(id));
            }
        }
        json.writeStringProperty("related", Links.related(id));
        json.writeStringProperty("source", Links.source(id));
        json.writeStringProperty("versions", Links.versionsJson(id));
        json.writeEndObject();
    }

    private static void content(JsonGenerator json, TaggedArticle tagged) {
        text(json, tagged.article(), Words.publisher(tagged));
        Json.optional(json, "publishedFrom", tagged.article().publishedFrom());
        countries(json, tagged);
        people(json, tagged);
        json.writeName(Dimension.TOPIC.itemKey());
        json.writeStartArray();
        tagged.tags(Dimension.TOPIC).forEach(tag -> tag(json, tag));
        json.writeEndArray();
    }

    /// All but what it is about.
    static void text(JsonGenerator json, Article article, @Nullable Publisher publisher) {
        json.writeStringProperty("id", article.id());
        json.writeStringProperty("title", article.title());
        Json.nullable(
                json,
                "published",
                article.published() == null ? null : article.published().text());
        publisher(json, publisher);
        Json.nullable(json, "url", Links.web(article.url()));
        Json.strings(json, "authors", article.authors());
        Json.nullable(json, "language", article.language());
        json.writeStringProperty("body", article.body());
        Json.strings(json, "captions", article.captions());
    }

    /// Every country that is named, those in focus first.
    private static void countries(JsonGenerator json, TaggedArticle tagged) {
        json.writeName(Dimension.COUNTRY.itemKey());
        json.writeStartArray();
        tagged.tags(Dimension.COUNTRY).forEach(tag -> country(json, tag, true));
        tagged.onlyNamed().forEach(tag -> country(json, tag, false));
        json.writeEndArray();
    }

    private static void country(JsonGenerator json, Tag tag, boolean focus) {
        Json.startLabelled(json, tag.id(), tag.label());
        json.writeBooleanProperty("focus", focus);
        grounds(json, tag);
    }

    /// Those who are named so that nobody can tell who they are come last, with a null for an id.
    private static void people(JsonGenerator json, TaggedArticle tagged) {
        json.writeName(Dimension.PERSON.itemKey());
        json.writeStartArray();
        tagged.tags(Dimension.PERSON).forEach(tag -> tag(json, tag));
        tagged.unresolved().forEach(person -> {
            json.writeStartObject();
            json.writeNullProperty("id");
            json.writeStringProperty("label", person.name());
            json.writeStringProperty("origin", word(Tag.Origin.TAGGER));
            evidence(json, person.evidence());
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    static void publisher(JsonGenerator json, @Nullable Publisher publisher) {
        if (publisher == null) {
            json.writeNullProperty("publisher");
            return;
        }
        json.writeName("publisher");
        Json.startLabelled(json, publisher.id(), publisher.label());
        json.writeEndObject();
    }

    private static void tag(JsonGenerator json, Tag tag) {
        Json.startLabelled(json, tag.id(), tag.label());
        grounds(json, tag);
    }

    private static void grounds(JsonGenerator json, Tag tag) {
        json.writeStringProperty("origin", word(tag.origin()));
        evidence(json, tag.evidence());
        json.writeEndObject();
    }

    private static void evidence(JsonGenerator json, List<Tag.Evidence> places) {
        json.writeName("evidence");
        json.writeStartArray();
        places.forEach(evidence -> {
            json.writeStartObject();
            json.writeNumberProperty("start", evidence.start());
            json.writeNumberProperty("end", evidence.end());
            json.writeStringProperty("text", evidence.text());
            json.writeStringProperty("rule", evidence.rule());
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static String word(Tag.Origin origin) {
        return origin.name().toLowerCase(Locale.ROOT);
    }

    private static void empty(JsonGenerator json, String name) {
        json.writeName(name);
        json.writeStartArray();
        json.writeEndArray();
    }
}
