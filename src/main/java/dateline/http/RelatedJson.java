package dateline.http;

import dateline.article.Dimension;
import dateline.search.Reasons;
import dateline.search.RelatedHit;
import dateline.search.RelatedResults;
import tools.jackson.core.JsonGenerator;

/// The answer of `/api/v1/articles/{id}/related` and `/api/v1/related`.
final class RelatedJson {
    private RelatedJson() {}

    static byte[] bytes(RelatedResults results, long tookMs) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeName("items");
            json.writeStartArray();
            results.hits().forEach(hit -> item(json, hit));
            json.writeEndArray();
            json.writeNumberProperty("tookMs", tookMs);
            json.writeNumberProperty("generation", results.generation());
            json.writeEndObject();
        });
    }

    private static void item(JsonGenerator json, RelatedHit related) {
        json.writeStartObject();
        SearchJson.fields(json, related.hit());
        json.writeName("copyIds");
        json.writeStartArray();
        json.writeEndArray();
        json.writeName("reasons");
        reasons(json, related.reasons());
        json.writeEndObject();
    }

    private static void reasons(JsonGenerator json, Reasons reasons) {
        json.writeStartObject();
        SearchJson.labels(json, Dimension.PERSON, reasons.people());
        SearchJson.labels(json, Dimension.COUNTRY, reasons.countries());
        SearchJson.labels(json, Dimension.TOPIC, reasons.topics());
        Json.strings(json, "terms", reasons.terms());
        Long later = reasons.daysLater();
        if (later == null) {
            json.writeNullProperty("daysApart");
        } else {
            json.writeNumberProperty("daysApart", Math.abs(later));
        }
        json.writeEndObject();
    }
}
