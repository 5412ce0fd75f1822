package dateline.fetch;

import dateline.article.Feed;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When each feed is fetched next. A feed that has been silent for some time is left alone for an eighth of it, and at
/// most for twice as long as the last time, so that a lively one is fetched as often as allowed and a sleepy one once a
/// day, and either changes its ways within hours; what the feed or its server asks for comes first.
///
/// @param every the shortest time between two fetches of one feed
public record PollSchedule(Duration every) {
    public static final Duration SHORTEST = Duration.ofSeconds(1);
    /// However silent a feed is, whatever it asks for, and however often it failed.
    public static final Duration LONGEST = Duration.ofDays(1);
    /// The longest that a server can put us off with `Retry-After`.
    public static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(7);

    public static final PollSchedule DEFAULT = new PollSchedule(Duration.ofMinutes(15));

    private static final int SILENCE_SHARE = 8;
    /// Doublings that lead from the shortest interval beyond the longest.
    private static final int DOUBLINGS = 17;
    /// Back-off is drawn out by up to a quarter, so that feeds that failed together do not come back together.
    private static final double JITTER = 0.25;

    public PollSchedule {
        if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("every must be 1 second to 1 day, got " + every);
        }
    }

    /// How long to leave a feed alone after a fetch that went well.
    ///
    /// @param newest when its newest story came; null: it never had one
    /// @param asked how long the feed or its server wants it; null: they do not say
    Duration interval(Feed feed, @Nullable Instant newest, @Nullable Duration asked, Instant now) {
        Duration last = feed.times().lastSuccess() == null ? every.dividedBy(2) : feed.interval();
        Duration silence = newest == null ? LONGEST : Duration.between(newest, now);
        Duration interval = longer(every, shorter(silence.dividedBy(SILENCE_SHARE), last.multipliedBy(2)));
        return shorter(asked == null ? interval : longer(interval, asked), LONGEST);
    }

    /// How long to leave a feed alone after so many failures in a row.
    Duration backOff(Feed feed, int failures) {
        Duration wait = shorter(every.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS)), LONGEST);
        return shorter(
                wait.plus(wait.dividedBy(1000).multipliedBy((long) (1000 * JITTER * share(feed, failures)))), LONGEST);
    }

    /// The longer of that time and what a server asked for, if it did.
    public static Duration respecting(@Nullable Duration retryAfter, Duration wait) {
        return retryAfter == null ? wait : longer(wait, shorter(retryAfter, LONGEST_RETRY_AFTER));
    }

    /// Chance that is the same whenever it is asked for: a restart or a test finds the same times.
    private static double share(Feed feed, int failures) {
        int hash = 31 * feed.subscription().hashCode() + failures;
        return Math.floorMod(hash * 0x9E3779B9, 1000) / 1000.0;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
