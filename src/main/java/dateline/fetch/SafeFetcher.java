package dateline.fetch;

import dateline.source.Address;
import dateline.source.Shown;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/// The one way to the web: fetches documents from public hosts, politely, and lets none of them lead it elsewhere,
/// hold it up or fill the memory. Many threads may use it.
public final class SafeFetcher implements AutoCloseable {
    private static final int REDIRECTS = 5;

    private final FetchSettings settings;
    private final InstantSource clock;
    private final Exchange exchange;
    private final Robots robots;
    private final HostTurns turns;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Set<Deadline.Watch> running = ConcurrentHashMap.newKeySet();
    private final ExecutorService lookups = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("dateline-lookup-", 0).factory());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("dateline-deadlines").factory());

    private SafeFetcher(FetchSettings settings, Surroundings surroundings) {
        this.settings = settings;
        clock = surroundings.clock();
        exchange = new Exchange(settings.userAgent(), surroundings, lookups);
        robots = new Robots(this::robots, clock);
        turns = new HostTurns(clock, surroundings.waiting(), closing, longer(settings.pause(), Robots.LONGEST_DELAY));
    }

    public static SafeFetcher open(FetchSettings settings) {
        return open(settings, InstantSource.system(), Waiting.REAL);
    }

    /// One whose pauses between requests, and what it keeps for a day, go by another clock; its deadlines do not.
    public static SafeFetcher open(FetchSettings settings, InstantSource clock, Waiting waiting) {
        return open(settings, Surroundings.real(clock, waiting));
    }

    static SafeFetcher open(FetchSettings settings, Surroundings surroundings) {
        return new SafeFetcher(settings, surroundings);
    }

    /// Fetches one document; waits until its host's turn has come.
    public FetchResult fetch(FetchRequest request) throws InterruptedException {
        return new Journey(request, true, isTrusted(request.foundAt())).result();
    }

    /// Ends what is under way: those who wait for it get a failure.
    @Override
    public void close() {
        closing.countDown();
        running.forEach(Deadline.Watch::abort);
        timer.shutdownNow();
        lookups.shutdownNow();
    }

    private FetchResult robots(String address, boolean privateAllowed) throws InterruptedException {
        var request = new FetchRequest(address, "text/plain, */*;q=0.5", null, null, Robots.MAX_BYTES, null);
        return new Journey(request, false, privateAllowed).result();
    }

    /// Whether an address comes from a person, or from a document to which a person gave an allowance.
    private boolean isTrusted(@Nullable String foundAt) {
        Optional<Address> address = foundAt == null ? Optional.empty() : Address.of(foundAt);
        if (address.isEmpty()) {
            return foundAt == null;
        }
        return isAllowed(address.get());
    }

    /// Whether an address may be private, since whoever runs this said so.
    public boolean isAllowed(Address address) {
        try {
            return Destination.of(address, settings.allowedPrivate()).privateAllowed();
        } catch (RefusedException _) {
            return false;
        }
    }

    private boolean isClosed() {
        return closing.getCount() == 0;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    /// The way from the address asked for to the document, redirect by redirect.
    private final class Journey {
        private final FetchRequest request;
        /// Whether this is a document, for which robots.txt is gone by, and not robots.txt itself.
        private final boolean document;

        private final boolean trusted;

        private final Deadline deadline =
                new Deadline(timer, settings.deadline().toNanos());
        private boolean permanent = true;
        private boolean redirected;

        /// @param trusted whether the address may be private where that is allowed
        Journey(FetchRequest request, boolean document, boolean trusted) {
            this.request = request;
            this.document = document;
            this.trusted = trusted;
        }

        FetchResult result() throws InterruptedException {
            try {
                return travel();
            } catch (RefusedException e) {
                return refused(e);
            } catch (RejectedExecutionException e) {
                if (isClosed()) {
                    return closed();
                }
                throw e;
            }
        }

        private FetchResult refused(RefusedException e) {
            FetchResult.Refused result = e.result();
            return redirected || result.rule() != FetchResult.Rule.ADDRESS
                    ? result
                    : new FetchResult.Refused(FetchResult.Rule.UNASKED, result.reason());
        }

        private FetchResult travel() throws InterruptedException, RefusedException {
            Address at = Address.of(request.address())
                    .orElseThrow(() -> Destination.refused(
                            "address: not an http(s) address of a host, got " + Shown.of(request.address())));
            Destination destination = Destination.of(at, trusted ? settings.allowedPrivate() : Set.of());
            String permanentAddress = request.address();
            for (int redirects = 0; ; redirects++) {
                Hop hop = redirects == 0 ? first(destination) : hop(destination);
                if (hop instanceof Hop.Failed(FetchResult result)) {
                    return result;
                }
                Answer answer = ((Hop.Answered) hop).answer();
                String location = answer.isRedirect() ? answer.header("location") : null;
                if (location == null) {
                    return result(answer, destination.text(), permanentAddress);
                }
                if (redirects == REDIRECTS) {
                    throw new RefusedException(
                            FetchResult.Rule.REDIRECTS,
                            "more than " + REDIRECTS + " redirects, the last to " + Shown.of(location));
                }
                redirected = true;
                at = secure(at, Redirect.resolve(at, location));
                // A stranger may not lead us to where only a person may.
                destination = Destination.of(at, destination.privateAllowed() ? settings.allowedPrivate() : Set.of());
                permanent &= answer.isPermanentRedirect();
                permanentAddress = permanent ? destination.text() : permanentAddress;
            }
        }

        /// What was private stays so: a redirect from https to http is followed at https, where many a server
        /// that knows nothing of the proxy before it means to lead.
        private Address secure(Address from, Address to) throws RefusedException {
            if (!from.scheme().equals("https") || to.scheme().equals("https")) {
                return to;
            }
            var secured = new Address("https", to.host(), to.port(), to.rest());
            if (!to.port().isEmpty() || secured.equals(from)) {
                throw Destination.refused("a redirect from https to " + Shown.of(to.scheme() + "://" + to.host()));
            }
            return secured;
        }

        /// What would allow an address is said only to the person who named it: a stranger's redirect is no reason to.
        private Hop first(Destination destination) throws InterruptedException, RefusedException {
            try {
                return hop(destination);
            } catch (RefusedException e) {
                throw e.rule() == FetchResult.Rule.ADDRESS && request.foundAt() == null
                        ? Destination.refused(
                                e.getMessage() + "; --allow-private " + destination.hostAndPort() + " allows it")
                        : e;
            }
        }

        private Hop hop(Destination destination) throws InterruptedException, RefusedException {
            Duration pause = settings.pause();
            if (document) {
                switch (robots.of(destination)) {
                    case Robots.Rules.Unknown(int status, Duration retryAfter, String reason) -> {
                        return new Hop.Failed(new FetchResult.Failed(status, retryAfter, "robots.txt: " + reason));
                    }
                    case Robots.Rules.Known rules -> {
                        if (!rules.allow(destination)) {
                            throw new RefusedException(
                                    FetchResult.Rule.ROBOTS,
                                    "robots.txt of " + destination.authority() + " forbids it");
                        }
                        pause = longer(pause, rules.delay());
                    }
                }
            }
            try (HostTurns.Turn _ = turns.take(destination.host(), pause)) {
                return asked(destination);
            }
        }

        private Hop asked(Destination destination) throws InterruptedException, RefusedException {
            try (Deadline.Watch watch = deadline.start()) {
                running.add(watch);
                try {
                    if (isClosed()) {
                        return new Hop.Failed(closed());
                    }
                    return new Hop.Answered(exchange.ask(destination, request, !document, watch));
                } catch (IOException e) {
                    return new Hop.Failed(failure(e, destination, watch));
                } finally {
                    running.remove(watch);
                }
            }
        }

        private FetchResult failure(IOException e, Destination destination, Deadline.Watch watch) {
            if (isClosed()) {
                return closed();
            }
            if (watch.isTimeUp()) {
                return new FetchResult.Refused(
                        FetchResult.Rule.TIME,
                        "not all of " + Shown.of(destination.text()) + " came within "
                                + settings.deadline().toMillis() + " ms");
            }
            return new FetchResult.Failed(0, null, Failures.reason(e));
        }

        private FetchResult result(Answer answer, String address, String permanentAddress) {
            Duration retryAfter = ReplyHeaders.retryAfter(answer.header("retry-after"), clock.instant());
            var reply = new Reply(
                    address,
                    permanentAddress,
                    answer.header("content-type"),
                    answer.validator("etag"),
                    answer.validator("last-modified"),
                    ReplyHeaders.maxAge(answer.header("cache-control")),
                    retryAfter);
            if (answer.isDocument()) {
                return new FetchResult.Got(reply, answer.body());
            }
            if (answer.status() == 304 && request.isConditional()) {
                return new FetchResult.NotModified(reply);
            }
            if (answer.status() == 410) {
                return new FetchResult.Gone(reply);
            }
            return new FetchResult.Failed(answer.status(), retryAfter, "the server answers " + answer.statusLine());
        }

        private static FetchResult closed() {
            return new FetchResult.Failed(0, null, "the fetcher was closed");
        }
    }

    /// What came of one request on the way.
    private sealed interface Hop {
        record Answered(Answer answer) implements Hop {}

        record Failed(FetchResult result) implements Hop {}
    }
}
