package dateline;

import dateline.archive.Archive;
import dateline.archive.Readiness;
import dateline.store.ArticleStore;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `dateline reindex`: the index built anew from the store, beside the old one, which goes when the new one is
/// complete.
@Command(
        name = "reindex",
        description = {
            "Build the index anew from the stored articles, beside the old one, and swap.",
            "Before that, learn from all of them who the people are that they name by surname only."
        },
        mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
    private static final Duration REDRAWN = Duration.ofMillis(200);

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.exists(data.folder().resolve(ArticleStore.FILE))) {
            throw new IOException("no archive in " + data.folder() + "; 'dateline ingest PATH' makes one");
        }
        long started = System.nanoTime();
        try (var progress = new Progress();
                Archive archive = Archive.openToReindex(data.folder(), "reindex", progress::learned)) {
            progress.indexing(archive);
            archive.awaitSearchable();
            progress.end();
            System.out.printf(
                    Locale.ROOT,
                    "%,d articles indexed anew in %.1f s%n",
                    archive.size(),
                    (System.nanoTime() - started) / 1e9);
        }
        return 0;
    }

    /// On a terminal, a bar for each of the two passes.
    private static final class Progress implements AutoCloseable {
        private final boolean shown = Terminal.isError();
        private @Nullable ProgressBar bar = shown ? Bars.ofArticles("learning") : null;
        private @Nullable Thread watcher;

        void learned(long articles) {
            if (bar != null) {
                bar.stepTo(articles);
            }
        }

        void indexing(Archive archive) {
            if (!shown) {
                return;
            }
            end();
            ProgressBar indexing = Bars.ofArticles("indexing");
            bar = indexing;
            watcher = Thread.ofVirtual().start(() -> {
                Readiness now = archive.readiness();
                while (!now.ready() && !Thread.currentThread().isInterrupted()) {
                    indexing.maxHint(now.total());
                    indexing.stepTo(now.done());
                    LockSupport.parkNanos(REDRAWN.toNanos());
                    now = archive.readiness();
                }
            });
        }

        @Override
        public void close() {
            end();
        }

        /// Takes the bar away.
        void end() {
            if (watcher != null) {
                watcher.interrupt();
                watcher = null;
            }
            if (bar != null) {
                bar.close();
                bar = null;
            }
        }
    }
}
