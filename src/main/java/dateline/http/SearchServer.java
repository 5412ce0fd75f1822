package dateline.http;

import dateline.archive.Archive;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.util.EnumSet;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;

/// The archive on the web: pages for readers and the same as JSON for programs.
public final class SearchServer {
    /// Bytes a second.
    private static final int SLOWEST_REQUEST = 512;

    private final Javalin javalin;
    private final String host;

    /// A server that is not started yet.
    ///
    /// @param port 0: any free one
    public SearchServer(Archive archive, String host, int port) {
        this.host = host;
        javalin = Javalin.create(config -> configure(config, archive, host, port));
    }

    public SearchServer start() {
        javalin.start();
        return this;
    }

    /// The port it listens on.
    public int port() {
        return javalin.port();
    }

    /// Where a browser on this machine finds it.
    public String url() {
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::") || host.equals("[::]");
        String name = everywhere ? "localhost" : host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return "http://" + name + ":" + port() + "/";
    }

    public void stop() {
        javalin.stop();
    }

    private static void configure(JavalinConfig config, Archive archive, String host, int port) {
        var files = new StaticFiles("dateline.css", "icon.svg", "robots.txt");
        var html = new Html();
        var frames = new Frames(files, archive::readiness);
        var replies = new Replies(html, frames);
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.jetty.host = host;
        config.jetty.port = port;
        config.jetty.modifyHttpConfiguration(SearchServer::limit);
        config.jetty.modifyServer(server -> {
            // 400 clients dripping one byte a second would hold a default server for good.
            server.setHandler(new MinimumDataRateHandler(SLOWEST_REQUEST, 0));
            server.setErrorHandler(new JettyErrors(replies));
        });
        config.router.javaLangErrorHandler((response, error) -> JettyErrors.write(response, Replies.unexpected(error)));
        replies.register(config.routes);
        var reading = new Reading(config.routes);
        var freshness = new Freshness();
        new ApiRoutes(archive, freshness).register(reading);
        new PageRoutes(archive, freshness, html, frames, files).register(reading);
    }

    private static void limit(HttpConfiguration http) {
        http.setSendServerVersion(false);
        // An article's id may hold a slash or a percent sign; no path of ours reaches a file.
        http.setUriCompliance(UriCompliance.from(EnumSet.of(
                UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR, UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING)));
    }
}
