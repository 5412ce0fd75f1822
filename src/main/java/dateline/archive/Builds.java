package dateline.archive;

import dateline.article.Vocabulary;
import dateline.lucene.Build;
import dateline.lucene.LuceneEngine;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
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
    /// What must be free beside a new build: its merges need room for a while.
    private static final long ROOM = 100_000_000;
    /// Begins the version of every build that this programme can search, whatever taggers made it.
    private static final String ENGINE = LuceneEngine.version() + ", taggers ";

    private final Path data;
    private final Vocabulary vocabulary;
    private final String version;
    private final List<Numbered> found;

    /// @param taggers the version of the taggers
    Builds(Path data, Vocabulary vocabulary, String taggers) throws IOException {
        this.data = data;
        this.vocabulary = vocabulary;
        this.version = ENGINE + taggers;
        this.found = numbers().stream()
                .flatMap(number -> state(number).map(build -> new Numbered(folder(number), number, build)).stream())
                .toList();
    }

    /// An index that may be changed.
    ///
    /// @param seal its own, to be put when it is closed; null where nobody has made sure that it is whole
    record Opened(LuceneEngine engine, int number, @Nullable Seal seal) {}

    /// Opens the live build; one that does not open is passed over. Empty where none does.
    ///
    /// @param verified whether to make sure that it is whole: by its seal, or all of it against its checksums
    Optional<Opened> open(boolean verified) throws IOException {
        return first(those(build -> build.complete() && isRight(build)), verified);
    }

    /// Opens the newest complete build that other taggers made: it can be searched until the right one is made.
    ///
    /// @param verified whether to read all of it against its checksums
    Optional<Opened> openOlder(boolean verified) throws IOException {
        return first(those(build -> build.complete() && isSearchable(build) && !isRight(build)), verified);
    }

    /// Takes up the build that was being made, or begins one.
    ///
    /// @param verified whether to read all of it against its checksums
    Opened takeUp(boolean verified) throws IOException {
        Optional<Opened> interrupted = first(interrupted(), verified);
        return interrupted.isPresent() ? interrupted.get() : begin();
    }

    /// Takes up a build or begins one, if there is room for it beside the one that is searched.
    ///
    /// @throws IOException if there is not
    Opened takeUpBeside(Opened searched) throws IOException {
        long needed = size(folder(searched.number)) + ROOM;
        for (Numbered build : interrupted()) {
            needed -= size(build.folder);
        }
        long room = Files.getFileStore(data).getUsableSpace();
        if (room < needed) {
            throw new IOException(
                    "%s has %d bytes of room, a new build of the index needs %d".formatted(data, room, needed));
        }
        return takeUp(true);
    }

    private List<Numbered> interrupted() {
        return those(build -> !build.complete() && isRight(build));
    }

    private Optional<Opened> first(List<Numbered> builds, boolean verified) throws IOException {
        for (Numbered build : builds) {
            try {
                var seal = new Seal(build.folder);
                boolean sealed = seal.take();
                LuceneEngine engine = verified && !sealed
                        ? LuceneEngine.openVerified(build.folder, vocabulary, version)
                        : LuceneEngine.open(build.folder, vocabulary, version);
                return Optional.of(new Opened(engine, build.number, sealed || verified ? seal : null));
            } catch (AccessDeniedException e) {
                // Somebody else has it, which does not mean that it is damaged.
                throw e;
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
        return new Opened(LuceneEngine.open(folder(number), vocabulary, version), number, new Seal(folder(number)));
    }

    /// Opens the newest complete build of an archive, whatever taggers made it, only to search; empty where there
    /// is none.
    static Optional<LuceneEngine> openToSearch(Path data, Vocabulary vocabulary) throws IOException {
        Optional<LuceneEngine> opened = Optional.empty();
        try {
            opened = new Builds(data, vocabulary, "").newestToSearch();
        } catch (IOException e) {
            LOG.log(Level.FINE, "its owner may just have put another build in its place", e);
        }
        return opened.isPresent() ? opened : new Builds(data, vocabulary, "").newestToSearch();
    }

    private Optional<LuceneEngine> newestToSearch() throws IOException {
        List<Numbered> complete = those(build -> build.complete() && isSearchable(build));
        return complete.isEmpty()
                ? Optional.empty()
                : Optional.of(LuceneEngine.openToSearch(complete.getFirst().folder, vocabulary));
    }

    private boolean isRight(Build build) {
        return build.version().equals(version);
    }

    private static boolean isSearchable(Build build) {
        return build.version().startsWith(ENGINE);
    }

    /// Deletes every build but this one; what cannot be deleted is left to the next start.
    void deleteOthers(int live) {
        try {
            for (int number : numbers()) {
                if (number != live) {
                    delete(number);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "older builds of the index could not be deleted, the next start tries again", e);
        }
    }

    /// Deletes a build that nobody has open.
    void delete(int number) throws IOException {
        new Seal(folder(number)).delete();
        if (Files.exists(folder(number))) {
            delete(folder(number));
        }
    }

    private record Numbered(Path folder, int number, Build build) {}

    /// Builds of some kind whose commit could be read, newest first.
    private List<Numbered> those(Predicate<Build> wanted) {
        return found.stream().filter(numbered -> wanted.test(numbered.build)).toList();
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

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
        }
        return size;
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
