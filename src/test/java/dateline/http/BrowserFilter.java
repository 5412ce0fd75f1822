package dateline.http;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.PostDiscoveryFilter;

/// Leaves out the tests tagged `browser` where there is none, and says so once. With `CI=true` they stay, and
/// fail.
public final class BrowserFilter implements PostDiscoveryFilter {
    private static final TestTag BROWSER = TestTag.create("browser");

    private final boolean wanted =
            "true".equals(System.getenv("CI")) || Chromium.find().isPresent();
    private final AtomicBoolean told = new AtomicBoolean();

    @Override
    public FilterResult apply(TestDescriptor test) {
        if (wanted || !test.getTags().contains(BROWSER)) {
            return FilterResult.included("");
        }
        if (!told.getAndSet(true)) {
            System.err.println("Browser tests left out: no Chromium found. Install chromium, or name one in CHROMIUM.");
        }
        return FilterResult.excluded("no browser");
    }
}
