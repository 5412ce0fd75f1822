package dateline.archive;

import dateline.article.Vocabulary;
import dateline.lucene.Build;
import dateline.lucene.LuceneEngine;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folders `index-1`, `index-2`, ... of an archive. The newest complete one of the right version is live; a
/// build that was interrupted is taken up again; the others are leftovers.
final class Builds {
    private static final Logger LOG = Logger.getLogger(Builds.class.getName());
    private static final String PREFIX = "index-";
    /// Begins the version of every build that this programme can search, whatever taggers made it.
    private static final String ENGINE = LuceneEngine.version() + ", taggers ";

    private final Path data;
    private final Vocabulary vocabulary;
    private final String version;

    /// @param taggers the version of the taggers
    Builds(Path data, Vocabulary vocabulary, String taggers) {
        this.data = data;
        this.vocabulary = vocabulary;
        this.version = ENGINE + taggers;
    }

    /// An index that may be changed.
    record Opened(LuceneEngine engine, int number) {
        boolean isComplete() {
            return engine.isComplete();
        }
    }

    /// Opens the live build, or the one that was being made; one that does not open is passed over. Empty where
    /// none does.
    ///
    /// @param verified whether to read all of it against its checksums
    Optional<Opened> open(boolean verified) throws IOException {
        return first(usable(build -> build.version().equals(version)), verified);
    }

    /// Opens the newest complete build that other taggers made: it can be searched until the right one is made.
    ///
    /// @param verified whether to read all of it against its checksums
    Optional<Opened> openOlder(boolean verified) throws IOException {
        return first(
                usable(build -> build.complete()
                        && isSearchable(build)
                        && !build.version().equals(version)),
                verified);
    }

    private Optional<Opened> first(List<Numbered> builds, boolean verified) {
        for (Numbered build : builds) {
            try {
                LuceneEngine engine = verified
                        ? LuceneEngine.openVerified(build.folder, vocabulary, version)
                        : LuceneEngine.open(build.folder, vocabulary, version);
                return Optional.of(new Opened(engine, build.number));
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.WARNING, "{0} does not open and is built anew: {1}", new Object[] {
                    build.folder, e.getMessage()
                });
            }
        }
        return Optional.empty();
    }

    /// Begins a new build beside the others.
    Opened begin() throws IOException {
        int number = numbers().stream().findFirst().orElse(0) + 1;
        return new Opened(LuceneEngine.open(folder(number), vocabulary, version), number);
    }

    /// Opens the newest complete build of an archive, whatever taggers made it, only to search; empty where there
    /// is none.
    static Optional<LuceneEngine> openToSearch(Path data, Vocabulary vocabulary) throws IOException {
        var builds = new Builds(data, vocabulary, "");
        for (Numbered build : builds.usable(build -> build.complete() && isSearchable(build))) {
            return Optional.of(LuceneEngine.openToSearch(build.folder, vocabulary));
        }
        return Optional.empty();
    }

    private static boolean isSearchable(Build build) {
        return build.version().startsWith(ENGINE);
    }

    /// Deletes every build but this one.
    void deleteOthers(int live) throws IOException {
        for (int number : numbers()) {
            if (number != live) {
                delete(folder(number));
            }
        }
    }

    private record Numbered(Path folder, int number, boolean complete) {}

    /// Builds of some kind whose commit can be read, complete ones first, then newest first.
    private List<Numbered> usable(Predicate<Build> wanted) throws IOException {
        return numbers().stream()
                .flatMap(number -> state(number).stream()
                        .filter(wanted)
                        .map(build -> new Numbered(folder(number), number, build.complete())))
                .sorted(Comparator.comparing(Numbered::complete).reversed())
                .toList();
    }

    private Optional<Build> state(int number) {
        try {
            return Build.of(folder(number));
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "{0} cannot be read: {1}", new Object[] {folder(number), e.getMessage()});
            return Optional.empty();
        }
    }

    /// Newest first.
    private List<Integer> numbers() throws IOException {
        try (Stream<Path> entries = Files.list(data)) {
            return entries.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> name.startsWith(PREFIX))
                    .map(name -> name.substring(PREFIX.length()))
                    .filter(number -> !number.isEmpty()
                            && number.length() < 9
                            && number.chars().allMatch(Character::isDigit))
                    .map(Integer::valueOf)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private Path folder(int number) {
        return data.resolve(PREFIX + number);
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
