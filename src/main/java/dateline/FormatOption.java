package dateline;

import dateline.source.Format;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The option `--format` of the commands that read documents.
final class FormatOption {
    static final String DESCRIPTION =
            "Take all for this format instead of recognising it: ndjson, json, reuters-sgml, text, html, feed, "
                    + "json-feed, ninjs, newsml-g2, newsml, nitf, fetched.";

    private FormatOption() {}

    /// The format of that name, null where none is named.
    static @Nullable Format of(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return Format.of(name)
                .orElseThrow(() -> new WrongUsageException("--format " + name + " is unknown; there are ndjson, "
                        + Arrays.stream(Format.values()).map(Format::key).collect(Collectors.joining(", "))));
    }
}
