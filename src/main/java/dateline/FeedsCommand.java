package dateline;

import dateline.archive.Aggregator;
import dateline.archive.Archive;
import dateline.article.Feed;
import dateline.fetch.FetchSettings;
import dateline.fetch.PollSchedule;
import dateline.fetch.SafeFetcher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `dateline feeds`: an archive that fills itself from feeds.
@Command(
        name = "feeds",
        description = {
            "Follow the feeds of a list: fetch each when it is due, and take in what is new, until interrupted.",
            "Feeds that the list does not name any more are no longer fetched; their articles stay. The list is read again when",
            "it has changed.",
            "Works beside a 'serve' on the same folder, which can also follow feeds itself ('serve --feeds')."
        },
        mixinStandardHelpOptions = true)
final class FeedsCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FeedsOptions options = new FeedsOptions();

    @Parameters(paramLabel = "FILE.opml", description = "The list of feeds: OPML, or an address a line.")
    private Path file = Path.of("");

    @Option(names = "--once", description = "Fetch the feeds that are due now, and end.")
    private boolean once;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PollSchedule schedule = options.schedule();
        FetchSettings fetching = options.fetching();
        ListFile list = ListFile.open(file);
        var console = new FeedsConsole(Terminal.isError());
        var ended = new CountDownLatch(1);
        try {
            follow(list, schedule, fetching, console, ended);
        } finally {
            ended.countDown();
        }
        return console.isAnyFailed() || list.isAnyRefused() ? 1 : 0;
    }

    private void follow(
            ListFile list, PollSchedule schedule, FetchSettings fetching, FeedsConsole console, CountDownLatch ended)
            throws IOException, InterruptedException {
        boolean indexed;
        try (Archive archive = Archive.openToWrite(data.folder(), "feeds");
                SafeFetcher fetcher = SafeFetcher.open(fetching);
                Aggregator aggregator =
                        Aggregator.open(archive, fetcher, schedule, InstantSource.system(), console, "feeds")) {
            list.followFirst(aggregator);
            if (once) {
                Optional<Instant> next = aggregator.tick();
                if (console.isSilent() && next.isPresent()) {
                    System.err.println("no feed is due before " + console.day(next.get()));
                }
            } else {
                System.err.printf(
                        Locale.ROOT,
                        "following %,d feeds into %s (Ctrl-C stops)%n",
                        aggregator.feeds().stream()
                                .filter(feed -> feed.state() != Feed.State.UNSUBSCRIBED)
                                .count(),
                        archive.data());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(aggregator, ended), "shutdown"));
                aggregator.run(() -> list.changed(console::say), ListFile.LOOK);
            }
            console.finish();
            System.out.println(console.summary());
            summarise(aggregator);
            indexed = archive.awaitIndexed();
        }
        if (!indexed) {
            // Whoever owned the index meanwhile may be gone by now.
            Archive.openToWrite(data.folder(), "feeds").close();
        }
    }

    /// The summary is the main thread's, and the archive is to be closed well.
    private static void stop(Aggregator aggregator, CountDownLatch ended) {
        try {
            aggregator.close();
            ended.await();
        } catch (IOException e) {
            System.err.println("dateline: " + e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void summarise(Aggregator aggregator) {
        long failing = aggregator.feeds().stream()
                .filter(feed -> feed.state() == Feed.State.ACTIVE && feed.isFailing())
                .count();
        long retired = aggregator.feeds().stream()
                .filter(feed -> feed.state() == Feed.State.RETIRED)
                .count();
        if (failing + retired > 0) {
            System.out.printf(Locale.ROOT, "feeds failing: %,d; given up: %,d%n", failing, retired);
        }
    }
}
