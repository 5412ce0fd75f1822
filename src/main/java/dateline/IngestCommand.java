package dateline;

import dateline.archive.Archive;
import dateline.archive.IngestReport;
import dateline.source.Format;
import dateline.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `dateline ingest`: files into the archive.
@Command(
        name = "ingest",
        description = {
            "Read stories from files, folders and archives of files (.gz, .tgz, WARC) into the archive.",
            "Web pages, feeds, agencies' documents, NDJSON and more are recognised by their content.",
            "What cannot be read is named with file and line; the rest goes in. Ends when all that it counts is on disk."
        },
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
    /// Reasons that the summary lists, the commonest first; every refusal was named when it came.
    private static final int REASONS = 10;

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders; - is standard input.")
    private List<Path> paths = List.of();

    @Option(names = "--format", paramLabel = "F", description = FormatOption.DESCRIPTION)
    private @Nullable String format;

    @Override
    public Integer call() throws IOException, InterruptedException {
        @Nullable Format forced = FormatOption.of(format);
        boolean indexed;
        IngestReport report;
        try (Archive archive = Archive.openToWrite(data.folder(), "ingest");
                var console = new Console(Terminal.isError(), SourceFiles.totalBytes(paths))) {
            report = archive.ingest(paths, System.in, forced, console);
            console.finish();
            summarise(report, console);
            indexed = archive.awaitIndexed();
        }
        if (!indexed && report.added() + report.replaced() > 0) {
            leaveToTheOwner();
        }
        return report.refused() > 0 ? 1 : 0;
    }

    /// Another process owned the index while this one wrote. If it is gone by now, what it missed is indexed
    /// here.
    private void leaveToTheOwner() throws IOException, InterruptedException {
        try (Archive archive = Archive.openToWrite(data.folder(), "ingest")) {
            if (!archive.awaitIndexed()) {
                System.err.println("the process that owns the index of " + archive.data() + " makes them searchable");
            }
        }
    }

    private static void summarise(IngestReport report, Console console) {
        double seconds = report.took().toNanos() / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%,d articles taken in: %,d new, %,d replaced, %,d unchanged; %,d refused; %.1f s, %,.0f articles/s%n",
                report.articles(),
                report.added(),
                report.replaced(),
                report.unchanged(),
                report.refused(),
                seconds,
                seconds > 0 ? report.articles() / seconds : 0);
        if (report.warnings() > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "%,d %s (named above)%n",
                    report.warnings(),
                    report.warnings() == 1 ? "warning" : "warnings");
        }
        console.reasons().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(REASONS)
                .forEach(reason -> System.out.printf(
                        Locale.ROOT, "  refused %,d times: %s%n", reason.getValue(), reason.getKey()));
    }
}
