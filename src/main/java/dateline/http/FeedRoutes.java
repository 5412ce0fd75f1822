package dateline.http;

import dateline.archive.Archive;
import dateline.article.Feed;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;

/// The feeds that the archive follows and how they fare, for programs and for readers. They change without a change
/// of the index, so nothing of this is kept.
final class FeedRoutes {
    private final Archive archive;
    private final Html html;
    private final Frames frames;

    FeedRoutes(Archive archive, Html html, Frames frames) {
        this.archive = archive;
        this.html = html;
        this.frames = frames;
    }

    void register(Reading reading) {
        reading.at(Links.API_FEEDS, this::json);
        reading.at(Links.FEEDS, this::page);
    }

    private void json(Context ctx) {
        FeedParameters asked = FeedParameters.read(QueryString.parse(ctx.queryString()));
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/json").result(FeedsJson.bytes(FeedList.of(asked, archive.feeds())));
    }

    private void page(Context ctx) {
        FeedParameters asked = FeedParameters.read(QueryString.parse(ctx.queryString()));
        List<Feed> feeds = archive.feeds();
        ctx.header("Cache-Control", "no-store");
        Frame frame = frames.of("Feeds – Dateline", asked.given().at(Links.API_FEEDS));
        FeedsPage page = FeedsPage.of(frame, FeedList.of(asked, feeds), feeds.size(), Instant.now());
        ctx.contentType("text/html; charset=utf-8").result(html.feeds(page));
    }
}
