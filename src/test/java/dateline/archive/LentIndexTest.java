package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LentIndexTest {
    @TempDir
    Path data;

    @Test
    void whoeverSearchesGetsTheIndexOfWhoeverOnlyWrites() throws Exception {
        try (Archive writing = Archive.openToWrite(data, "feeds")) {
            Stories.ingest(writing, 0, 10, "first");
            try (Archive serving = Archive.open(data, "serve")) {
                assertThat(writing.isOwner()).isFalse();
                serving.awaitSearchable();
                assertThat(total(serving)).isEqualTo(10);
                Stories.ingest(writing, 10, 20, "second");
                assertThat(writing.awaitIndexed()).isFalse();
                serving.awaitSearchable();
                assertThat(total(serving)).isEqualTo(20);
            }
            Stories.ingest(writing, 20, 21, "third");
        }
        try (Archive writing = Archive.openToWrite(data, "ingest")) {
            assertThat(writing.awaitIndexed()).isTrue();
        }
        try (SearchOnly search = SearchOnly.open(data)) {
            assertThat(search.staleness()).isEmpty();
            assertThat(search.search(SearchRequest.of("")).total()).isEqualTo(21);
        }
    }

    @Test
    void whoeverRebuildsGetsItToo() throws Exception {
        try (Archive writing = Archive.openToWrite(data, "feeds")) {
            Stories.ingest(writing, 0, 10, "first");
            try (Archive rebuilding = Archive.openToReindex(data, "reindex", _ -> {})) {
                Stories.ingest(writing, 10, 11, "second");
                rebuilding.awaitSearchable();
                assertThat(total(rebuilding)).isEqualTo(11);
            }
        }
    }

    @Test
    void nothingIsLostWhileTheIndexIsGivenAwayUnderLoad() throws Exception {
        int articles = 0;
        for (int round = 0; round < 5; round++) {
            var enough = new AtomicBoolean();
            try (Archive writing = Archive.openToWrite(data, "ingest")) {
                int first = articles;
                CompletableFuture<Integer> load = CompletableFuture.supplyAsync(
                        () -> load(writing, first, enough), task -> new Thread(task, "load").start());
                while (writing.store().lastSequence() < first + 200) {
                    Thread.onSpinWait();
                }
                try (Archive serving = Archive.open(data, "serve")) {
                    assertThat(writing.isOwner()).isFalse();
                    enough.set(true);
                    articles = load.get();
                    serving.awaitSearchable();
                    assertThat(total(serving)).isEqualTo(articles);
                }
            }
        }
    }

    /// How many articles there are when it has heard enough.
    private static int load(Archive archive, int first, AtomicBoolean enough) {
        int next = first;
        try {
            while (!enough.get()) {
                assertThat(Stories.ingest(archive, next, next + 50, "load").articles())
                        .isEqualTo(50);
                next += 50;
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return next;
    }

    @Test
    void anIndexThatIsSearchedIsNotGivenAway() throws Exception {
        try (Archive serving = Archive.open(data, "serve")) {
            serving.describe("http://127.0.0.1:1");
            assertThatThrownBy(() -> Archive.open(data, "serve"))
                    .isInstanceOf(ArchiveInUseException.class)
                    .hasMessage(data + " is in use by dateline serve (process "
                            + ProcessHandle.current().pid() + ", http://127.0.0.1:1)");
            try (Archive writing = Archive.openToWrite(data, "feeds")) {
                assertThat(writing.isOwner()).isFalse();
            }
            assertThat(serving.isOwner()).isTrue();
        }
    }

    @Test
    void ofTwoThatAskForTheIndexOneGetsIt() throws Exception {
        try (Archive writing = Archive.openToWrite(data, "feeds")) {
            Stories.ingest(writing, 0, 10, "first");
            CompletableFuture<Optional<Archive>> one = opened();
            CompletableFuture<Optional<Archive>> other = opened();
            List<Archive> got =
                    Stream.of(one.get(), other.get()).flatMap(Optional::stream).toList();
            assertThat(got).hasSize(1);
            got.getFirst().close();
        }
    }

    private CompletableFuture<Optional<Archive>> opened() {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return Optional.of(Archive.open(data, "serve"));
                    } catch (ArchiveInUseException _) {
                        return Optional.empty();
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                },
                task -> new Thread(task, "opening").start());
    }

    private static long total(Archive archive) throws IOException {
        return archive.search(SearchRequest.of("")).total();
    }
}
