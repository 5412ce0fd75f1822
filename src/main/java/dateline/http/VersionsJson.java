package dateline.http;

import dateline.archive.ArticleVersion;
import dateline.article.Article;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// The versions of an article as the API gives them.
final class VersionsJson {
    private VersionsJson() {}

    /// The answer of `/api/v1/articles/{id}/versions`.
    static byte[] list(VersionParameters asked, VersionList list) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringProperty("id", list.id());
            json.writeNumberProperty("total", list.total());
            json.writeName("items");
            json.writeStartArray();
            for (VersionList.Item item : list.items()) {
                json.writeStartObject();
                item(json, list, item);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeName("links");
            json.writeStartObject();
            json.writeStringProperty("self", asked.given().at(Links.versionsJson(list.id())));
            if (list.next() != null) {
                json.writeStringProperty("next", list.next().at(Links.versionsJson(list.id())));
            }
            json.writeStringProperty("html", asked.given().at(Links.versions(list.id())));
            json.writeStringProperty("article", Links.articleJson(list.id()));
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static void item(JsonGenerator json, VersionList list, VersionList.Item item) {
        Article article = item.version().article();
        standing(json, item);
        Json.nullable(json, "title", article == null ? null : article.title());
        Json.nullable(
                json,
                "published",
                article == null || article.published() == null
                        ? null
                        : article.published().text());
        changes(json, item.changes());
        json.writeName("links");
        json.writeStartObject();
        json.writeStringProperty("self", list.json(item.version().number()));
        json.writeStringProperty("html", list.address(item.version().number()));
        json.writeEndObject();
    }

    private static void standing(JsonGenerator json, VersionList.Item item) {
        json.writeNumberProperty("version", item.version().number());
        json.writeStringProperty("received", item.version().received().toString());
        json.writeBooleanProperty("current", item.current());
    }

    private static void changes(JsonGenerator json, @Nullable ArticleChanges changes) {
        if (changes == null) {
            json.writeNullProperty("changes");
            return;
        }
        json.writeName("changes");
        json.writeStartObject();
        json.writeBooleanProperty("title", !changes.title().isEmpty());
        json.writeName("body");
        json.writeStartObject();
        json.writeNumberProperty("added", changes.body().added());
        json.writeNumberProperty("removed", changes.body().removed());
        json.writeBooleanProperty("exact", changes.body().exact());
        json.writeEndObject();
        Json.strings(
                json,
                "fields",
                changes.fields().stream().map(ArticleChanges.Field::key).toList());
        json.writeEndObject();
    }

    /// The answer of `/api/v1/articles/{id}/versions/{version}`.
    static byte[] one(VersionList list, Article article) {
        VersionList.Item item = list.items().getFirst();
        ArticleVersion version = item.version();
        return Json.bytes(json -> {
            json.writeStartObject();
            ArticleJson.text(json, article, article.publisher());
            Json.nullable(json, "aggregator", article.aggregator());
            standing(json, item);
            json.writeNumberProperty("versions", list.total());
            changes(json, item.changes());
            json.writeName("links");
            json.writeStartObject();
            json.writeStringProperty("self", list.json(version.number()));
            json.writeStringProperty("html", list.address(version.number()));
            if (version.number() > 1) {
                json.writeStringProperty("previous", list.json(version.number() - 1));
            }
            if (!item.current()) {
                json.writeStringProperty("next", list.json(version.number() + 1));
            }
            json.writeStringProperty("versions", Links.versionsJson(list.id()));
            json.writeStringProperty("article", Links.articleJson(list.id()));
            json.writeEndObject();
            json.writeEndObject();
        });
    }
}
