package dateline.archive;

import dateline.fetch.RawServer;
import dateline.fetch.RawServer.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Fifty feeds on real web servers and what happens to them in a week; every request is noted.
final class FeedWorld implements AutoCloseable {
    static final int FEEDS = 50;

    private final InstantSource clock;
    private final List<RawServer> servers = new ArrayList<>();
    private final List<Visit> visits = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Alarm> alarm = new AtomicReference<>();
    private final RawServer inside;
    private volatile WorldPlan plan;

    private FeedWorld(InstantSource clock, RawServer inside) {
        this.clock = clock;
        this.inside = inside;
        this.plan = WorldPlan.EMPTY;
    }

    static FeedWorld start(InstantSource clock, long seed) throws IOException {
        var world = new FeedWorld(
                clock, RawServer.start("127.9.9.9", 0, (_, out) -> out.write(RawServer.reply("200 OK", "secret"))));
        List<String> homes = new ArrayList<>();
        for (int i = 0; i < FEEDS; i++) {
            int host = i;
            RawServer server =
                    RawServer.start("127.0.1." + (i + 1), 0, (request, out) -> world.serve(host, request, out));
            world.servers.add(server);
            homes.add("http://" + server.authority());
        }
        world.plan = WorldPlan.of(homes, world.inside.address("/latest/meta-data/"), seed);
        return world;
    }

    /// Addresses to subscribe to.
    List<String> subscriptions() {
        return plan.feeds().values().stream()
                .flatMap(List::stream)
                .map(WorldFeed::subscription)
                .toList();
    }

    /// Hosts and ports that may be private; the one inside is none of them.
    Set<String> allowed() {
        return servers.stream().map(RawServer::authority).collect(Collectors.toUnmodifiableSet());
    }

    WorldPlan plan() {
        return plan;
    }

    List<Visit> visits() {
        return List.copyOf(visits);
    }

    /// Connections to a host that nobody may reach from outside.
    int attacksThatGotThrough() {
        return inside.connections();
    }

    /// Does something in the middle of a request, so many from now.
    void afterVisits(int more, Runnable action) {
        alarm.set(new Alarm(visits.size() + more, action));
    }

    private record Alarm(int visits, Runnable action) {}

    private void serve(int host, Request request, OutputStream out) throws IOException {
        Instant start = clock.instant();
        if (!request.isAwaited()) {
            // A slow machine: the client gave up before its request was read, and nobody knows when it was made.
            return;
        }
        int status = 0;
        try {
            Alarm due = alarm.get();
            if (due != null && visits.size() >= due.visits() && alarm.compareAndSet(due, null)) {
                due.action().run();
            }
            status = answer(host, request, out, start);
        } finally {
            boolean conditional = !request.header("if-none-match").isEmpty()
                    || !request.header("if-modified-since").isEmpty();
            visits.add(new Visit(host, request.target(), start, status, conditional, request.together()));
        }
    }

    private int answer(int host, Request request, OutputStream out, Instant now) throws IOException {
        if (request.target().equals("/robots.txt")) {
            String rules = plan.robots().getOrDefault(host, "");
            out.write(RawServer.reply(rules.isEmpty() ? "404 Not Found" : "200 OK", rules));
            return rules.isEmpty() ? 404 : 200;
        }
        for (WorldFeed feed : plan.feeds().getOrDefault(host, List.of())) {
            int status = feed.answer(request, out, now);
            if (status >= 0) {
                return status;
            }
        }
        out.write(RawServer.reply("404 Not Found", ""));
        return 404;
    }

    @Override
    public void close() throws IOException {
        for (RawServer server : servers) {
            server.close();
        }
        inside.close();
    }
}
