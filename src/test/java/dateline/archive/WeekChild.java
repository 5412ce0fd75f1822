package dateline.archive;

import dateline.article.Feed;
import dateline.fetch.FetchSettings;
import dateline.fetch.PollSchedule;
import dateline.fetch.SafeFetcher;
import dateline.source.Subscription;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The process that [AggregatorWeekIT] kills: follows the feeds of the simulated week, tick by tick, and moves its
/// clock on to the next.
final class WeekChild {
    static final Duration EVERY = Duration.ofHours(6);

    private WeekChild() {}

    /// Ends when the clock has come that far.
    ///
    /// @param arguments the archive's folder, the clock's file, the list of feeds, the hosts which may be private,
    ///     and the end
    public static void main(String... arguments) throws Exception {
        WorldClock clock = WorldClock.open(Path.of(arguments[1]));
        List<Subscription> feeds = Files.readAllLines(Path.of(arguments[2])).stream()
                .map(address -> new Subscription(address, "", null, null))
                .toList();
        FetchSettings settings = FetchSettings.DEFAULT
                .withDeadline(Duration.ofMillis(700))
                .withAllowedPrivate(Set.copyOf(Files.readAllLines(Path.of(arguments[3]))));
        Instant end = Instant.parse(arguments[4]);
        try (Archive archive = Archive.open(Path.of(arguments[0]), "test");
                SafeFetcher fetcher = SafeFetcher.open(settings, clock, clock);
                Aggregator aggregator =
                        Aggregator.open(archive, fetcher, new PollSchedule(EVERY), clock, new Complaints(), "test")) {
            aggregator.follow(feeds);
            while (clock.instant().isBefore(end)) {
                Optional<Instant> next = aggregator.tick();
                clock.advanceTo(next.filter(end::isAfter).orElse(end));
                System.out.println("tick " + clock.instant());
            }
        }
    }

    /// Says what went wrong on our side.
    private static final class Complaints implements AggregatorListener {
        @Override
        public void polled(PollReport report) {
            report.refused().forEach(refusal -> System.err.println("refused " + refusal));
        }

        @Override
        public void completed(Feed feed, int articles) {}

        @Override
        public void troubled(Feed feed, String reason) {
            System.err.println("troubled " + feed.subscription() + ": " + reason);
        }

        @Override
        public void listTroubled(String reason) {
            System.err.println("troubled by the list: " + reason);
        }
    }
}
