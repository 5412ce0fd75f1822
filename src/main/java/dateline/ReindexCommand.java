package dateline;

import dateline.archive.Archive;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `dateline reindex`: the index built anew from the store, beside the old one, which goes when the new one is
/// complete.
@Command(
        name = "reindex",
        description = "Build the index anew from the stored articles, beside the old one, and swap.",
        mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        long started = System.nanoTime();
        try (Archive archive = Archive.openToReindex(data.folder(), "reindex")) {
            archive.awaitSearchable();
            System.out.printf(
                    Locale.ROOT,
                    "%,d articles indexed anew in %.1f s%n",
                    archive.size(),
                    (System.nanoTime() - started) / 1e9);
        }
        return 0;
    }
}
