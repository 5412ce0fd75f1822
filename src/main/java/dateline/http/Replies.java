package dateline.http;

import dateline.archive.ArchiveNotReadyException;
import dateline.search.CursorGoneException;
import dateline.search.QueryRefusedException;
import dateline.search.SearchTimeoutException;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What every reply has in common: its security headers, and one shape of error, JSON for programs and a page for
/// readers.
final class Replies {
    /// On every reply, errors and static files included.
    static final Map<String, String> SECURITY_HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer");

    private static final Set<String> FOR_PROGRAMS = Set.of("/health", "/ready", Metrics.PATH, OpenSearch.PATH);

    private static final Logger LOG = Logger.getLogger(Replies.class.getName());

    private final Html html;
    private final Frames frames;

    Replies(Html html, Frames frames) {
        this.html = html;
        this.frames = frames;
    }

    void register(JavalinConfig config) {
        config.router.javaLangErrorHandler((response, error) -> JettyErrors.write(response, unexpected(error)));
        RoutesConfig routes = config.routes;
        routes.before(ctx -> {
            SECURITY_HEADERS.forEach(ctx::header);
            ctx.header("Vary", "Accept-Encoding");
            if (Cors.covers(ctx.method().name(), ctx.path())) {
                Cors.answer(ctx::header);
            }
        });
        routes.after(UnreadBody::drain);
        routes.exception(QueryRefusedException.class, (refused, ctx) -> problem(ctx, Problem.of(refused)));
        routes.exception(CursorGoneException.class, (gone, ctx) -> {
            QueryString start = QueryString.parse(ctx.queryString()).without("cursor");
            problem(ctx, Problem.of(gone, start.at(ctx.path())));
        });
        routes.exception(SearchTimeoutException.class, (late, ctx) -> {
            ctx.header("Retry-After", "5");
            problem(ctx, Problem.of(503, String.valueOf(late.getMessage())));
        });
        routes.exception(ArchiveNotReadyException.class, (early, ctx) -> {
            ctx.header("Retry-After", "1");
            problem(ctx, Problem.of(503, String.valueOf(early.getMessage())));
        });
        routes.exception(HttpResponseException.class, (e, ctx) -> problem(ctx, ofJavalin(e, ctx)));
        routes.exception(Exception.class, (e, ctx) -> problem(ctx, unexpected(e)));
    }

    /// Whether this is the one address that answers what is posted to it, and nothing else.
    private static boolean takesPosts(Context ctx) {
        return ctx.path().equals(Links.API_RELATED) || ctx.path().equals(Links.API_RELATED + "/");
    }

    private void problem(Context ctx, Problem problem) {
        ctx.status(problem.status());
        ctx.header("Cache-Control", "no-store");
        ctx.removeHeader("ETag");
        if (problem.status() == 405) {
            ctx.header("Allow", takesPosts(ctx) ? "POST, OPTIONS" : "GET, HEAD, OPTIONS");
        }
        boolean json = forPrograms(ctx.path());
        ctx.contentType(json ? Problem.MEDIA_TYPE : "text/html; charset=utf-8");
        ctx.result(json ? problem.json() : page(problem, ctx.queryString()));
    }

    /// The problem as a page.
    byte[] page(Problem problem, @Nullable String queryString) {
        QueryString query;
        try {
            query = QueryString.parse(queryString);
        } catch (QueryRefusedException _) {
            query = QueryString.EMPTY;
        }
        return html.error(ErrorPage.of(frames.of(problem.title(), null), problem, query));
    }

    /// Whether who asks for that path expects JSON even when it goes wrong.
    static boolean forPrograms(String path) {
        return path.startsWith("/api/") || FOR_PROGRAMS.contains(path);
    }

    /// An error nobody foresaw: the log has all of it, the reply only where to look.
    static Problem unexpected(Throwable error) {
        UUID id = UUID.randomUUID();
        LOG.log(Level.SEVERE, "unexpected error " + id, error);
        return new Problem(500, "an unexpected error; the log has it as " + id, null, -1, "urn:uuid:" + id, null);
    }

    private static Problem ofJavalin(HttpResponseException e, Context ctx) {
        return switch (e.getStatus()) {
            case 404 ->
                Problem.of(
                        404,
                        e.getClass() == NotFoundResponse.class
                                ? String.valueOf(e.getMessage())
                                : "there is nothing at " + ctx.path());
            case 405 ->
                Problem.of(
                        405,
                        ctx.method() + " is not possible at " + ctx.path()
                                + (takesPosts(ctx) ? "; POST is" : "; GET and HEAD are"));
            default -> Problem.of(e.getStatus(), String.valueOf(e.getMessage()));
        };
    }
}
