package dateline.fetch;

import dateline.article.Feed;
import dateline.article.Feed.Counts;
import dateline.article.Feed.Health;
import dateline.article.Feed.State;
import dateline.article.Feed.Times;
import dateline.source.FeedListing;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a feed fares after a poll: its next fetch, its health, and whether it is given up.
public final class FeedProgress {
    /// A feed that its server does not know for so long is given up.
    static final Duration MISSING = Duration.ofDays(14);
    /// A feed that no server answers for is given up after so long, if others do answer.
    static final Duration UNREACHABLE = Duration.ofDays(28);
    /// Attempts before a feed is given up: the time alone may have passed while this machine was off.
    static final int ATTEMPTS = 5;

    private final PollSchedule schedule;

    public FeedProgress(PollSchedule schedule) {
        this.schedule = schedule;
    }

    /// What a poll brought into the archive.
    ///
    /// @param added new articles
    /// @param changed new versions of articles
    /// @param newest date of the newest story in the document that is not in the future; null: unknown
    public record Takings(int added, int changed, @Nullable Instant newest) {
        public static final Takings NOTHING = new Takings(0, 0, null);
    }

    /// The feed after a poll.
    ///
    /// @param online whether other feeds could be fetched of late, so that the fault is not on this side
    public Feed after(Feed before, Poll poll, Takings takings, boolean online, Instant now) {
        return switch (poll) {
            case Poll.Listed listed -> listed(before, listed, takings, now);
            case Poll.NotModified notModified -> notModified(before, notModified, now);
            case Poll.Gone _ ->
                failed(
                        before,
                        State.RETIRED,
                        new Poll.Failed(Poll.Trouble.MISSING, 410, null, "gone for good (410); no longer fetched"),
                        now);
            case Poll.Failed failed -> failed(before, failed, online, now);
        };
    }

    private Feed listed(Feed before, Poll.Listed listed, Takings takings, Instant now) {
        FeedListing listing = listed.listing();
        Counts counts = before.counts();
        // On the first poll everything is new, and only the dates tell how lively the feed is.
        boolean first = before.times().lastSuccess() == null;
        Instant newest = takings.added() == 0
                ? before.times().lastNewStory()
                : first && takings.newest() != null ? takings.newest() : now;
        Feed.Wishes wishes = listing.wishes();
        Duration interval = schedule.interval(before, newest, longer(wishes.atLeast(), listed.asked()), now);
        Instant next = wishes.allowedFrom(now.plus(PollSchedule.respecting(listed.retryAfter(), interval)));
        return new Feed(
                before.subscription(),
                listed.address(),
                listing.title().isEmpty() ? before.title() : listing.title(),
                before.category(),
                State.ACTIVE,
                listed.validators(),
                new Times(now, now, newest, next, null),
                new Health(0, 200, null),
                new Counts(
                        counts.fetches() + 1,
                        counts.notModified(),
                        counts.stories() + takings.added(),
                        counts.changed() + takings.changed(),
                        listing.stories().size(),
                        counts.bytes() + listed.bytes()),
                wishes,
                interval);
    }

    private Feed notModified(Feed before, Poll.NotModified reply, Instant now) {
        Counts counts = before.counts();
        Feed.Wishes wishes = before.wishes();
        Duration interval =
                schedule.interval(before, before.times().lastNewStory(), longer(wishes.atLeast(), reply.asked()), now);
        return new Feed(
                before.subscription(),
                reply.address(),
                before.title(),
                before.category(),
                State.ACTIVE,
                reply.validators(),
                new Times(
                        now,
                        now,
                        before.times().lastNewStory(),
                        wishes.allowedFrom(now.plus(PollSchedule.respecting(reply.retryAfter(), interval))),
                        null),
                new Health(0, 304, null),
                new Counts(
                        counts.fetches() + 1,
                        counts.notModified() + 1,
                        counts.stories(),
                        counts.changed(),
                        counts.items(),
                        counts.bytes()),
                wishes,
                interval);
    }

    private Feed failed(Feed before, Poll.Failed failed, boolean online, Instant now) {
        Instant since = goneSince(before, failed.trouble(), now);
        boolean tried = before.health().failures() + 1 >= ATTEMPTS;
        if (tried && since != null) {
            Duration gone = Duration.between(since, now);
            if (failed.trouble() == Poll.Trouble.MISSING && gone.compareTo(MISSING) >= 0) {
                return failed(
                        before, State.RETIRED, with(failed, "not found since " + since + "; no longer fetched"), now);
            }
            if (online && gone.compareTo(UNREACHABLE) >= 0) {
                return failed(
                        before,
                        State.RETIRED,
                        with(failed, failed.reason() + ", since " + since + "; no longer fetched"),
                        now);
            }
        }
        return failed(before, State.ACTIVE, failed, now);
    }

    private Feed failed(Feed before, State state, Poll.Failed failed, Instant now) {
        Times times = before.times();
        int failures = before.health().failures() + 1;
        Duration wait = switch (failed.trouble()) {
            case UNASKED, FORBIDDEN -> PollSchedule.LONGEST;
            case MISSING, UNREACHABLE, OTHER -> schedule.backOff(before, failures);
        };
        int asked = failed.trouble() == Poll.Trouble.UNASKED ? 0 : 1;
        Counts counts = before.counts();
        return new Feed(
                before.subscription(),
                before.address(),
                before.title(),
                before.category(),
                state,
                before.validators(),
                new Times(
                        now,
                        times.lastSuccess(),
                        times.lastNewStory(),
                        state == State.ACTIVE ? now.plus(PollSchedule.respecting(failed.retryAfter(), wait)) : null,
                        goneSince(before, failed.trouble(), now)),
                new Health(failures, failed.status(), failed.reason()),
                new Counts(
                        counts.fetches() + asked,
                        counts.notModified(),
                        counts.stories(),
                        counts.changed(),
                        counts.items(),
                        counts.bytes()),
                before.wishes(),
                before.interval());
    }

    private static Poll.Failed with(Poll.Failed failed, String reason) {
        return new Poll.Failed(failed.trouble(), failed.status(), failed.retryAfter(), reason);
    }

    private static @Nullable Instant goneSince(Feed before, Poll.Trouble trouble, Instant now) {
        return switch (trouble) {
            case MISSING, UNREACHABLE ->
                before.times().goneSince() == null ? now : before.times().goneSince();
            case UNASKED, FORBIDDEN, OTHER -> null;
        };
    }

    private static @Nullable Duration longer(@Nullable Duration a, @Nullable Duration b) {
        return a == null ? b : b == null || a.compareTo(b) >= 0 ? a : b;
    }
}
