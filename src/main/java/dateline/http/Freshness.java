package dateline.http;

import dateline.archive.Readiness;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;

/// Lets clients keep what has not changed: an `ETag` of what was asked and the generation that answered.
final class Freshness {
    /// Another version of the program may say the same differently, so no tag outlives its process.
    private final String process = HexFormat.of().toHexDigits((int) System.nanoTime());

    private final Supplier<Readiness> readiness;

    Freshness(Supplier<Readiness> readiness) {
        this.readiness = readiness;
    }

    /// Stamps the reply, and ends it with a 304 where the client has it already.
    boolean has(Context ctx, long generation) {
        return has(ctx, String.valueOf(generation));
    }

    /// @param version names what answers; of search pages the point in time, for their cursors lead into it
    boolean has(Context ctx, String version) {
        stamp(ctx, version);
        boolean same = isHeld(ctx, version);
        if (same) {
            notModified(ctx, version);
        }
        return same;
    }

    /// Ends the reply with a 304.
    void notModified(Context ctx, String version) {
        stamp(ctx, version);
        ctx.status(304);
    }

    /// Whether the client has it already.
    boolean isHeld(Context ctx, String version) {
        String held = ctx.header("If-None-Match");
        return held != null
                && readiness.get().ready()
                && (held.strip().equals("*") || held.contains(tag(ctx, version)));
    }

    /// Names the generation that did answer: it may have moved on since the request came in.
    void stamp(Context ctx, long generation) {
        stamp(ctx, String.valueOf(generation));
    }

    void stamp(Context ctx, String version) {
        if (!readiness.get().ready()) {
            // Pages say so, and must not once it is over.
            ctx.header("Cache-Control", "no-store");
            return;
        }
        ctx.header("ETag", "W/" + tag(ctx, version));
        ctx.header("Cache-Control", "no-cache");
    }

    private String tag(Context ctx, String version) {
        int asked = Arrays.hashCode(new Object[] {ctx.path(), String.valueOf(ctx.queryString())});
        return "\"" + version + "-" + HexFormat.of().toHexDigits(asked) + "-" + process + "\"";
    }
}
