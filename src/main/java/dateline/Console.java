package dateline;

import dateline.archive.IngestListener;
import dateline.source.Refusal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;

/// What an ingest says while it goes on: each refusal on a line of standard error, and on a terminal a bar.
final class Console implements IngestListener, AutoCloseable {
    /// Reasons that are counted apart in the summary; reasons that quote their input can be many.
    private static final int REASONS = 1000;

    private @Nullable ProgressBar bar;
    private final Map<String, Integer> reasons = new LinkedHashMap<>();

    Console(boolean withBar) {
        this(withBar, 0);
    }

    /// @param bytes to read in all, for the bar
    Console(boolean withBar, long bytes) {
        bar = withBar ? Bars.of(bytes) : null;
    }

    @Override
    public void refused(Refusal refusal) {
        if (reasons.size() < REASONS || reasons.containsKey(refusal.reason())) {
            reasons.merge(refusal.reason(), 1, Integer::sum);
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
            bar.setExtraMessage(String.format(Locale.ROOT, "%,d articles", articles));
        }
    }

    /// Why things were refused, and how often, in the order of first sight.
    Map<String, Integer> reasons() {
        return Collections.unmodifiableMap(reasons);
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
            bar = null;
        }
    }
}
