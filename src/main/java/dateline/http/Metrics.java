package dateline.http;

import dateline.archive.Archive;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/// What Prometheus asks at `/metrics`: requests by route, the archive's state, and the JVM's. Routes are named by
/// their pattern and methods by their standard names, so that no client can make the figures grow without bound, and
/// nothing of what readers ask for is in them.
final class Metrics implements AutoCloseable {
    static final String PATH = "/metrics";

    private static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    /// Up to the time after which a search is stopped.
    private static final Duration[] BUCKETS = DoubleStream.of(1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000)
            .mapToObj(millis -> Duration.ofNanos((long) (millis * 1_000_000)))
            .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbageCollection = new JvmGcMetrics();
    private final Map<Kind, Timer> requests = new ConcurrentHashMap<>();

    /// Requests that are counted together.
    private record Kind(String route, String method, int status) {}

    Metrics(Archive archive) {
        garbageCollection.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        gauge(archive, "dateline.articles", "Articles that are searchable", Archive::size);
        gauge(archive, "dateline.generation", "Number of the last change that is searchable", Archive::generation);
        gauge(archive, "dateline.changes.behind", "Changes stored and not searchable yet", Archive::behind);
        gauge(
                archive,
                "dateline.ready",
                "1 once all that was stored before the start is searchable",
                any -> any.readiness().ready() ? 1 : 0);
    }

    /// Counts a request that has been answered.
    void answered(Context ctx, Float millis) {
        Endpoint route = ctx.endpoints().lastHttpEndpoint();
        String method = ctx.method().name();
        var kind = new Kind(
                route == null ? "none" : route.path, METHODS.contains(method) ? method : "other", ctx.statusCode());
        requests.computeIfAbsent(kind, this::timer).record(Duration.ofNanos((long) (millis * 1_000_000)));
    }

    void answer(Context ctx) {
        Reading.noParameters(ctx);
        ctx.header("Cache-Control", "no-store");
        ctx.contentType(MEDIA_TYPE).result(registry.scrape());
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.server.requests")
                .description("Requests by route, method and status")
                .tags("route", kind.route, "method", kind.method, "status", String.valueOf(kind.status))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    private void gauge(Archive archive, String name, String description, ToDoubleFunction<Archive> value) {
        Gauge.builder(name, archive, value).description(description).register(registry);
    }

    @Override
    public void close() {
        garbageCollection.close();
        registry.close();
    }
}
