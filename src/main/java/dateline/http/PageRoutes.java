package dateline.http;

import dateline.archive.Archive;
import dateline.article.Dimension;
import dateline.article.TaggedArticle;
import dateline.search.FacetResults;
import dateline.search.Page;
import dateline.search.SearchRequest;
import dateline.search.SearchRequest.Interval;
import dateline.search.SearchResults;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.List;

/// What readers see.
final class PageRoutes {
    private static final String HTML = "text/html; charset=utf-8";
    private static final int NEWEST = 6;
    private static final int WAYS_IN = 12;
    private static final int RELATED = 6;
    /// Of one facet, on a page of their own.
    private static final int VALUES = 200;

    private final Archive archive;
    private final Freshness freshness;
    private final Html html;
    private final Frames frames;
    private final StaticFiles files;
    private final Pages pages;

    PageRoutes(Archive archive, Freshness freshness, Html html, Frames frames, StaticFiles files) {
        this.archive = archive;
        this.freshness = freshness;
        this.html = html;
        this.frames = frames;
        this.files = files;
        this.pages = new Pages(archive, freshness);
    }

    void register(Reading reading) {
        reading.at("/", this::home);
        reading.at(Links.SEARCH, this::search);
        reading.at(Links.ARTICLES + "{id}", this::article);
        reading.at(Links.FACETS + "{dimension}", this::facet);
        reading.at("/static/{file}", this::file);
        reading.at("/robots.txt", ctx -> file(ctx, "robots.txt"));
        reading.at("/favicon.ico", ctx -> file(ctx, "icon.svg"));
    }

    private void home(Context ctx) throws IOException {
        if (QueryString.parse(ctx.queryString()).first("q") != null) {
            // Where many other sites answer searches.
            ctx.redirect(Links.SEARCH + "?" + ctx.queryString(), HttpStatus.SEE_OTHER);
            return;
        }
        Reading.noParameters(ctx);
        if (freshness.has(ctx, archive.generation())) {
            return;
        }
        SearchRequest request = SearchRequest.of("")
                .withPage(NEWEST, 0)
                .withFacets(List.of(Dimension.COUNTRY, Dimension.TOPIC, Dimension.PERSON), WAYS_IN);
        var asked = new SearchParameters(QueryString.EMPTY, request, 1);
        SearchResults results = archive.search(request);
        freshness.stamp(ctx, results.generation());
        Frame frame = frames.of("Dateline, a searchable news archive", Links.API);
        ctx.contentType(HTML).result(html.home(HomePage.of(frame, asked, results)));
    }

    private void search(Context ctx) throws IOException {
        SearchParameters asked = SearchParameters.read(QueryString.parse(ctx.queryString()), Interval.AUTO);
        long start = System.nanoTime();
        Page page = pages.page(ctx, asked);
        if (page == null) {
            return;
        }
        long tookMs = (System.nanoTime() - start) / 1_000_000;
        Frame frame = frames.of(
                        title(asked, page.results().total()), asked.given().at(Links.API))
                .withFeed(ExportFormat.ATOM.address(asked));
        ctx.contentType(HTML).result(html.search(SearchPage.of(frame, asked, page, tookMs, archive::label)));
    }

    private void facet(Context ctx) throws IOException {
        Dimension dimension = Reading.dimension(ctx);
        FacetParameters asked = FacetParameters.read(dimension, QueryString.parse(ctx.queryString()), VALUES);
        if (freshness.has(ctx, archive.generation())) {
            return;
        }
        FacetResults results = archive.facet(asked.request());
        freshness.stamp(ctx, results.generation());
        Frame frame = frames.of(
                Words.plural(dimension) + " – Dateline", asked.given().at(Links.API_FACETS + dimension.key()));
        ctx.contentType(HTML).result(html.facet(FacetPage.of(frame, asked, results)));
    }

    private static String title(SearchParameters asked, long total) {
        String query = asked.request().query().strip();
        String what = query.isEmpty() ? "All articles" : query;
        String page = asked.page() > 1 ? ", page " + asked.page() : "";
        return what + ": " + Words.articles(total) + page + " – Dateline";
    }

    private void article(Context ctx) throws IOException {
        Reading.noParameters(ctx);
        // Read before the article: a tag of a generation that came since would keep the older article current
        // for ever.
        long generation = archive.generation();
        TaggedArticle article = Reading.article(ctx, Links.ARTICLES, archive);
        Links.header(ctx, ArticleFormat.HTML.links(article.article().id()));
        if (freshness.has(ctx, generation)) {
            return;
        }
        String twin = Links.articleJson(article.article().id());
        Frame frame = frames.of(article.article().headline() + " – Dateline", twin);
        RelatedList related = archive.related(article.article().id(), RELATED)
                .map(RelatedList::of)
                .orElse(RelatedList.NONE);
        ctx.contentType(HTML)
                .result(html.article(ArticlePage.of(
                        frame,
                        article,
                        archive.history(article.article().id(), generation).orElse(null),
                        related)));
    }

    private void file(Context ctx) {
        file(ctx, ctx.pathParam("file"));
    }

    private void file(Context ctx, String name) {
        StaticFiles.StaticFile file =
                files.file(name).orElseThrow(() -> new NotFoundResponse("there is no file '" + name + "'"));
        boolean current = ("v=" + file.hash()).equals(ctx.queryString());
        ctx.header("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        String tag = "\"" + file.hash() + "\"";
        ctx.header("ETag", "W/" + tag);
        String held = ctx.header("If-None-Match");
        if (held != null && held.contains(tag)) {
            ctx.status(304);
            return;
        }
        ctx.contentType(file.mediaType()).result(file.open());
    }
}
