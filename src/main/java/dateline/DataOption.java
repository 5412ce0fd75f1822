package dateline;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// The option that all commands share: which archive.
final class DataOption {
    static final Path DEFAULT = Path.of("index-data");

    @Option(names = "--data", paramLabel = "DIR", description = "The archive's folder (default: index-data).")
    private @org.jspecify.annotations.Nullable Path data;

    Path folder() {
        return data == null ? DEFAULT : data;
    }

    /// The folder, or another where none was named.
    Path folderOr(Path other) {
        return data == null ? other : data;
    }
}
