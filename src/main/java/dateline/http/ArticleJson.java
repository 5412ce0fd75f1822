package dateline.http;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.Publisher;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import tools.jackson.core.JsonGenerator;

/// The answer of `/api/v1/articles/{id}`.
final class ArticleJson {
    private ArticleJson() {}

    static byte[] bytes(TaggedArticle tagged) {
        Article article = tagged.article();
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringProperty("id", article.id());
            json.writeStringProperty("title", article.title());
            Json.nullable(
                    json,
                    "published",
                    article.published() == null ? null : article.published().text());
            publisher(json, tagged);
            Json.nullable(json, "url", Links.web(article.url()));
            Json.strings(json, "authors", article.authors());
            Json.nullable(json, "language", article.language());
            json.writeStringProperty("body", article.body());
            Json.strings(json, "captions", article.captions());
            Json.nullable(json, "aggregator", article.aggregator());
            tags(json, tagged, Dimension.COUNTRY);
            tags(json, tagged, Dimension.PERSON);
            tags(json, tagged, Dimension.TOPIC);
            tags(json, tagged, Dimension.MENTION);
            empty(json, "copies");
            empty(json, "versions");
            json.writeName("links");
            json.writeStartObject();
            json.writeStringProperty("self", Links.articleJson(article.id()));
            json.writeStringProperty("html", Links.article(article.id()));
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    static void publisher(JsonGenerator json, TaggedArticle tagged) {
        Publisher publisher = Words.publisher(tagged);
        if (publisher == null) {
            json.writeNullProperty("publisher");
            return;
        }
        json.writeName("publisher");
        Json.startLabelled(json, publisher.id(), publisher.label());
        json.writeEndObject();
    }

    private static void tags(JsonGenerator json, TaggedArticle tagged, Dimension dimension) {
        json.writeName(dimension.itemKey());
        json.writeStartArray();
        tagged.tags(dimension).forEach(tag -> tag(json, tag));
        json.writeEndArray();
    }

    private static void tag(JsonGenerator json, Tag tag) {
        Json.startLabelled(json, tag.id(), tag.label());
        if (tag.dimension() == Dimension.COUNTRY) {
            json.writeBooleanProperty("focus", true);
        }
        json.writeName("evidence");
        json.writeStartArray();
        tag.evidence().forEach(evidence -> {
            json.writeStartObject();
            json.writeNumberProperty("start", evidence.start());
            json.writeNumberProperty("end", evidence.end());
            json.writeStringProperty("text", evidence.text());
            json.writeStringProperty("rule", evidence.rule());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void empty(JsonGenerator json, String name) {
        json.writeName(name);
        json.writeStartArray();
        json.writeEndArray();
    }
}
