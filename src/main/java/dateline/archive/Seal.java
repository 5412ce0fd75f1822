package dateline.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A note beside an index that says how its files were left: name, length and time of change of each. While that
/// still holds, they need not be read against their checksums when the index is opened, which takes a second a
/// gigabyte.
final class Seal {
    /// Lucene's, which is there or not as it likes.
    private static final String LOCK = "write.lock";

    private final Path folder;
    private final Path note;
    private Map<String, String> opened = Map.of();

    /// @param folder of the index
    Seal(Path folder) {
        this.folder = folder;
        this.note = folder.resolveSibling(folder.getFileName() + ".sealed");
    }

    /// Whether the files are as noted. The note is gone afterwards: who opens the index will change it.
    boolean take() throws IOException {
        opened = files();
        if (!Files.exists(note)) {
            return false;
        }
        String noted = Files.readString(note);
        Files.delete(note);
        return noted.equals(written(opened));
    }

    /// Notes how the files are now. Only for an index that was whole when it was opened and that nobody has open.
    /// Nothing is noted where a file has changed meanwhile: Lucene writes each only once.
    void put() throws IOException {
        Map<String, String> left = files();
        boolean changed = opened.entrySet().stream()
                .anyMatch(file -> !file.getValue().equals(left.getOrDefault(file.getKey(), file.getValue())));
        if (!changed) {
            Files.writeString(note, written(left));
        }
    }

    /// Drops the note, with the index it was about.
    void delete() throws IOException {
        Files.deleteIfExists(note);
    }

    private static String written(Map<String, String> files) {
        var lines = new StringBuilder();
        files.forEach(
                (name, state) -> lines.append(name).append(' ').append(state).append('\n'));
        return lines.toString();
    }

    private Map<String, String> files() throws IOException {
        var states = new TreeMap<String, String>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString();
                    if (!name.equals(LOCK)) {
                        states.put(name, Files.size(file) + " " + Files.getLastModifiedTime(file));
                    }
                }
            }
        }
        return states;
    }
}
