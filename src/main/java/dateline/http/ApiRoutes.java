package dateline.http;

import dateline.archive.Archive;
import dateline.archive.ArticleHistory;
import dateline.archive.Readiness;
import dateline.article.TaggedArticle;
import dateline.search.FacetResults;
import dateline.search.Limits;
import dateline.search.Page;
import dateline.search.SearchRequest.Interval;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// What programs ask: the archive as JSON, and whether the process lives and is ready.
final class ApiRoutes {
    private static final String JSON = "application/json";

    private final Archive archive;
    private final Freshness freshness;
    private final Pages pages;

    ApiRoutes(Archive archive, Freshness freshness) {
        this.archive = archive;
        this.freshness = freshness;
        this.pages = new Pages(archive, freshness);
    }

    void register(Reading reading) {
        reading.at(Links.API, this::search);
        reading.at(Links.API + "/{id}", this::article);
        reading.at(Links.API_FACETS + "{dimension}", this::facet);
        reading.at("/api/v1/suggest", new Suggesting(archive, freshness)::answer);
        reading.at("/health", ApiRoutes::health);
        reading.at("/ready", this::ready);
    }

    private void search(Context ctx) throws IOException {
        SearchParameters asked = SearchParameters.read(QueryString.parse(ctx.queryString()), Interval.NONE);
        long start = System.nanoTime();
        Page page = pages.page(ctx, asked);
        if (page == null) {
            return;
        }
        long tookMs = (System.nanoTime() - start) / 1_000_000;
        QueryString next = page.next() == null ? null : asked.at(page.next());
        Links.header(ctx, link(asked, next));
        ctx.contentType(JSON).result(new SearchJson(asked, page.results(), next, tookMs).bytes());
    }

    private void facet(Context ctx) throws IOException {
        FacetParameters asked =
                FacetParameters.read(Reading.dimension(ctx), QueryString.parse(ctx.queryString()), Limits.FACET_SIZE);
        if (freshness.has(ctx, archive.generation())) {
            return;
        }
        FacetResults results = archive.facet(asked.request());
        freshness.stamp(ctx, results.generation());
        ctx.contentType(JSON).result(FacetJson.bytes(asked, results));
    }

    private static String link(SearchParameters asked, @Nullable QueryString next) {
        String html = "<" + asked.given().at(Links.SEARCH) + ">; rel=\"alternate\"; type=\"text/html\"";
        return next == null ? html : "<" + next.at(Links.API) + ">; rel=\"next\", " + html;
    }

    private void article(Context ctx) throws IOException {
        Reading.noParameters(ctx);
        // Read before the article: a tag of a generation that came since would keep the older article current
        // for ever.
        long generation = archive.generation();
        TaggedArticle article = Reading.article(ctx, Links.API + "/", archive);
        Links.header(ctx, ArticleFormat.JSON.links(article.article().id()));
        if (freshness.has(ctx, generation)) {
            return;
        }
        int versions = archive.history(article.article().id(), generation)
                .map(ArticleHistory::versions)
                .orElse(1);
        ctx.contentType(JSON).result(ArticleJson.bytes(article, versions));
    }

    private static void health(Context ctx) {
        Reading.noParameters(ctx);
        status(ctx, json -> json.writeStringProperty("status", "up"));
    }

    private void ready(Context ctx) {
        Reading.noParameters(ctx);
        Readiness now = archive.readiness();
        ctx.status(now.ready() ? 200 : 503);
        if (!now.ready()) {
            ctx.header("Retry-After", "1");
        }
        status(ctx, json -> {
            json.writeBooleanProperty("ready", now.ready());
            json.writeNumberProperty("done", now.done());
            json.writeNumberProperty("total", now.total());
        });
    }

    private static void status(Context ctx, Consumer<JsonGenerator> properties) {
        ctx.header("Cache-Control", "no-store");
        ctx.contentType(JSON).result(Json.bytes(json -> {
            json.writeStartObject();
            properties.accept(json);
            json.writeEndObject();
        }));
    }
}
