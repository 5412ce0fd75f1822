package dateline.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads stories from files, folders and archives, one at a time, in a fixed order. What cannot be read is
/// refused by name, and the rest goes on.
public final class SourceFiles {
    private final Parsers parsers;

    public SourceFiles(Parsers parsers) {
        this.parsers = parsers;
    }

    /// Reads paths; `-` stands for standard input.
    ///
    /// @param format null: recognised by content, file by file
    /// @throws IOException only where the sink throws it
    public void read(List<Path> paths, InputStream standardInput, @Nullable Format format, Sink sink)
            throws IOException {
        var contents = new Contents(parsers, format, sink);
        for (Path path : paths) {
            if (isStandardInput(path)) {
                contents.read(standardInput, path.toString());
            } else {
                Folders.walk(path, new Reading(contents, sink));
            }
        }
    }

    /// Reads one stream, compressed or not; it is not closed.
    ///
    /// @param origin its name in sources and refusals
    /// @param format null: recognised by content
    public void read(InputStream in, String origin, @Nullable Format format, Sink sink) throws IOException {
        new Contents(parsers, format, sink).read(in, origin);
    }

    /// The bytes that [Sink#read] will count up to, as far as they can be known before.
    public static long totalBytes(List<Path> paths) throws IOException {
        var total = new Total();
        for (Path path : paths) {
            if (!isStandardInput(path)) {
                Folders.walk(path, total);
            }
        }
        return total.bytes;
    }

    private static boolean isStandardInput(Path path) {
        return path.toString().equals("-");
    }

    private record Reading(Contents contents, Sink sink) implements Folders.Visit {
        @Override
        public void file(Path file) throws IOException {
            InputStream in;
            try {
                in = Files.newInputStream(file);
            } catch (IOException e) {
                problem(file, Folders.reason(e));
                return;
            }
            try (in) {
                contents.read(in, file.toString());
            }
        }

        @Override
        public void problem(Path path, String reason) throws IOException {
            sink.refused(new Refusal(path.toString(), 0, reason));
        }
    }

    private static final class Total implements Folders.Visit {
        private long bytes;

        @Override
        public void file(Path file) {
            try {
                bytes += Files.size(file);
            } catch (IOException _) {
                // Reading will tell; a total is only for a progress bar.
            }
        }

        @Override
        public void problem(Path path, String reason) {}
    }
}
