package dateline;

import dateline.archive.Archive;
import dateline.archive.IngestReport;
import dateline.http.SearchServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new WrongUsageException("--port must be 0..65535, got " + port);
        }
        Path folder = sample ? data.folderOr(SAMPLE_DATA) : data.folder();
        Archive archive = Archive.open(folder, "serve");
        if (sample) {
            archive.expectSample();
        }
        SearchServer server = new SearchServer(archive, host, port);
        var stopped = new CountDownLatch(1);
        var hook = new Thread(() -> stop(server, archive, stopped), "shutdown");
        try {
            server.start();
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
        archive.describe(server.url());
        if (sample) {
            IngestReport report = archive.loadSample(new Console(false));
            System.err.printf(Locale.ROOT, "sample archive: %,d articles in %s%n", report.articles(), folder);
        }
        archive.awaitSearchable();
        System.err.printf(Locale.ROOT, "%,d articles, serving %s (Ctrl-C stops)%n", archive.size(), server.url());
        stopped.await();
        return 0;
    }

    private static void stop(SearchServer server, Archive archive, CountDownLatch stopped) {
        try {
            server.stop();
            archive.close();
        } catch (IOException e) {
            System.err.println(
                    "dateline: the archive did not close cleanly, the index will be replayed: " + e.getMessage());
        } finally {
            stopped.countDown();
        }
    }
}
