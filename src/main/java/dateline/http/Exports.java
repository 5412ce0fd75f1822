package dateline.http;

import dateline.archive.Archive;
import dateline.article.Slug;
import dateline.search.Hit;
import dateline.search.QueryRefusedException;
import dateline.search.SearchRequest.Interval;
import dateline.search.Walk;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;

/// All that a search finds as one file or feed, sent while it is read.
final class Exports {
    private static final Logger LOG = Logger.getLogger(Exports.class.getName());
    /// Articles after which what has been written is sent.
    private static final int FIRST_FLUSH = 100;

    private static final int FLUSH_EVERY = 1_000;
    private static final int BUFFER = 16 * 1024;
    private static final int LONGEST_NAME = 60;

    private final Archive archive;
    private final Freshness freshness;

    Exports(Archive archive, Freshness freshness) {
        this.archive = archive;
        this.freshness = freshness;
    }

    void register(Reading reading) {
        for (ExportFormat format : ExportFormat.values()) {
            reading.at(format.path(), ctx -> export(ctx, format));
        }
    }

    private void export(Context ctx, ExportFormat format) throws IOException {
        SearchParameters asked = read(QueryString.parse(ctx.queryString()));
        if (freshness.has(ctx, archive.generation())) {
            return;
        }
        Walk walk = archive.walk(asked.request());
        freshness.stamp(ctx, walk.generation());
        reply(ctx, format, asked, walk);
    }

    /// Sends what a walk gives, and ends the walk however that goes.
    static void reply(Context ctx, ExportFormat format, SearchParameters asked, Walk walk) throws IOException {
        try (walk) {
            ctx.contentType(format.mediaType());
            ctx.header("Dateline-Total", String.valueOf(walk.total()));
            ctx.header("Dateline-Generation", String.valueOf(walk.generation()));
            if (format.isFile()) {
                ctx.header("Content-Disposition", "attachment; filename=\"" + name(asked) + format.suffix() + "\"");
            }
            if (!ctx.method().equals(HandlerType.HEAD)) {
                send(ctx, format, new Export(asked, walk.total(), walk.asOf(), Origin.of(ctx)), walk);
            }
        }
    }

    private static SearchParameters read(QueryString query) {
        for (String name : ExportFormat.NOT_HERE) {
            if (!query.all(name).isEmpty()) {
                throw new QueryRefusedException(
                        "'" + name + "' is no parameter of an export, which has every article found", name, -1);
            }
        }
        return SearchParameters.read(query, Interval.NONE);
    }

    /// `dateline-oil-tanker`.
    private static String name(SearchParameters asked) {
        String query =
                Slug.of(asked.request().query()).replaceAll("[^a-z0-9-]", "").replaceAll("-+", "-");
        String name = "dateline-" + (query.isEmpty() ? "articles" : query);
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static void send(Context ctx, ExportFormat format, Export export, Walk walk) throws IOException {
        HttpServletResponse reply = ctx.res();
        boolean zipped = takesGzip(ctx.header("Accept-Encoding"));
        if (zipped) {
            // Javalin's own compression would not pass on what is flushed.
            reply.setHeader("Content-Encoding", "gzip");
        }
        long sent = 0;
        try {
            OutputStream out =
                    zipped ? new GZIPOutputStream(reply.getOutputStream(), BUFFER, true) : reply.getOutputStream();
            ExportWriter writer = format.open(export, out);
            for (Hit hit = walk.next(); hit != null; hit = walk.next()) {
                writer.write(hit);
                sent++;
                if (sent == FIRST_FLUSH || sent % FLUSH_EVERY == 0) {
                    writer.flush();
                }
            }
            writer.close();
        } catch (IOException | RuntimeException | Error e) {
            if (!reply.isCommitted()) {
                reply.resetBuffer();
                reply.setContentType(null);
                reply.setHeader("Content-Encoding", null);
                reply.setHeader("Content-Disposition", null);
                reply.setHeader("Dateline-Total", null);
                reply.setHeader("Dateline-Generation", null);
                throw e;
            }
            breakOff(ctx, e, sent, export.total());
        }
    }

    /// What has gone out cannot be taken back: a connection that breaks tells the client that this is not all.
    private static void breakOff(Context ctx, Throwable cause, long sent, long total) {
        if (!isHungUp(cause)) {
            LOG.log(Level.SEVERE, "an export broke off after " + sent + " of " + total + " articles", cause);
        }
        // Not the channel's own `abort`, which leaves a state that Javalin complains of in the log.
        ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close(cause);
    }

    private static boolean isHungUp(Throwable cause) {
        for (Throwable e = cause; e != null; e = e.getCause()) {
            if (e instanceof EofException) {
                return true;
            }
        }
        return false;
    }

    /// Whether a client takes gzip: `gzip`, `gzip;q=0.5`, but not `gzip;q=0`.
    static boolean takesGzip(@Nullable String accepted) {
        if (accepted == null) {
            return false;
        }
        for (String coding : accepted.split(",", -1)) {
            String[] parts = coding.split(";", -1);
            if (parts[0].strip().equalsIgnoreCase("gzip")) {
                String quality = parts.length == 1 ? "q=1" : parts[1].strip();
                return !quality.matches("q=0(\\.0*)?");
            }
        }
        return false;
    }
}
