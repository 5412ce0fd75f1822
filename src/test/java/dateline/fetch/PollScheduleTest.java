package dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Feed;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PollScheduleTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Feed FEED = Feed.subscribed("http://a.example/feed", "A", "", NOW, Duration.ofMinutes(15));

    private final PollSchedule schedule = PollSchedule.DEFAULT;

    @Test
    void aLivelyFeedIsFetchedAsOftenAsAllowed() {
        assertThat(schedule.interval(left(Duration.ofHours(1)), NOW.minusSeconds(60), null, NOW))
                .isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aSilentFeedIsLeftAloneForAnEighthOfItsSilence() {
        assertThat(schedule.interval(left(Duration.ofHours(1)), NOW.minus(Duration.ofHours(8)), null, NOW))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aFeedSilentForYearsIsStillFetchedOnceADay() {
        assertThat(schedule.interval(left(Duration.ofDays(1)), NOW.minus(Duration.ofDays(900)), null, NOW))
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void noIntervalIsMoreThanTwiceTheLast() {
        Instant longAgo = NOW.minus(Duration.ofDays(900));
        assertThat(schedule.interval(FEED, longAgo, null, NOW)).isEqualTo(Duration.ofMinutes(15));
        assertThat(schedule.interval(left(Duration.ofMinutes(15)), longAgo, null, NOW))
                .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void whatAFeedAsksForIsKeptButForNoMoreThanADay() {
        Instant newest = NOW.minusSeconds(60);
        assertThat(schedule.interval(FEED, newest, Duration.ofHours(2), NOW)).isEqualTo(Duration.ofHours(2));
        assertThat(schedule.interval(FEED, newest, Duration.ofSeconds(5), NOW)).isEqualTo(Duration.ofMinutes(15));
        assertThat(schedule.interval(FEED, newest, Duration.ofDays(365), NOW)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void eachFailureInARowDoublesTheWaitUpToADay() {
        for (int failures = 1; failures <= 6; failures++) {
            Duration least = Duration.ofMinutes(15).multipliedBy(1L << (failures - 1));
            assertThat(schedule.backOff(FEED, failures))
                    .isBetween(least, least.multipliedBy(5).dividedBy(4));
        }
        assertThat(schedule.backOff(FEED, 8)).isEqualTo(Duration.ofDays(1));
        assertThat(schedule.backOff(FEED, 5000)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void feedsThatFailedTogetherDoNotComeBackTogether() {
        Feed other = Feed.subscribed("http://b.example/feed", "B", "", NOW, Duration.ofMinutes(15));
        assertThat(schedule.backOff(FEED, 3)).isNotEqualTo(schedule.backOff(other, 3));
    }

    @Test
    void retryAfterIsKeptForUpToAWeek() {
        Duration wait = Duration.ofMinutes(15);
        assertThat(PollSchedule.respecting(Duration.ofHours(30), wait)).isEqualTo(Duration.ofHours(30));
        assertThat(PollSchedule.respecting(Duration.ofSeconds(1), wait)).isEqualTo(wait);
        assertThat(PollSchedule.respecting(Duration.ofDays(300), wait)).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void anIntervalOfNothingIsRefused() {
        assertThatThrownBy(() -> new PollSchedule(Duration.ZERO))
                .hasMessage("every must be 1 second to 1 day, got PT0S");
    }

    /// A feed that was last left alone for so long.
    private static Feed left(Duration interval) {
        return new Feed(
                FEED.subscription(),
                FEED.address(),
                FEED.title(),
                FEED.category(),
                FEED.state(),
                FEED.validators(),
                new Feed.Times(NOW, NOW, NOW, NOW, null),
                FEED.health(),
                FEED.counts(),
                FEED.wishes(),
                interval);
    }
}
