package dateline.http;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.PublicationDate;
import dateline.article.Publisher;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import dateline.article.UnresolvedPerson;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// An article as IPTC ninjs 3.1, the exchange format of news agencies. What ninjs has no place for, such as the
/// evidence of a tag, is left out; what is not known is absent.
final class Ninjs {
    private static final String VERSION = "3.1";
    private static final String MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/";

    private Ninjs() {}

    static byte[] bytes(TaggedArticle tagged) {
        Article article = tagged.article();
        return Json.bytes(json -> {
            json.writeStartObject();
            standard(json);
            json.writeStringProperty("uri", "urn:dateline:article:" + QueryString.encode(article.id(), false));
            json.writeStringProperty("type", "text");
            json.writeStringProperty("representationType", "full");
            dates(json, article.published());
            Json.optional(json, "language", article.language());
            if (!article.title().isBlank()) {
                text(json, "headlines", "main", List.of(article.title()));
            }
            if (!article.body().isBlank()) {
                text(json, "bodies", "main", List.of(article.body()));
            }
            text(json, "descriptions", "caption", article.captions());
            if (!article.authors().isEmpty()) {
                json.writeStringProperty("by", String.join(", ", article.authors()));
            }
            people(json, tagged);
            places(json, tagged);
            subjects(json, tagged);
            sources(json, tagged);
            renditions(json, article);
            altIds(json, article);
            json.writeEndObject();
        });
    }

    private static void standard(JsonGenerator json) {
        json.writeName("standard");
        json.writeStartObject();
        json.writeStringProperty("name", "ninjs");
        json.writeStringProperty("version", VERSION);
        json.writeStringProperty("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_" + VERSION + ".json#");
        json.writeEndObject();
    }

    /// ninjs knows instants only: a date stands for its first one, with a note that says what is known.
    private static void dates(JsonGenerator json, @Nullable PublicationDate published) {
        if (published == null) {
            return;
        }
        json.writeStringProperty("versionCreated", published.first().toString());
        json.writeStringProperty("contentCreated", published.first().toString());
        if (published.text().length() <= 10) {
            json.writeStringProperty("edNote", "published " + published.text() + "; the time is not known");
        }
    }

    private static void text(JsonGenerator json, String name, String role, List<String> values) {
        array(json, name, values, value -> {
            json.writeStringProperty("role", role);
            json.writeStringProperty("contentType", "text/plain");
            json.writeStringProperty("value", value);
        });
    }

    /// Those whom nobody can identify come last, without a `literal`.
    private static void people(JsonGenerator json, TaggedArticle tagged) {
        List<Tag> known = tagged.tags(Dimension.PERSON);
        if (known.isEmpty() && tagged.unresolved().isEmpty()) {
            return;
        }
        json.writeName("people");
        json.writeStartArray();
        known.forEach(person -> concept(json, person.label(), "mentioned", person.id()));
        tagged.unresolved().stream()
                .map(UnresolvedPerson::name)
                .forEach(name -> concept(json, name, "mentioned", null));
        json.writeEndArray();
    }

    private static void places(JsonGenerator json, TaggedArticle tagged) {
        List<Tag> inFocus = tagged.tags(Dimension.COUNTRY);
        List<Tag> onlyNamed = tagged.onlyNamed();
        if (inFocus.isEmpty() && onlyNamed.isEmpty()) {
            return;
        }
        json.writeName("places");
        json.writeStartArray();
        inFocus.forEach(country -> concept(json, country.label(), "about", country.id()));
        onlyNamed.forEach(country -> concept(json, country.label(), "mentioned", country.id()));
        json.writeEndArray();
    }

    private static void concept(JsonGenerator json, String name, String relation, @Nullable String id) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeStringProperty("rel", relation);
        Json.optional(json, "literal", id);
        json.writeEndObject();
    }

    private static void subjects(JsonGenerator json, TaggedArticle tagged) {
        array(json, "subjects", tagged.tags(Dimension.TOPIC), topic -> {
            json.writeStringProperty("name", topic.label());
            json.writeStringProperty("rel", "about");
            Json.optional(json, "uri", mediaTopic(topic.id()));
            json.writeStringProperty("literal", topic.id());
            json.writeStringProperty("creator", topic.origin().name().toLowerCase(Locale.ROOT));
        });
    }

    /// The address of an IPTC Media Topic; null for a topic of a source's own.
    static @Nullable String mediaTopic(String id) {
        String code = id.startsWith("medtop:") ? id.substring("medtop:".length()) : "";
        boolean digits = !code.isEmpty() && code.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? MEDIA_TOPICS + code : null;
    }

    private static void sources(JsonGenerator json, TaggedArticle tagged) {
        Publisher publisher = Words.publisher(tagged);
        String aggregator = tagged.article().aggregator();
        if (publisher == null && aggregator == null) {
            return;
        }
        json.writeName("infoSources");
        json.writeStartArray();
        if (publisher != null) {
            source(json, publisher.label(), "publisher", publisher.id());
        }
        if (aggregator != null) {
            source(json, aggregator, "aggregator", null);
        }
        json.writeEndArray();
    }

    private static void source(JsonGenerator json, String name, String role, @Nullable String id) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeStringProperty("role", role);
        Json.optional(json, "literal", id);
        json.writeEndObject();
    }

    /// The story at its publisher's.
    private static void renditions(JsonGenerator json, Article article) {
        String address = Links.uri(article.url());
        array(json, "renditions", address == null ? List.of() : List.of(address), href -> {
            json.writeStringProperty("name", "web");
            json.writeStringProperty("href", href);
            json.writeStringProperty("contentType", "text/html");
        });
    }

    private static void altIds(JsonGenerator json, Article article) {
        array(json, "altIds", List.of(article.id()), id -> {
            json.writeStringProperty("role", "dateline");
            json.writeStringProperty("value", id);
        });
    }

    private static <T> void array(JsonGenerator json, String name, List<T> values, Consumer<T> properties) {
        Json.optional(json, name, values, value -> {
            json.writeStartObject();
            properties.accept(value);
            json.writeEndObject();
        });
    }
}
