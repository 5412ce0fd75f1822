package dateline.http;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.Publisher;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// An article as a schema.org `NewsArticle` in JSON-LD, for the programs that read pages.
final class LinkedData {
    private LinkedData() {}

    /// The JSON, in which no text can end or open an element of the page around it.
    static String of(TaggedArticle tagged) {
        // These three stand nowhere in JSON but in its strings.
        return new String(Json.bytes(json -> write(json, tagged)), StandardCharsets.UTF_8)
                .replace("<", "\\u003C")
                .replace(">", "\\u003E")
                .replace("&", "\\u0026");
    }

    private static void write(JsonGenerator json, TaggedArticle tagged) {
        Article article = tagged.article();
        json.writeStartObject();
        json.writeStringProperty("@context", "https://schema.org");
        json.writeStringProperty("@type", "NewsArticle");
        json.writeStringProperty("url", Links.article(article.id()));
        json.writeStringProperty("headline", article.headline());
        Json.optional(
                json,
                "datePublished",
                article.published() == null ? null : article.published().text());
        Json.optional(json, "author", article.authors(), author -> thing(json, "Person", author, null));
        Publisher publisher = Words.publisher(tagged);
        if (publisher != null) {
            json.writeName("publisher");
            thing(json, "Organization", publisher.label(), null);
        }
        Json.optional(json, "inLanguage", article.language());
        Json.optional(json, "isBasedOn", Links.uri(article.url()));
        things(json, "about", about(tagged));
        things(json, "mentions", mentions(tagged));
        json.writeEndObject();
    }

    private static List<Tag> about(TaggedArticle tagged) {
        return Stream.of(Dimension.COUNTRY, Dimension.TOPIC)
                .flatMap(dimension -> tagged.tags(dimension).stream())
                .toList();
    }

    private static List<Tag> mentions(TaggedArticle tagged) {
        return Stream.concat(tagged.tags(Dimension.PERSON).stream(), tagged.onlyNamed().stream())
                .toList();
    }

    private static void things(JsonGenerator json, String name, List<Tag> tags) {
        Json.optional(
                json, name, tags, tag -> thing(json, type(tag.dimension()), tag.label(), Ninjs.mediaTopic(tag.id())));
    }

    private static String type(Dimension dimension) {
        return switch (dimension) {
            case COUNTRY, MENTION -> "Country";
            case PERSON -> "Person";
            case TOPIC, PUBLISHER, LANGUAGE -> "Thing";
        };
    }

    private static void thing(JsonGenerator json, String type, String name, @Nullable String sameAs) {
        json.writeStartObject();
        json.writeStringProperty("@type", type);
        json.writeStringProperty("name", name);
        Json.optional(json, "sameAs", sameAs);
        json.writeEndObject();
    }
}
