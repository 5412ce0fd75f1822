package dateline;

import dateline.archive.IngestListener;
import dateline.source.Refusal;
import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;

/// What an ingest says while it goes on: each refusal on a line of standard error, and on a terminal a bar.
final class Console implements IngestListener, AutoCloseable {
    /// Refusals that the summary repeats; all of them were named when they came.
    private static final int REPEATED = 20;

    private final @Nullable ProgressBar bar;
    private final List<Refusal> refusals = new ArrayList<>();

    Console(boolean withBar) {
        this(withBar, 0);
    }

    /// @param bytes to read in all, for the bar
    Console(boolean withBar, long bytes) {
        bar = withBar ? Bars.of(bytes) : null;
    }

    @Override
    public void refused(Refusal refusal) {
        if (refusals.size() < REPEATED) {
            refusals.add(refusal);
        }
        say("refused  " + refusal);
    }

    @Override
    public void warned(String origin, String message) {
        say("warning  " + origin + ": " + message);
    }

    @Override
    public void progressed(long bytes, long articles) {
        if (bar != null) {
            bar.stepTo(bytes);
            bar.setExtraMessage(String.format(java.util.Locale.ROOT, "%,d articles", articles));
        }
    }

    /// The first of what was refused.
    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    private void say(String line) {
        if (bar != null) {
            System.err.print("\r\u001b[K");
        }
        System.err.println(line);
    }

    /// Takes the bar away.
    void finish() {
        close();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
