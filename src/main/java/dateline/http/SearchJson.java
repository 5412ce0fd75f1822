package dateline.http;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import dateline.search.FacetCounts;
import dateline.search.Histogram;
import dateline.search.Hit;
import dateline.search.SearchResults;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// The answer of `/api/v1/articles`.
final class SearchJson {
    private final SearchParameters asked;
    private final SearchResults results;
    private final @Nullable QueryString next;
    private final long tookMs;

    /// @param next the next page; null at the end
    SearchJson(SearchParameters asked, SearchResults results, @Nullable QueryString next, long tookMs) {
        this.asked = asked;
        this.results = results;
        this.next = next;
        this.tookMs = tookMs;
    }

    byte[] bytes() {
        return Json.bytes(json -> {
            json.writeStartObject();
            query(json);
            total(json);
            json.writeName("items");
            json.writeStartArray();
            results.hits().forEach(hit -> item(json, hit));
            json.writeEndArray();
            facets(json);
            histogram(json, results.histogram());
            if (results.total() == 0) {
                alternatives(json);
            }
            links(json);
            json.writeNumberProperty("tookMs", tookMs);
            json.writeNumberProperty("generation", results.generation());
            json.writeEndObject();
        });
    }

    private void query(JsonGenerator json) {
        json.writeName("query");
        json.writeStartObject();
        json.writeStringProperty("text", asked.request().query());
        json.writeStringProperty("parsed", results.parsed());
        json.writeName("warnings");
        json.writeStartArray();
        results.warnings().forEach(warning -> {
            json.writeStartObject();
            if (warning.position() >= 0) {
                json.writeNumberProperty("position", warning.position());
            }
            @Nullable String parameter = warning.parameter();
            if (parameter != null) {
                json.writeStringProperty("parameter", parameter);
            }
            json.writeStringProperty("message", warning.message());
            json.writeEndObject();
        });
        json.writeEndArray();
        Json.nullable(
                json,
                "didYouMean",
                results.didYouMean() == null ? null : results.didYouMean().query());
        json.writeEndObject();
    }

    private void total(JsonGenerator json) {
        json.writeName("total");
        json.writeStartObject();
        json.writeNumberProperty("value", results.total());
        json.writeBooleanProperty("exact", true);
        json.writeStringProperty("unit", "articles");
        json.writeEndObject();
    }

    private static void item(JsonGenerator json, Hit hit) {
        json.writeStartObject();
        fields(json, hit);
        json.writeEndObject();
    }

    /// What every list of articles says of each, in an object that is open.
    static void fields(JsonGenerator json, Hit hit) {
        TaggedArticle tagged = hit.article();
        Article article = tagged.article();
        json.writeStringProperty("id", article.id());
        json.writeStringProperty("title", article.title());
        json.writeStringProperty("titleHighlighted", hit.titleHighlighted());
        Json.nullable(json, "url", Links.web(article.url()));
        ArticleJson.publisher(json, Words.publisher(tagged));
        Json.nullable(json, "aggregator", article.aggregator());
        Json.nullable(
                json,
                "published",
                article.published() == null ? null : article.published().text());
        Json.nullable(json, "language", article.language());
        Json.strings(json, "snippets", hit.snippets());
        labels(json, tagged, Dimension.COUNTRY);
        labels(json, tagged, Dimension.PERSON);
        labels(json, tagged, Dimension.TOPIC);
        json.writeNumberProperty("copyCount", 0);
        json.writeNumberProperty("score", hit.score());
    }

    private static void labels(JsonGenerator json, TaggedArticle tagged, Dimension dimension) {
        labels(json, dimension, tagged.tags(dimension));
    }

    /// The tags of one dimension, under its name.
    static void labels(JsonGenerator json, Dimension dimension, List<Tag> tags) {
        json.writeName(dimension.itemKey());
        json.writeStartArray();
        tags.forEach(tag -> {
            Json.startLabelled(json, tag.id(), tag.label());
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void facets(JsonGenerator json) {
        json.writeName("facets");
        json.writeStartObject();
        for (Dimension dimension : asked.request().facets()) {
            FacetCounts counts = results.facets().get(dimension);
            if (counts == null) {
                continue;
            }
            json.writeName(dimension.key());
            json.writeStartObject();
            json.writeNumberProperty("distinct", counts.distinct());
            json.writeName("values");
            json.writeStartArray();
            counts.values().forEach(value -> FacetJson.value(json, asked, dimension, value));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void histogram(JsonGenerator json, @Nullable Histogram histogram) {
        if (histogram == null) {
            json.writeNullProperty("histogram");
            return;
        }
        json.writeName("histogram");
        json.writeStartObject();
        json.writeStringProperty("interval", SearchParameters.word(histogram.interval()));
        json.writeName("buckets");
        json.writeStartArray();
        histogram.buckets().forEach(bucket -> {
            json.writeStartObject();
            json.writeStringProperty("from", bucket.from().toString());
            json.writeNumberProperty("count", bucket.count());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeNumberProperty("undated", histogram.undated());
        json.writeEndObject();
    }

    private void alternatives(JsonGenerator json) {
        json.writeName("alternatives");
        json.writeStartArray();
        for (OtherSearch other : OtherSearch.of(asked, results)) {
            json.writeStartObject();
            json.writeName("without");
            json.writeStartObject();
            json.writeStringProperty("parameter", other.parameter());
            Json.nullable(json, "value", other.value());
            json.writeEndObject();
            json.writeStringProperty("label", other.label());
            json.writeNumberProperty("total", other.total());
            json.writeStringProperty("link", other.query().at(Links.API));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void links(JsonGenerator json) {
        json.writeName("links");
        json.writeStartObject();
        json.writeStringProperty("self", asked.given().at(Links.API));
        if (next != null) {
            json.writeStringProperty("next", next.at(Links.API));
        }
        json.writeStringProperty("html", asked.given().at(Links.SEARCH));
        for (ExportFormat format : ExportFormat.values()) {
            json.writeStringProperty(format.link(), format.address(asked));
        }
        json.writeEndObject();
    }
}
