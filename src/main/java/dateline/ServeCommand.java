package dateline;

import dateline.archive.Archive;
import dateline.archive.ArchiveInUseException;
import dateline.archive.IngestReport;
import dateline.fetch.FetchSettings;
import dateline.fetch.PollSchedule;
import dateline.http.SearchServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `dateline serve`: the archive as web pages and JSON, until it is interrupted.
@Command(name = "serve", description = "Serve the archive as web pages and JSON.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final Path SAMPLE_DATA = DataOption.DEFAULT.resolve("sample");

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Port, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--sample",
            description =
                    "First load the sample archive that comes with Dateline (into index-data/sample unless --data).")
    private boolean sample;

    @Option(
            names = "--feeds",
            paramLabel = "FILE.opml",
            description = {
                "Also follow the feeds of a list, as the command 'feeds' does;",
                "--every, --allow-private and --contact are for this."
            })
    private @Nullable Path feeds;

    @Mixin
    private FeedsOptions options = new FeedsOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new WrongUsageException("--port must be 0..65535, got " + port);
        }
        PollSchedule schedule = options.schedule();
        FetchSettings fetching = options.fetching();
        @Nullable ListFile list = feeds == null ? null : ListFile.open(feeds);
        Path folder = sample ? data.folderOr(SAMPLE_DATA) : data.folder();
        Archive archive = open(folder);
        if (sample) {
            archive.expectSample();
        }
        SearchServer server = new SearchServer(archive, host, port);
        var stopped = new CountDownLatch(1);
        @Nullable FeedsBesideServe beside = null;
        try {
            beside = list == null ? null : FeedsBesideServe.start(archive, list, schedule, fetching);
            @Nullable FeedsBesideServe following = beside;
            server.start();
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> stop(server, following, archive, stopped), "shutdown"));
        } catch (IOException | RuntimeException e) {
            close(beside);
            archive.close();
            throw e;
        }
        archive.describe(server.url());
        if (list != null) {
            System.err.printf(
                    Locale.ROOT,
                    "following %,d feeds into %s%n",
                    list.subscriptions().size(),
                    folder);
        }
        if (sample) {
            IngestReport report = archive.loadSample(new Console(false));
            System.err.printf(Locale.ROOT, "sample archive: %,d articles in %s%n", report.articles(), folder);
        }
        archive.awaitSearchable();
        System.err.printf(Locale.ROOT, "%,d articles, serving %s (Ctrl-C stops)%n", archive.size(), server.url());
        stopped.await();
        return 0;
    }

    private static Archive open(Path folder) throws IOException {
        try {
            return Archive.open(folder, "serve");
        } catch (ArchiveInUseException e) {
            throw new IOException(e.getMessage() + "; stop that first", e);
        }
    }

    private static void close(@Nullable FeedsBesideServe beside) throws IOException {
        if (beside != null) {
            beside.close();
        }
    }

    private static void stop(
            SearchServer server, @Nullable FeedsBesideServe beside, Archive archive, CountDownLatch stopped) {
        try {
            server.stop();
            close(beside);
            archive.close();
        } catch (IOException e) {
            System.err.println(
                    "dateline: the archive did not close cleanly, the index will be replayed: " + e.getMessage());
        } finally {
            stopped.countDown();
        }
    }
}
