package dateline.http;

import dateline.archive.Archive;
import dateline.search.Limits;
import dateline.search.QueryRefusedException;
import dateline.search.Suggestions;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// `/api/v1/suggest`: completions of what somebody types.
final class Suggesting {
    private static final List<String> PARAMETERS = List.of("q", "limit");
    private static final int USUAL = 10;

    private final Archive archive;
    private final Freshness freshness;

    Suggesting(Archive archive, Freshness freshness) {
        this.archive = archive;
        this.freshness = freshness;
    }

    void answer(Context ctx) throws IOException {
        QueryString asked = QueryString.parse(ctx.queryString());
        String text = text(asked);
        int limit = SearchParameters.number(asked, "limit", USUAL, Limits.SUGGESTIONS);
        if (freshness.has(ctx, archive.generation())) {
            return;
        }
        long start = System.nanoTime();
        Suggestions suggestions = archive.suggest(text, limit);
        long tookMs = (System.nanoTime() - start) / 1_000_000;
        freshness.stamp(ctx, suggestions.generation());
        ctx.contentType("application/json").result(json(text, suggestions, tookMs));
    }

    private static String text(QueryString asked) {
        for (QueryString.Parameter parameter : asked.parameters()) {
            String name = parameter.name();
            if (!PARAMETERS.contains(name)) {
                throw refused(name, "unknown parameter '" + name + "'; this address takes q and limit");
            }
            if (asked.all(name).size() > 1) {
                throw refused(name, "'" + name + "' may be given only once");
            }
        }
        @Nullable String text = asked.first("q");
        if (text == null || text.isBlank()) {
            throw refused("q", "'q' needs the beginning of a word");
        }
        if (text.length() > Limits.SUGGESTED_TEXT) {
            throw refused(
                    "q", "'q' may have " + Limits.SUGGESTED_TEXT + " characters to complete, got " + text.length());
        }
        return text;
    }

    private static byte[] json(String text, Suggestions suggestions, long tookMs) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringProperty("query", text);
            json.writeName("items");
            json.writeStartArray();
            suggestions.items().forEach(item -> item(json, item));
            json.writeEndArray();
            json.writeNumberProperty("tookMs", tookMs);
            json.writeNumberProperty("generation", suggestions.generation());
            json.writeEndObject();
        });
    }

    private static void item(JsonGenerator json, Suggestions.Item item) {
        json.writeStartObject();
        switch (item) {
            case Suggestions.Name(var dimension, var id, var label, var count) -> {
                json.writeStringProperty("type", dimension.key());
                json.writeStringProperty("id", id);
                json.writeStringProperty("label", label);
                json.writeNumberProperty("count", count);
                QueryString search = QueryString.EMPTY.and(dimension.key(), id);
                json.writeStringProperty("link", search.at(Links.API));
            }
            case Suggestions.Headline(var id, var headline, var published) -> {
                json.writeStringProperty("type", "headline");
                json.writeStringProperty("id", id);
                json.writeStringProperty("label", headline);
                Json.nullable(json, "published", published == null ? null : published.text());
                json.writeStringProperty("link", Links.articleJson(id));
            }
        }
        json.writeEndObject();
    }

    private static QueryRefusedException refused(String parameter, String message) {
        return new QueryRefusedException(message, parameter, -1);
    }
}
