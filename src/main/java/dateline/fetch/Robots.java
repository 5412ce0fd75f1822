package dateline.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What sites let us fetch (RFC 9309), feeds and pages alike: a site's rules are fetched once a day at most.
final class Robots {
    /// The name that sites know us by.
    static final String NAME = "dateline";
    /// What is read of a file; the rest of a longer one does not count.
    static final int MAX_BYTES = 500 << 10;
    /// A site that asks for more waits that long.
    static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    private static final Duration KEPT = Duration.ofHours(24);
    /// After which a site that could not tell is asked again.
    private static final Duration UNKNOWN_KEPT = Duration.ofMinutes(10);
    /// For how long rules are gone by that could not be fetched again.
    private static final Duration OLD_KEPT = Duration.ofDays(7);

    private static final int SITES = 1000;

    private final Source source;
    private final InstantSource clock;
    private final Map<String, Site> sites = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Site> eldest) {
            return size() > SITES;
        }
    };

    /// @param source fetches a site's file
    Robots(Source source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    /// The rules of the site where that is.
    Rules of(Destination destination) throws InterruptedException {
        // Where one may not go, nothing was learned for those who may.
        Site site = site(destination.privateAllowed() ? destination.origin() + " inside" : destination.origin());
        site.lock.lockInterruptibly();
        try {
            Instant now = clock.instant();
            Rules known = site.rules;
            if (known == null || !now.isBefore(site.until)) {
                known = renewed(site, destination, now);
                site.rules = known;
            }
            return known;
        } finally {
            site.lock.unlock();
        }
    }

    private synchronized Site site(String origin) {
        return sites.computeIfAbsent(origin, _ -> new Site());
    }

    private Rules renewed(Site site, Destination destination, Instant now) throws InterruptedException {
        String address = destination.origin() + "/robots.txt";
        Rules rules = rules(address, source.fetch(address, destination.privateAllowed()));
        Rules old = site.rules;
        if (rules instanceof Rules.Unknown unknown) {
            Duration asked = unknown.retryAfter();
            site.until = now.plus(asked == null ? UNKNOWN_KEPT : shorter(asked, KEPT));
            return old instanceof Rules.Known && now.isBefore(site.fetched.plus(OLD_KEPT)) ? old : rules;
        }
        site.fetched = now;
        site.until = now.plus(KEPT);
        return rules;
    }

    private static Rules rules(String address, FetchResult result) {
        return switch (result) {
            case FetchResult.Got got -> new Rules.Known(parsed(address, got.body()));
            case FetchResult.Gone _ -> Rules.NONE;
            case FetchResult.Failed failed when isClientError(failed.status()) -> Rules.NONE;
            case FetchResult.Failed(int status, Duration retryAfter, String reason) ->
                new Rules.Unknown(status, retryAfter, reason);
            case FetchResult.NotModified _ -> new Rules.Unknown(304, null, "not asked for");
            // Nothing there that we may read is as good as nothing there.
            case FetchResult.Refused(FetchResult.Rule rule, String reason) ->
                rule == FetchResult.Rule.TIME ? new Rules.Unknown(0, null, reason) : Rules.NONE;
        };
    }

    /// 429 says that we ask too often, and not that nothing is there.
    private static boolean isClientError(int status) {
        return status >= 400 && status < 500 && status != 429;
    }

    private static BaseRobotRules parsed(String address, Body body) {
        // With the default limit, a longer delay would mean that nothing may be fetched.
        return new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
                .parseContent(address, body.bytes(), "text/plain", List.of(NAME));
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    /// Fetches without asking for anybody's rules.
    @FunctionalInterface
    interface Source {
        FetchResult fetch(String address, boolean privateAllowed) throws InterruptedException;
    }

    /// What a site says.
    sealed interface Rules {
        /// All allowed.
        Rules NONE = new Known(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));

        record Known(BaseRobotRules rules) implements Rules {
            boolean allow(Destination destination) {
                return rules.isAllowed(destination.text());
            }

            /// The pause that the site asks for; zero where it asks for none.
            Duration delay() {
                long millis = rules.getCrawlDelay();
                return millis <= 0 ? Duration.ZERO : shorter(Duration.ofMillis(millis), LONGEST_DELAY);
            }
        }

        /// The site did not answer, which forbids all for a while.
        record Unknown(int status, @Nullable Duration retryAfter, String reason) implements Rules {}
    }

    private static final class Site {
        final ReentrantLock lock = new ReentrantLock();

        @Nullable
        Rules rules;

        Instant fetched = Instant.MIN;
        Instant until = Instant.MIN;
    }
}
