package dateline.http;

import dateline.archive.Archive;
import dateline.article.Dimension;
import dateline.article.TaggedArticle;
import dateline.search.QueryRefusedException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Routes that only read.
final class Reading {
    private final RoutesConfig routes;

    Reading(RoutesConfig routes) {
        this.routes = routes;
    }

    /// Answers GET and HEAD, and says so to OPTIONS. Javalin by itself answers HEAD with an empty 200 wherever there
    /// is a GET.
    void at(String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
        routes.options(path, ctx -> options(ctx, "GET, HEAD"));
    }

    /// Answers POST with what a body asks, where nothing is stored: any page may ask, as with GET.
    void asked(String path, Handler handler) {
        routes.post(path, ctx -> {
            Cors.answer(ctx::header);
            handler.handle(ctx);
        });
        routes.options(path, ctx -> options(ctx, "POST"));
    }

    private static void options(Context ctx, String methods) {
        ctx.status(204);
        ctx.header("Allow", methods + ", OPTIONS");
        if (Cors.covers("OPTIONS", ctx.path())) {
            Cors.preflight(ctx::header, methods);
        }
    }

    /// Refuses whatever stands after the `?`.
    static void noParameters(Context ctx) {
        QueryString query = QueryString.parse(ctx.queryString());
        if (!query.parameters().isEmpty()) {
            String name = query.parameters().getFirst().name();
            throw new QueryRefusedException("unknown parameter '" + name + "'; this address takes none", name, -1);
        }
    }

    /// The dimension that ends the path.
    static Dimension dimension(Context ctx) {
        String key = ctx.pathParam("dimension");
        return Dimension.of(key)
                .orElseThrow(() -> new NotFoundResponse("there is no facet '" + key + "', only "
                        + Stream.of(Dimension.values()).map(Dimension::key).collect(Collectors.joining(", "))));
    }

    /// The article whose id ends the path.
    static TaggedArticle article(Context ctx, String prefix, Archive archive) throws IOException {
        return article(ctx, prefix, "", archive);
    }

    /// The article whose id stands between those two in the path.
    static TaggedArticle article(Context ctx, String prefix, String suffix, Archive archive) throws IOException {
        String id = id(ctx, prefix, suffix);
        return archive.article(id).orElseThrow(() -> noArticle(id));
    }

    /// The id between the two parts of a path. Its percent sequences are decoded here, strictly, and only here.
    static String id(Context ctx, String prefix, String suffix) {
        String path = ctx.path();
        int end = path.length() - suffix.length() - (path.endsWith("/") ? 1 : 0);
        return QueryString.decode(path.substring(prefix.length(), end), false, "id");
    }

    static NotFoundResponse noArticle(String id) {
        return new NotFoundResponse("no article has the id '" + id + "'");
    }
}
