package dateline;

import dateline.archive.Aggregator;
import dateline.archive.Archive;
import dateline.fetch.FetchSettings;
import dateline.fetch.PollSchedule;
import dateline.fetch.SafeFetcher;
import java.io.IOException;
import java.time.InstantSource;

/// The aggregator of a server, at work on a thread of its own.
final class FeedsBesideServe implements AutoCloseable {
    private final SafeFetcher fetcher;
    private final Aggregator aggregator;
    private final ListFile list;
    private final FeedsConsole console;

    private FeedsBesideServe(SafeFetcher fetcher, Aggregator aggregator, ListFile list, FeedsConsole console) {
        this.fetcher = fetcher;
        this.aggregator = aggregator;
        this.list = list;
        this.console = console;
    }

    static FeedsBesideServe start(Archive archive, ListFile list, PollSchedule schedule, FetchSettings fetching)
            throws IOException {
        SafeFetcher fetcher = SafeFetcher.open(fetching);
        var console = new FeedsConsole(false);
        Aggregator aggregator;
        try {
            aggregator = Aggregator.open(archive, fetcher, schedule, InstantSource.system(), console, "serve");
        } catch (IOException | RuntimeException e) {
            fetcher.close();
            throw e;
        }
        var beside = new FeedsBesideServe(fetcher, aggregator, list, console);
        try {
            list.followFirst(aggregator);
        } catch (RuntimeException e) {
            beside.close();
            throw e;
        }
        Thread.ofPlatform().name("aggregator").daemon().start(beside::run);
        return beside;
    }

    private void run() {
        try {
            aggregator.run(() -> list.changed(console::say), ListFile.LOOK);
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
