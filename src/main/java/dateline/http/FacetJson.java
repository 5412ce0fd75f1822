package dateline.http;

import dateline.article.Dimension;
import dateline.search.FacetCounts;
import dateline.search.FacetResults;
import tools.jackson.core.JsonGenerator;

/// The answer of `/api/v1/facets/{dimension}`.
final class FacetJson {
    private FacetJson() {}

    static byte[] bytes(FacetParameters asked, FacetResults results) {
        Dimension dimension = asked.request().dimension();
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringProperty("dimension", dimension.key());
            json.writeStringProperty("prefix", asked.request().prefix());
            json.writeNumberProperty("distinct", results.counts().distinct());
            json.writeName("values");
            json.writeStartArray();
            results.counts().values().forEach(value -> value(json, asked.search(), dimension, value));
            json.writeEndArray();
            json.writeName("links");
            json.writeStartObject();
            json.writeStringProperty("self", asked.given().at(Links.API_FACETS + dimension.key()));
            asked.next(results.counts().distinct())
                    .ifPresent(next -> json.writeStringProperty("next", next.at(Links.API_FACETS + dimension.key())));
            json.writeStringProperty("html", asked.given().at(Links.FACETS + dimension.key()));
            json.writeEndObject();
            json.writeNumberProperty("generation", results.generation());
            json.writeEndObject();
        });
    }

    /// One value, with the search that has it picked, or no longer picked.
    static void value(JsonGenerator json, SearchParameters asked, Dimension dimension, FacetCounts.Value value) {
        Json.startLabelled(json, value.id(), value.label());
        json.writeNumberProperty("count", value.count());
        json.writeBooleanProperty("selected", value.selected());
        json.writeStringProperty("link", asked.toggled(dimension, value.id()).at(Links.API));
        json.writeEndObject();
    }
}
