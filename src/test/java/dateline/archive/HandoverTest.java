package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.LearnedNames;
import dateline.article.Source;
import dateline.enrich.NewsVocabulary;
import dateline.lucene.LuceneEngine;
import dateline.search.Page;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.store.ArticleStore;
import dateline.store.Write;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HandoverTest {
    /// More than an index still takes in when it is closed.
    private static final int MANY = 2500;

    @TempDir
    Path data;

    @Test
    void whenOnlyTheTaggersHaveChangedTheOldIndexAnswersUntilTheNewOneIsMade() throws Exception {
        long before = ingested(MANY);
        learnAnotherName(1);
        try (Archive archive = Archive.open(data, "test")) {
            assertThat(archive.isRebuilding()).isTrue();
            assertThat(total(archive, "title:first")).isEqualTo(MANY);
            Stories.ingest(archive, MANY, MANY + 1, "meanwhile");
            archive.awaitSearchable();
            assertThat(total(archive, "title:meanwhile")).isOne();
            while (archive.isRebuilding()) {
                assertThat(total(archive, "")).isEqualTo(MANY + 1);
            }
            assertThat(total(archive, "")).isEqualTo(MANY + 1);
            assertThat(archive.generation()).isGreaterThan(before + 1);
        }
        assertThat(builds()).containsExactly("index-2");
    }

    @Test
    void aCursorWalksThroughTheOldIndexWhenTheNewOneHasTakenOver() throws Exception {
        ingested(MANY);
        learnAnotherName(1);
        SearchRequest request = SearchRequest.of("").withPage(100, 0);
        try (Archive archive = Archive.open(data, "test")) {
            Page page = archive.page(request, null);
            assertThat(archive.isRebuilding()).isTrue();
            var ids = new ArrayList<String>();
            while (true) {
                page.results()
                        .hits()
                        .forEach(hit -> ids.add(hit.article().article().id()));
                if (page.next() == null) {
                    break;
                }
                page = archive.page(request, page.next());
                Stories.ingest(archive, ids.size(), ids.size() + 1, "changed");
                awaitHandover(archive);
            }
            assertThat(ids).hasSize(MANY).doesNotHaveDuplicates();
            assertThat(archive.generation()).isGreaterThan(page.results().generation());
        }
    }

    @Test
    void aRebuildThatIsInterruptedIsTakenUpAgainAndShowsANumberOfItsOwn() throws Exception {
        ingested(MANY);
        learnAnotherName(1);
        var old = new HashSet<Long>();
        for (int interrupted = 0; interrupted < 3; interrupted++) {
            // Without room it cannot take over, however fast it is made.
            try (StoreWithoutRoom _ = StoreWithoutRoom.in(data);
                    Archive archive = Archive.open(data, "test")) {
                SearchResults results = archive.search(SearchRequest.of(""));
                assertThat(archive.isRebuilding()).isTrue();
                assertThat(results.total()).isEqualTo(MANY);
                old.add(results.generation());
            }
            assertThat(builds()).containsExactly("index-1", "index-2");
        }
        try (Archive archive = Archive.open(data, "test")) {
            awaitHandover(archive);
            SearchResults results = archive.search(SearchRequest.of(""));
            assertThat(results.total()).isEqualTo(MANY);
            assertThat(old).doesNotContain(results.generation());
        }
        assertThat(builds()).containsExactly("index-2");
    }

    @Test
    void aCommandThatOnlyAddsLeavesTheNewBuildToTheServer() throws Exception {
        ingested(10);
        learnAnotherName(1);
        try (Archive archive = Archive.openToWrite(data, "test")) {
            Stories.ingest(archive, 10, 11, "second");
        }
        assertThat(builds()).containsExactly("index-1");
        assertThat(totalBeside()).isEqualTo(11);
    }

    @Test
    void nobodySeesLessThanEverythingWhileAllIsReplaced() throws Exception {
        ingested(MANY);
        learnAnotherName(1);
        try (Archive archive = Archive.open(data, "test");
                ArticleStore other = ArticleStore.open(data)) {
            replaceBackwards(other);
            while (archive.isRebuilding()) {
                assertThat(total(archive, "")).isEqualTo(MANY);
                assertThat(totalBeside()).isEqualTo(MANY);
            }
            assertThat(total(archive, "")).isEqualTo(MANY);
            archive.awaitSearchable();
            assertThat(total(archive, "title:again")).isEqualTo(MANY);
        }
        assertThat(totalBeside()).isEqualTo(MANY);
    }

    @Test
    void anIndexBuiltWhileAllIsReplacedIsCompleteOnlyWithEverything() throws Exception {
        ingested(MANY);
        try (Archive archive = Archive.openToReindex(data, "test", _ -> {});
                ArticleStore other = ArticleStore.open(data)) {
            replaceBackwards(other);
            while (!archive.readiness().ready()) {
                assertThat(totalBeside()).isEqualTo(MANY);
            }
            assertThat(total(archive, "")).isEqualTo(MANY);
        }
    }

    /// The newest first, so that whoever follows the changes misses one article after the other.
    private static void replaceBackwards(ArticleStore store) throws InterruptedException {
        for (int part = 0; part < 10; part++) {
            var writes = new ArrayList<Write>();
            for (int i = part; i < MANY; i += 10) {
                int number = MANY - 1 - i;
                String text = "{\"id\":\"a%d\",\"title\":\"again %d\"}".formatted(number, number);
                writes.add(new Write.Put("a" + number, new Source("json", text, "other#" + i)));
            }
            store.write(writes);
        }
    }

    @Test
    void whatWasAwaitedIsFoundWhicheverBuildAnswers() throws Exception {
        ingested(200);
        for (int round = 1; round <= 10; round++) {
            learnAnotherName(round);
            try (Archive archive = Archive.open(data, "test")) {
                long generation = 0;
                long target = 0;
                for (int i = 0; archive.isRebuilding(); i++) {
                    String version = "r%dv%d".formatted(round, i);
                    Stories.ingest(archive, 1000 + i, 1001 + i, version);
                    archive.awaitSearchable();
                    SearchResults results = archive.search(SearchRequest.of("title:" + version));
                    Readiness readiness = archive.readiness();
                    assertThat(results.total()).as(version).isOne();
                    assertThat(results.generation()).isGreaterThan(generation);
                    assertThat(readiness.total()).isGreaterThanOrEqualTo(target);
                    generation = results.generation();
                    target = readiness.total();
                }
            }
        }
    }

    @Test
    void theNewBuildTakesOverUnderALoadThatNeverPauses() throws Exception {
        ingested(MANY);
        learnAnotherName(1);
        try (Archive archive = Archive.open(data, "test")) {
            List<CompletableFuture<Integer>> loads = Stream.of(1, 2)
                    .map(load -> CompletableFuture.supplyAsync(
                            () -> load(archive, load * 1_000_000),
                            // Not the common pool: there a writer who waits can keep the indexer's own tasks waiting.
                            task -> new Thread(task, "load").start()))
                    .toList();
            awaitHandover(archive);
            long written = 0;
            for (CompletableFuture<Integer> load : loads) {
                written += load.get();
            }
            archive.awaitSearchable();
            assertThat(total(archive, "title:load")).isEqualTo(written);
            assertThat(total(archive, "")).isEqualTo(MANY + written);
        }
    }

    /// How many articles it wrote until the new build had taken over.
    private static int load(Archive archive, int first) {
        int written = 0;
        try {
            for (; archive.isRebuilding(); written += 100) {
                Stories.ingest(archive, first + written, first + written + 100, "load");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return written;
    }

    @Test
    void aFullStoreOnlyDelaysTheHandover() throws Exception {
        ingested(100);
        learnAnotherName(1);
        try (Archive archive = openWithoutRoomForTheHandover()) {
            Stories.ingest(archive, 100, 101, "meanwhile");
            archive.awaitSearchable();
            assertThat(total(archive, "title:meanwhile")).isOne();
            awaitHandover(archive);
            assertThat(archive.readiness().ready()).isTrue();
            assertThat(total(archive, "")).isEqualTo(101);
        }
        assertThat(builds()).containsExactly("index-2");
    }

    @Test
    void anArchiveClosedWhileTheHandoverIsDelayedLosesNothing() throws Exception {
        long before = ingested(100);
        learnAnotherName(1);
        try (StoreWithoutRoom _ = StoreWithoutRoom.in(data);
                Logged handover = Logged.by(Handover.class);
                Archive archive = Archive.open(data, "test")) {
            handover.await(StoreWithoutRoom.SAYS);
            assertThat(total(archive, "")).isEqualTo(100);
        }
        try (Archive archive = Archive.open(data, "test")) {
            assertThat(archive.generation()).isEqualTo(before);
            awaitHandover(archive);
            assertThat(archive.generation()).isGreaterThan(before);
            assertThat(total(archive, "")).isEqualTo(100);
        }
    }

    private Archive openWithoutRoomForTheHandover() throws Exception {
        try (StoreWithoutRoom _ = StoreWithoutRoom.in(data);
                Logged handover = Logged.by(Handover.class)) {
            Archive archive = Archive.open(data, "test");
            handover.await(StoreWithoutRoom.SAYS);
            assertThat(archive.isRebuilding()).isTrue();
            return archive;
        }
    }

    @Test
    void aNewBuildThatCannotBeWrittenIsGivenUpUntilTheNextStart() throws Exception {
        ingested(MANY);
        learnAnotherName(1);
        try (Archive archive = Archive.open(data, "test")) {
            Files.move(data.resolve("index-2"), data.resolve("lost"));
            awaitHandover(archive);
            Stories.ingest(archive, MANY, MANY + 1, "meanwhile");
            archive.awaitSearchable();
            assertThat(total(archive, "title:meanwhile")).isOne();
            assertThat(total(archive, "")).isEqualTo(MANY + 1);
            assertThat(archive.readiness().ready()).isTrue();
        }
        assertThat(builds()).containsExactly("index-1", "lost");
        try (Archive archive = Archive.open(data, "test")) {
            awaitHandover(archive);
            assertThat(total(archive, "")).isEqualTo(MANY + 1);
        }
        assertThat(builds()).containsExactly("index-2", "lost");
    }

    @Test
    void withoutRoomForANewBuildTheOldOneGoesOn() throws Exception {
        ingested(10);
        learnAnotherName(1);
        Path large = data.resolve("index-1").resolve("large");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            // Sparse: it takes no room itself.
            file.setLength(2 * Files.getFileStore(data).getUsableSpace());
        }
        assertTheOldOneGoesOn();
        assertThat(builds()).containsExactly("index-1");
    }

    @Test
    void anArchiveOpensWithTheOldBuildWhereNoNewOneCanBeBegun() throws Exception {
        ingested(10);
        learnAnotherName(1);
        Files.createFile(data.resolve("index-2"));
        assertTheOldOneGoesOn();
    }

    private void assertTheOldOneGoesOn() throws IOException, InterruptedException {
        try (Archive archive = Archive.open(data, "test")) {
            assertThat(archive.isRebuilding()).isFalse();
            Stories.ingest(archive, 10, 11, "second");
            archive.awaitSearchable();
            assertThat(total(archive, "")).isEqualTo(11);
            assertThat(archive.readiness().ready()).isTrue();
        }
    }

    @Test
    void anIndexThatAnotherWriterHasOpenIsNotTakenForDamaged() throws Exception {
        ingested(10);
        try (LuceneEngine _ = LuceneEngine.open(data.resolve("index-1"), new NewsVocabulary(), "test")) {
            assertThatThrownBy(() -> Archive.open(data, "test"))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("index-1: another writer has it open");
        }
        try (Archive archive = Archive.open(data, "test")) {
            assertThat(total(archive, "")).isEqualTo(10);
        }
        assertThat(builds()).containsExactly("index-1");
    }

    /// The generation then.
    private long ingested(int articles) throws IOException, InterruptedException {
        try (Archive archive = Archive.open(data, "test")) {
            Stories.ingest(archive, 0, articles, "first");
            archive.awaitSearchable();
            return archive.generation();
        }
    }

    /// Other learned names are another version of the taggers.
    private void learnAnotherName(int number) throws IOException {
        try (ArticleStore store = ArticleStore.open(data)) {
            store.learn(List.of(new LearnedNames.Row("rouvinski", 2000 + number, "Vladimir Rouvinski", 5)));
        }
    }

    private static void awaitHandover(Archive archive) {
        while (archive.isRebuilding()) {
            Thread.onSpinWait();
        }
    }

    private static long total(Archive archive, String query) throws IOException {
        return archive.search(SearchRequest.of(query)).total();
    }

    /// What `dateline search` finds beside the owner.
    private long totalBeside() throws IOException {
        try (SearchOnly search = SearchOnly.open(data)) {
            return search.search(SearchRequest.of("")).total();
        }
    }

    private List<String> builds() throws IOException {
        try (Stream<Path> entries = Files.list(data)) {
            return entries.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
