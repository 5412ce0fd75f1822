package dateline.http;

import dateline.archive.Readiness;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes the [Frame] of each page.
final class Frames {
    private final StaticFiles files;
    private final Supplier<Readiness> readiness;

    Frames(StaticFiles files, Supplier<Readiness> readiness) {
        this.files = files;
        this.readiness = readiness;
    }

    Frame of(String title, @Nullable String twin) {
        return new Frame(
                title,
                files.address("dateline.css"),
                files.address("suggest.js"),
                files.address("icon.svg"),
                twin,
                notice(),
                null);
    }

    private @Nullable String notice() {
        Readiness now = readiness.get();
        return now.ready()
                ? null
                : "The archive is still being made searchable: " + Words.number(now.done()) + " of "
                        + Words.number(now.total()) + " changes so far. Counts are not complete yet.";
    }
}
