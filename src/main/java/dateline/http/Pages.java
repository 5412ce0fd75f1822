package dateline.http;

import dateline.archive.Archive;
import dateline.search.Page;
import io.javalin.http.Context;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Answers searches page by page, for readers and for programs.
final class Pages {
    private final Archive archive;
    private final Freshness freshness;

    Pages(Archive archive, Freshness freshness) {
        this.archive = archive;
        this.freshness = freshness;
    }

    /// The page asked for; null where the client has it already and the reply is a 304.
    @Nullable
    Page page(Context ctx, SearchParameters asked) throws IOException {
        String cursor = asked.cursor();
        if (cursor == null) {
            String newest = archive.point();
            // The page that the client has kept leads on by a cursor, which must be good still.
            if (freshness.isHeld(ctx, newest) && archive.hold(newest)) {
                freshness.notModified(ctx, newest);
                return null;
            }
        }
        Page page = archive.page(asked.request(), cursor);
        if (cursor != null && freshness.has(ctx, page.point())) {
            return null;
        }
        freshness.stamp(ctx, page.point());
        return page;
    }
}
