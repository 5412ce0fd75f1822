package dateline;

import dateline.archive.Aggregator;
import dateline.archive.Archive;
import dateline.fetch.FetchSettings;
import dateline.fetch.PollSchedule;
import dateline.fetch.SafeFetcher;
import dateline.source.Subscription;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/// The aggregator of a server, at work on a thread of its own.
final class FeedsBesideServe implements AutoCloseable {
    private final SafeFetcher fetcher;
    private final Aggregator aggregator;

    private FeedsBesideServe(SafeFetcher fetcher, Aggregator aggregator) {
        this.fetcher = fetcher;
        this.aggregator = aggregator;
    }

    static FeedsBesideServe start(
            Archive archive, List<Subscription> list, PollSchedule schedule, FetchSettings fetching)
            throws IOException {
        SafeFetcher fetcher = SafeFetcher.open(fetching);
        Aggregator aggregator;
        try {
            aggregator = Aggregator.open(
                    archive, fetcher, schedule, InstantSource.system(), new FeedsConsole(false), "serve");
        } catch (IOException | RuntimeException e) {
            fetcher.close();
            throw e;
        }
        var beside = new FeedsBesideServe(fetcher, aggregator);
        try {
            aggregator.follow(list);
        } catch (RuntimeException e) {
            beside.close();
            throw e;
        }
        Thread.ofPlatform().name("aggregator").daemon().start(beside::run);
        return beside;
    }

    private void run() {
        try {
            aggregator.run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            aggregator.close();
        } finally {
            fetcher.close();
        }
    }
}
