package dateline.article;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A feed that the archive follows, and how it fares.
///
/// @param subscription its address in the list of subscriptions, by which it is known
/// @param address where it is now: another than the subscription's after a permanent redirect, or where the
///     subscription is to a page that names its feed
/// @param title as the feed gives it, else as the list does; the address where neither does
/// @param category where the list files it, such as `World/Asia`; may be empty
/// @param wishes when it asks to be left alone
/// @param interval how long it is left alone between two fetches as things are
public record Feed(
        String subscription,
        String address,
        String title,
        String category,
        State state,
        Validators validators,
        Times times,
        Health health,
        Counts counts,
        Wishes wishes,
        Duration interval) {
    /// A feed that was never fetched.
    ///
    /// @param due when it is to be fetched
    public static Feed subscribed(String address, String title, String category, Instant due, Duration interval) {
        return new Feed(
                address,
                address,
                title,
                category,
                State.ACTIVE,
                Validators.NONE,
                new Times(null, null, null, due, null),
                Health.FINE,
                Counts.NONE,
                Wishes.NONE,
                interval);
    }

    /// Whether it is to be fetched at that time.
    public boolean isDue(Instant now) {
        return state == State.ACTIVE && (times.nextFetch == null || !times.nextFetch.isAfter(now));
    }

    /// Whether its last fetch failed, or it was given up.
    public boolean isFailing() {
        return health.failures > 0 || state == State.RETIRED;
    }

    /// The same in another state.
    public Feed withState(State other) {
        return new Feed(
                subscription, address, title, category, other, validators, times, health, counts, wishes, interval);
    }

    /// The same as the list names and files it now.
    public Feed listed(String otherTitle, String otherCategory) {
        return new Feed(
                subscription,
                address,
                otherTitle,
                otherCategory,
                state,
                validators,
                times,
                health,
                counts,
                wishes,
                interval);
    }

    /// The same to be fetched at another time.
    public Feed withNextFetch(@Nullable Instant nextFetch) {
        var other = new Times(times.lastFetch, times.lastSuccess, times.lastNewStory, nextFetch, times.goneSince);
        return new Feed(
                subscription, address, title, category, state, validators, other, health, counts, wishes, interval);
    }

    /// The same, listed under another address.
    public Feed withSubscription(String other) {
        return new Feed(other, address, title, category, state, validators, times, health, counts, wishes, interval);
    }

    /// The same to be asked for with other validators.
    public Feed withValidators(Validators other) {
        return new Feed(subscription, address, title, category, state, other, times, health, counts, wishes, interval);
    }

    /// The same, given up for a reason.
    public Feed retired(String reason) {
        var never = new Times(times.lastFetch, times.lastSuccess, times.lastNewStory, null, times.goneSince);
        return new Feed(
                subscription,
                address,
                title,
                category,
                State.RETIRED,
                validators,
                never,
                new Health(health.failures, health.status, reason),
                counts,
                wishes,
                interval);
    }

    /// The same, followed again as if nothing had ever been wrong with it.
    public Feed revived(Instant due) {
        var afresh = new Times(times.lastFetch, times.lastSuccess, times.lastNewStory, due, null);
        return new Feed(
                subscription,
                address,
                title,
                category,
                State.ACTIVE,
                validators,
                afresh,
                Health.FINE,
                counts,
                wishes,
                interval);
    }

    /// Whether it is fetched.
    public enum State {
        /// It is fetched when it is due.
        ACTIVE,
        /// It is gone for good (410), or could not be found for weeks; [Health#error] says which.
        RETIRED,
        /// The list does not name it any more; what came from it stays.
        UNSUBSCRIBED
    }

    /// What the server gave to ask with whether anything is new.
    public record Validators(
            @Nullable String etag, @Nullable String lastModified) {
        public static final Validators NONE = new Validators(null, null);
    }

    /// When things happened; null where they never did.
    ///
    /// @param lastSuccess the last fetch that was answered with a feed, or with "not modified"
    /// @param nextFetch null where it is not to be fetched
    /// @param goneSince since when it cannot be found (404, no such host), null where it can
    public record Times(
            @Nullable Instant lastFetch,
            @Nullable Instant lastSuccess,
            @Nullable Instant lastNewStory,
            @Nullable Instant nextFetch,
            @Nullable Instant goneSince) {}

    /// How its last fetch went.
    ///
    /// @param failures fetches in a row that failed
    /// @param status HTTP status of the last answer, 0 before the first and where there was none
    /// @param error what is wrong with it, in plain words; null where nothing is
    public record Health(int failures, int status, @Nullable String error) {
        public static final Health FINE = new Health(0, 0, null);
    }

    /// What came of it so far.
    ///
    /// @param fetches times that somebody was asked for it
    /// @param notModified fetches that found nothing changed
    /// @param stories articles that it brought
    /// @param changed new versions of them
    /// @param items in its last document
    /// @param bytes received in all
    public record Counts(long fetches, long notModified, long stories, long changed, int items, long bytes) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
    }

    /// When a feed asks to be left alone.
    ///
    /// @param atLeast between two fetches; null: it does not say
    /// @param skipHours of the day in UTC, 0..23
    /// @param skipDays of the week in UTC
    public record Wishes(@Nullable Duration atLeast, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
        public static final Wishes NONE = new Wishes(null, Set.of(), Set.of());

        private static final int HOURS_A_WEEK = 7 * 24;

        public Wishes {
            skipHours = Set.copyOf(skipHours);
            skipDays = Set.copyOf(skipDays);
        }

        /// The first time from that one on at which the feed may be fetched; that one itself where every hour of the
        /// week is ruled out, which cannot be meant.
        public Instant allowedFrom(Instant time) {
            ZonedDateTime hour = time.atZone(ZoneOffset.UTC);
            for (int i = 0; i < HOURS_A_WEEK; i++) {
                if (!skipHours.contains(hour.getHour()) && !skipDays.contains(hour.getDayOfWeek())) {
                    return hour.toInstant();
                }
                hour = hour.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            }
            return time;
        }
    }
}
