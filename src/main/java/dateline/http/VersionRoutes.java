package dateline.http;

import dateline.archive.Archive;
import dateline.archive.ArticleVersion;
import dateline.article.Article;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/// The versions of an article, for programs and for readers.
final class VersionRoutes {
    private static final String JSON = "application/json";
    private static final String HTML = "text/html; charset=utf-8";

    private final Archive archive;
    private final Freshness freshness;
    private final Html html;
    private final Frames frames;

    VersionRoutes(Archive archive, Freshness freshness, Html html, Frames frames) {
        this.archive = archive;
        this.freshness = freshness;
        this.html = html;
        this.frames = frames;
    }

    void register(Reading reading) {
        reading.at(Links.API + "/{id}" + Links.VERSIONS, this::list);
        reading.at(Links.API + "/{id}" + Links.VERSIONS + "/{version}", this::one);
        reading.at(Links.ARTICLES + "{id}" + Links.VERSIONS, this::listPage);
        reading.at(Links.ARTICLES + "{id}" + Links.VERSIONS + "/{version}", this::onePage);
    }

    private void list(Context ctx) {
        VersionParameters asked = VersionParameters.read(QueryString.parse(ctx.queryString()));
        String id = Reading.id(ctx, Links.API + "/", Links.VERSIONS);
        long asOf = archive.generation();
        if (freshness.has(ctx, asOf)) {
            return;
        }
        VersionList list = VersionList.of(archive, id, asOf, asked);
        String html = "<" + asked.given().at(Links.versions(id)) + ">; rel=\"alternate\"; type=\"text/html\"";
        QueryString next = list.next();
        Links.header(ctx, next == null ? html : "<" + next.at(Links.versionsJson(id)) + ">; rel=\"next\", " + html);
        ctx.contentType(JSON).result(VersionsJson.list(asked, list));
    }

    private void listPage(Context ctx) {
        VersionParameters asked = VersionParameters.read(QueryString.parse(ctx.queryString()));
        String id = Reading.id(ctx, Links.ARTICLES, Links.VERSIONS);
        long asOf = archive.generation();
        if (!freshness.has(ctx, asOf)) {
            VersionList list = VersionList.of(archive, id, asOf, asked);
            ctx.contentType(HTML).result(html.versions(VersionsPage.of(frames, asked, list)));
        }
    }

    private void one(Context ctx) {
        Reading.noParameters(ctx);
        long asOf = archive.generation();
        if (!freshness.has(ctx, asOf)) {
            VersionList list = one(ctx, Links.API + "/", asOf);
            Links.header(ctx, list.links());
            ctx.contentType(JSON).result(VersionsJson.one(list, article(list)));
        }
    }

    private void onePage(Context ctx) {
        Reading.noParameters(ctx);
        long asOf = archive.generation();
        if (!freshness.has(ctx, asOf)) {
            VersionList list = one(ctx, Links.ARTICLES, asOf);
            ctx.contentType(HTML).result(html.version(VersionPage.of(frames, list, article(list))));
        }
    }

    private VersionList one(Context ctx, String prefix, long asOf) {
        String number = ctx.pathParam("version");
        String id = Reading.id(ctx, prefix, Links.VERSIONS + "/" + number);
        // Leading zeros, signs and digits of other scripts would give one version many addresses.
        boolean plain = number.length() <= 9 && number.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!plain || number.startsWith("0")) {
            throw new NotFoundResponse("versions are numbered from 1, got '" + number + "'");
        }
        return VersionList.of(archive, id, asOf, Integer.parseInt(number));
    }

    private static Article article(VersionList list) {
        ArticleVersion version = list.items().getFirst().version();
        if (version.article() == null) {
            throw new NotFoundResponse("version " + version.number() + " of the article '" + list.id()
                    + "' is kept, but it cannot be read any more");
        }
        return version.article();
    }
}
