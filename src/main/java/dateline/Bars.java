package dateline;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// The progress bar of long commands.
final class Bars {
    private Bars() {}

    /// Of an ingest.
    static ProgressBar of(long bytes) {
        return bar("ingest").setInitialMax(bytes).setUnit(" MB", 1_000_000).build();
    }

    /// Of what handles stored articles one by one.
    static ProgressBar ofArticles(String task) {
        return bar(task).setUnit(" articles", 1).build();
    }

    private static ProgressBarBuilder bar(String task) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(200);
    }
}
