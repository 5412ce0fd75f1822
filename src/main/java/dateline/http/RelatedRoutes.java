package dateline.http;

import dateline.archive.Archive;
import dateline.search.Limits;
import dateline.search.QueryRefusedException;
import dateline.search.RelatedResults;
import io.javalin.http.Context;
import java.io.IOException;

/// Related coverage for programs: of an article, and of a draft posted here, of which nothing is kept.
final class RelatedRoutes {
    private static final String SUFFIX = "/related";
    private static final String JSON = "application/json";
    private static final int STANDARD = 10;

    private final Archive archive;
    private final Freshness freshness;

    RelatedRoutes(Archive archive, Freshness freshness) {
        this.archive = archive;
        this.freshness = freshness;
    }

    void register(Reading reading) {
        reading.at(Links.API + "/{id}" + SUFFIX, this::ofArticle);
        reading.asked(Links.API_RELATED, this::ofDraft);
    }

    private void ofArticle(Context ctx) throws IOException {
        int limit = limit(ctx);
        String id = Reading.id(ctx, Links.API + "/", SUFFIX);
        if (freshness.has(ctx, archive.generation())) {
            return;
        }
        long start = System.nanoTime();
        RelatedResults results = archive.related(id, limit).orElseThrow(() -> Reading.noArticle(id));
        freshness.stamp(ctx, results.generation());
        answer(ctx, results, start);
    }

    private void ofDraft(Context ctx) throws IOException {
        int limit = limit(ctx);
        DraftJson draft = DraftJson.read(ctx);
        long start = System.nanoTime();
        RelatedResults results = archive.relatedToDraft(draft.title(), draft.body(), limit);
        ctx.header("Cache-Control", "no-store");
        answer(ctx, results, start);
    }

    private static void answer(Context ctx, RelatedResults results, long start) {
        long tookMs = (System.nanoTime() - start) / 1_000_000;
        ctx.contentType(JSON).result(RelatedJson.bytes(results, tookMs));
    }

    private static int limit(Context ctx) {
        QueryString given = QueryString.parse(ctx.queryString());
        for (QueryString.Parameter parameter : given.parameters()) {
            if (!parameter.name().equals("limit")) {
                String name = parameter.name();
                throw new QueryRefusedException(
                        "unknown parameter '" + name + "'; this address takes 'limit'", name, -1);
            }
        }
        if (given.parameters().size() > 1) {
            throw new QueryRefusedException("'limit' may be given only once", "limit", -1);
        }
        return SearchParameters.number(given, "limit", STANDARD, Limits.RELATED);
    }
}
