package dateline.archive;

import dateline.article.Article;
import dateline.article.Feed;
import dateline.fetch.FetchSettings;
import dateline.fetch.PollSchedule;
import dateline.fetch.SafeFetcher;
import dateline.source.MalformedSourceException;
import dateline.source.Subscription;
import dateline.store.Change;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// An archive that follows the feeds of test sites, with a clock that only a test moves. It can be closed and opened
/// again like a process that ends and starts.
final class Following implements AutoCloseable {
    private final Archive archive;
    private final SafeFetcher fetcher;
    private final Aggregator aggregator;
    private final Clock clock;
    final List<PollReport> reports = new ArrayList<>();
    final List<String> troubles = new ArrayList<>();
    /// Whether whoever hears of polls fails.
    boolean failing;

    /// A clock that stands still.
    static final class Clock implements InstantSource {
        private Instant now = Instant.parse("2026-03-02T12:00:00Z");

        @Override
        public synchronized Instant instant() {
            return now;
        }

        synchronized void pass(Duration time) {
            now = now.plus(time);
        }
    }

    Following(Path folder, Clock clock, String... allowedPrivate) throws IOException {
        this.clock = clock;
        archive = Archive.openToWrite(folder, "test");
        fetcher = SafeFetcher.open(
                FetchSettings.DEFAULT.withAllowedPrivate(Set.of(allowedPrivate)),
                clock,
                (_, end) -> end.getCount() == 0);
        aggregator = Aggregator.open(archive, fetcher, PollSchedule.DEFAULT, clock, new Heard(), "test");
    }

    Following follow(String... addresses) {
        aggregator.follow(List.of(addresses).stream()
                .map(address -> new Subscription(address, "", null, null))
                .toList());
        return this;
    }

    Following tick() throws InterruptedException {
        aggregator.tick();
        return this;
    }

    /// Asks for feeds until it is closed, and looks at that list all the time.
    void run(FeedList list) throws InterruptedException {
        aggregator.run(list, Duration.ofMillis(10));
    }

    /// Lets time pass, then asks for what is due.
    Following after(Duration time) throws InterruptedException {
        clock.pass(time);
        return tick();
    }

    Archive archive() {
        return archive;
    }

    Feed feed(String subscription) {
        return archive.feeds().stream()
                .filter(feed -> feed.subscription().equals(subscription))
                .findFirst()
                .orElseThrow();
    }

    /// The feed as the aggregator has it in memory.
    Feed known(String subscription) {
        return aggregator.feeds().stream()
                .filter(feed -> feed.subscription().equals(subscription))
                .findFirst()
                .orElseThrow();
    }

    List<Article> articles() throws MalformedSourceException {
        var articles = new ArrayList<Article>();
        for (Change change : archive.store().changesSince(0, 10_000)) {
            if (change instanceof Change.Put put) {
                articles.add(archive.parsers()
                        .parse(archive.store().source(put.sequence()))
                        .withId(put.id()));
            }
        }
        return articles;
    }

    List<String> titles() throws MalformedSourceException {
        return articles().stream().map(Article::title).sorted().toList();
    }

    /// Every version of every article.
    long changes() {
        return archive.store().lastSequence();
    }

    @Override
    public void close() throws IOException {
        aggregator.close();
        fetcher.close();
        archive.close();
    }

    private final class Heard implements AggregatorListener {
        @Override
        public void polled(PollReport report) {
            if (failing) {
                throw new IllegalStateException("nobody listens");
            }
            reports.add(report);
        }

        @Override
        public void completed(Feed feed, int articles) {}

        @Override
        public void troubled(Feed feed, String reason) {
            troubles.add(reason);
        }

        @Override
        public void listTroubled(String reason) {
            troubles.add(reason);
        }
    }
}
