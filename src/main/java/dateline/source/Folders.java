package dateline.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Walks files and folders: by name, hidden ones left out.
final class Folders {
    private final Visit visit;
    private final Set<Path> above = new HashSet<>();

    private Folders(Visit visit) {
        this.visit = visit;
    }

    /// What a walk comes to.
    interface Visit {
        void file(Path file) throws IOException;

        void problem(Path path, String reason) throws IOException;
    }

    /// Walks one path as given, be it a file, a folder or missing.
    static void walk(Path path, Visit visit) throws IOException {
        if (Files.isDirectory(path)) {
            new Folders(visit).folder(path, 0);
        } else if (Files.exists(path)) {
            // Also what is no regular file: a named pipe that someone asks for is read.
            visit.file(path);
        } else {
            visit.problem(path, "no such file or folder");
        }
    }

    /// Why a file could not be opened or listed.
    static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "no such file or folder";
            case AccessDeniedException _ -> "not readable: permission denied";
            default -> "not readable: " + Shown.plain(String.valueOf(e.getMessage()), 160);
        };
    }

    private void folder(Path folder, int depth) throws IOException {
        List<Path> entries;
        Path real;
        try {
            real = folder.toRealPath();
            entries = entries(folder);
        } catch (IOException e) {
            visit.problem(folder, reason(e));
            return;
        }
        if (depth > ArticleLimits.FOLDER_DEPTH || !above.add(real)) {
            visit.problem(folder, "folders within folders without end");
            return;
        }
        if (entries.isEmpty()) {
            visit.problem(folder, "empty folder");
        }
        for (Path entry : entries) {
            if (Files.isDirectory(entry)) {
                folder(entry, depth + 1);
            } else if (Files.isRegularFile(entry)) {
                visit.file(entry);
            } else {
                visit.problem(
                        entry,
                        Files.exists(entry, LinkOption.NOFOLLOW_LINKS) && Files.exists(entry)
                                ? "neither a file nor a folder"
                                : "no such file or folder");
            }
        }
        above.remove(real);
    }

    private static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (var stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                if (!entry.getFileName().toString().startsWith(".")) {
                    entries.add(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
        return entries;
    }
}
