package dateline.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// A small web for a fetcher: names resolve as told, public addresses lead to servers of the test's own, time
/// passes when somebody waits. Whatever is connected to is noted.
final class TestWeb implements InstantSource, Waiting {
    static final String PUBLIC = "93.184.216.34";

    private final Map<String, List<List<InetAddress>>> names = new HashMap<>();
    private final Map<InetSocketAddress, Integer> servers = new HashMap<>();
    private final List<String> connected = new CopyOnWriteArrayList<>();
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private Instant now = Instant.parse("2026-03-02T06:00:00Z");

    /// The host lies at that public address, where port 80 is this server.
    TestWeb host(String name, RawServer server) {
        return host(name, server, 80);
    }

    TestWeb host(String name, RawServer server, int port) {
        String address = "93.184.216." + (34 + servers.size());
        servers.put(new InetSocketAddress(address, port), server.port());
        return resolve(name, List.of(address));
    }

    /// What the name resolves to, lookup by lookup; the last stands for all that follow.
    @SafeVarargs
    final TestWeb resolve(String name, List<String>... lookups) {
        List<List<InetAddress>> all = new ArrayList<>();
        for (List<String> lookup : lookups) {
            all.add(lookup.stream().map(TestWeb::address).toList());
        }
        names.put(name, all);
        return this;
    }

    /// Addresses that were connected to, in order, with their ports.
    List<String> connected() {
        return List.copyOf(connected);
    }

    /// Pauses that were made.
    List<Duration> waits() {
        return List.copyOf(waits);
    }

    synchronized void advance(Duration time) {
        now = now.plus(time);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public boolean await(Duration time, CountDownLatch end) {
        waits.add(time);
        advance(time);
        return end.getCount() == 0;
    }

    SafeFetcher fetcher() {
        return fetcher(FetchSettings.DEFAULT);
    }

    SafeFetcher fetcher(FetchSettings settings) {
        return fetcher(settings, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    SafeFetcher fetcher(FetchSettings settings, SSLSocketFactory tls) {
        return SafeFetcher.open(
                settings,
                new Surroundings(
                        this,
                        this,
                        this::resolve,
                        (socket, address, millis) -> {
                            connected.add(address.getAddress().getHostAddress() + ":" + address.getPort());
                            @Nullable Integer port = servers.get(address);
                            if (port == null && !address.getAddress().isLoopbackAddress()) {
                                throw new IOException("nothing there");
                            }
                            socket.connect(
                                    port == null
                                            ? address
                                            : new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                                    millis);
                        },
                        tls));
    }

    /// Fetches one document with a fetcher of its own.
    FetchResult fetch(String address) throws InterruptedException {
        return fetch(FetchRequest.feed(address));
    }

    FetchResult fetch(FetchRequest request) throws InterruptedException {
        try (SafeFetcher fetcher = fetcher()) {
            return fetcher.fetch(request);
        }
    }

    /// The same with a short deadline.
    FetchResult fetchWithin(Duration deadline, String address) throws InterruptedException {
        try (SafeFetcher fetcher = fetcher(FetchSettings.DEFAULT.withDeadline(deadline))) {
            return fetcher.fetch(FetchRequest.feed(address));
        }
    }

    /// The same where those may be private.
    FetchResult fetchAllowing(Set<String> allowed, String address) throws InterruptedException {
        try (SafeFetcher fetcher = fetcher(FetchSettings.DEFAULT.withAllowedPrivate(allowed))) {
            return fetcher.fetch(FetchRequest.feed(address));
        }
    }

    private synchronized List<InetAddress> resolve(String host) throws UnknownHostException {
        List<List<InetAddress>> lookups = names.get(host);
        if (lookups == null) {
            // A name that is an address; others would be looked up outside.
            if (host.indexOf(':') < 0 && !IpLiteral.looksNumeric(host)) {
                throw new UnknownHostException(host);
            }
            return List.of(InetAddress.getByName(host));
        }
        return lookups.size() == 1 ? lookups.getFirst() : lookups.removeFirst();
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByAddress(IpLiteral.of(text));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
