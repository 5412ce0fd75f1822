package dateline.http;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.TaggedArticle;
import dateline.search.FacetCounts;
import dateline.search.Histogram;
import dateline.search.Hit;
import dateline.search.SearchResults;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// The answer of `/api/v1/articles`.
final class SearchJson {
    private final SearchParameters asked;
    private final SearchResults results;
    private final long tookMs;

    SearchJson(SearchParameters asked, SearchResults results, long tookMs) {
        this.asked = asked;
        this.results = results;
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
        json.writeNullProperty("didYouMean");
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
        TaggedArticle tagged = hit.article();
        Article article = tagged.article();
        json.writeStartObject();
        json.writeStringProperty("id", article.id());
        json.writeStringProperty("title", article.title());
        json.writeStringProperty("titleHighlighted", hit.titleHighlighted());
        Json.nullable(json, "url", Links.web(article.url()));
        ArticleJson.publisher(json, tagged);
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
        json.writeEndObject();
    }

    private static void labels(JsonGenerator json, TaggedArticle tagged, Dimension dimension) {
        json.writeName(dimension.itemKey());
        json.writeStartArray();
        tagged.tags(dimension).forEach(tag -> {
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

    private void links(JsonGenerator json) {
        json.writeName("links");
        json.writeStartObject();
        json.writeStringProperty("self", asked.given().at(Links.API));
        asked.next(results.total()).ifPresent(next -> json.writeStringProperty("next", next.at(Links.API)));
        json.writeStringProperty("html", asked.given().at(Links.SEARCH));
        json.writeEndObject();
    }
}
