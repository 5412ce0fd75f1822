package dateline;

import dateline.archive.Aggregator;
import dateline.source.Opml;
import dateline.source.Subscription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// A list of feeds in a file, read again when that has changed. What cannot be read, or is not all there yet, leaves
/// the
/// feeds followed that were followed before.
final class ListFile {
    /// How often to look at the file. A change is taken at the second look that finds it, when whoever writes the file
    /// has
    /// had that much time to end.
    static final Duration LOOK = Duration.ofSeconds(20);

    private final Path file;
    private State looked;
    private State read;
    private List<Subscription> subscriptions;
    /// Whether all of the list that was read last was there.
    private boolean whole;
    private boolean anyRefused;
    private String said = "";

    private ListFile(Path file, State state, Opml list) {
        this.file = file;
        this.looked = state;
        this.read = state;
        this.subscriptions = list.subscriptions();
        this.whole = list.whole();
        this.anyRefused = !list.whole() || !list.problems().isEmpty();
    }

    /// Reads a list and names what of it cannot be followed.
    ///
    /// @throws RefusedException where nothing of it can
    static ListFile open(Path file) throws IOException {
        State state = State.of(file);
        var list = new ListFile(file, state, FeedsOptions.named(file));
        if (!list.whole) {
            list.sayOnce(list.brokenOff(), System.err::println);
        }
        return list;
    }

    /// The feeds that it named when it was read last.
    List<Subscription> subscriptions() {
        return subscriptions;
    }

    /// Follows the feeds that it named at first, and no others if all of it was there.
    void followFirst(Aggregator aggregator) {
        if (whole) {
            aggregator.follow(subscriptions);
        } else {
            aggregator.followAlso(subscriptions);
        }
    }

    /// Whether it ever named something that cannot be followed, or was not all there at first.
    boolean isAnyRefused() {
        return anyRefused;
    }

    /// What it names now; empty while that has not changed.
    ///
    /// @param say hears what there is to say about a change, once
    Optional<List<Subscription>> changed(Consumer<String> say) {
        try {
            State now = State.of(file);
            boolean settled = now.equals(looked);
            looked = now;
            return settled && !now.equals(read) ? readAgain(now, say) : Optional.empty();
        } catch (IOException e) {
            sayOnce(String.valueOf(e.getMessage()), say);
        } catch (RuntimeException | StackOverflowError e) {
            // Whatever our code makes of a list, the feeds of the last one are followed on.
            sayOnce(file + ": not readable: " + e, say);
        }
        return Optional.empty();
    }

    private Optional<List<Subscription>> readAgain(State now, Consumer<String> say) throws IOException {
        Opml list = FeedsOptions.read(file);
        if (!State.of(file).equals(now)) {
            return Optional.empty();
        }
        read = now;
        if (list.subscriptions().isEmpty() || !list.whole()) {
            sayOnce(list.whole() ? file + ": no feed to follow" : brokenOff(), say);
            return Optional.empty();
        }
        said = "";
        if (whole && list.subscriptions().equals(subscriptions)) {
            return Optional.empty();
        }
        list.problems().forEach(problem -> say.accept("refused  " + problem));
        anyRefused |= !list.problems().isEmpty();
        subscriptions = list.subscriptions();
        whole = true;
        say.accept(String.format(Locale.ROOT, "%s has changed: following %,d feeds", file, subscriptions.size()));
        return Optional.of(subscriptions);
    }

    private String brokenOff() {
        return file + ": it ends before its end tag </opml>";
    }

    private void sayOnce(String problem, Consumer<String> say) {
        if (!problem.equals(said)) {
            said = problem;
            say.accept(problem + "; the feeds that it named before are followed on");
        }
    }

    /// By what a changed file is known.
    ///
    /// @param length -1 where there is no file
    private record State(long length, FileTime changed, String key) {
        private static final State MISSING = new State(-1, FileTime.fromMillis(0), "");

        static State of(Path file) throws IOException {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new State(
                        attributes.size(), attributes.lastModifiedTime(), String.valueOf(attributes.fileKey()));
            } catch (NoSuchFileException _) {
                return MISSING;
            }
        }
    }
}
