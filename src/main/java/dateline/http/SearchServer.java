package dateline.http;

import dateline.archive.Archive;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.net.BindException;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;

/// The archive on the web: pages for readers and the same as JSON for programs.
public final class SearchServer {
    /// Bytes a second.
    private static final int SLOWEST_REQUEST = 512;

    private final Javalin javalin;
    private final Metrics metrics;
    private final String host;
    private final int port;

    /// A server that is not started yet.
    ///
    /// @param port 0: any free one
    public SearchServer(Archive archive, String host, int port) {
        this.host = host;
        this.port = port;
        metrics = new Metrics(archive);
        javalin = Javalin.create(config -> configure(config, archive, metrics, host, port));
    }

    /// Starts to listen.
    ///
    /// @throws BindException if the address is taken or not this machine's
    public SearchServer start() throws BindException {
        try {
            javalin.start();
            return this;
        } catch (JavalinBindException e) {
            var taken = new BindException("cannot listen on " + host + ":" + port + ": is it in use already?");
            taken.initCause(e);
            throw taken;
        }
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

    /// All that it answers, such as `GET /search`.
    Set<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint)
                .filter(route -> route.method.isHttpMethod())
                .map(route -> route.method + " " + route.path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public void stop() {
        javalin.stop();
        metrics.close();
    }

    private static void configure(JavalinConfig config, Archive archive, Metrics metrics, String host, int port) {
        var files = new StaticFiles("dateline.css", "suggest.js", "icon.svg", "robots.txt");
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
        config.jetty.modifyServer(server -> server.setErrorHandler(new JettyErrors(replies)));
        replies.register(config);
        config.requestLogger.http(metrics::answered);
        var reading = new Reading(config.routes);
        var freshness = new Freshness(archive::readiness);
        new ApiRoutes(archive, freshness).register(reading);
        new ArticleRoutes(archive, freshness).register(reading);
        reading.at(OpenSearch.PATH, OpenSearch::answer);
        reading.at(Metrics.PATH, metrics::answer);
        new RelatedRoutes(archive, freshness).register(reading);
        new Exports(archive, freshness).register(reading);
        new OpenApi(html, frames).register(reading);
        new VersionRoutes(archive, freshness, html, frames).register(reading);
        new FeedRoutes(archive, html, frames).register(reading);
        new PageRoutes(archive, freshness, html, frames, files).register(reading);
    }

    // Jetty means to replace the setter by a handler, but in 12.1 that one adds up the bytes of all requests.
    @SuppressWarnings("removal")
    private static void limit(HttpConfiguration http) {
        // 400 clients dripping one byte a second would hold a default server for good.
        http.setMinRequestDataRate(SLOWEST_REQUEST);
        http.setSendServerVersion(false);
        // An article's id may hold a slash or a percent sign; no path of ours reaches a file.
        http.setUriCompliance(UriCompliance.from(EnumSet.of(
                UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR, UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING)));
    }
}
