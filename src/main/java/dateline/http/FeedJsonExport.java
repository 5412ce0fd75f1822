package dateline.http;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import dateline.search.Hit;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/// A feed for programs that read JSON (JSON Feed 1.1).
final class FeedJsonExport implements ExportWriter {
    private final Export export;
    private final JsonGenerator json;

    FeedJsonExport(Export export, OutputStream out) {
        this.export = export;
        this.json = Json.generator(out);
        json.writeStartObject();
        json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
        json.writeStringProperty("title", export.title());
        json.writeStringProperty("home_page_url", export.origin() + ExportFormat.page(export.asked()));
        json.writeStringProperty("feed_url", export.origin() + ExportFormat.FEED_JSON.address(export.asked()));
        json.writeName("items");
        json.writeStartArray();
    }

    @Override
    public void write(Hit hit) {
        TaggedArticle tagged = hit.article();
        Article article = tagged.article();
        json.writeStartObject();
        json.writeStringProperty("id", article.id());
        json.writeStringProperty("url", export.origin() + Links.article(article.id()));
        String source = Links.web(article.url());
        if (source != null) {
            json.writeStringProperty("external_url", source);
        }
        json.writeStringProperty("title", article.headline());
        json.writeStringProperty("content_text", article.body());
        if (!hit.snippets().isEmpty()) {
            json.writeStringProperty("summary", PlainText.of(hit.snippets()));
        }
        if (article.published() != null) {
            json.writeStringProperty(
                    "date_published", article.published().first().toString());
        }
        authors(article.authors());
        Json.strings(json, "tags", tags(tagged));
        if (article.language() != null) {
            json.writeStringProperty("language", article.language());
        }
        json.writeEndObject();
    }

    private void authors(List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        json.writeName("authors");
        json.writeStartArray();
        names.forEach(name -> {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static List<String> tags(TaggedArticle tagged) {
        return Stream.of(Dimension.COUNTRY, Dimension.PERSON, Dimension.TOPIC)
                .flatMap(dimension -> tagged.tags(dimension).stream())
                .map(Tag::label)
                .toList();
    }

    @Override
    public void flush() {
        json.flush();
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}
