package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Source;
import dateline.article.TaggedArticle;
import dateline.search.FacetCounts;
import dateline.search.Hit;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.store.ArticleStore;
import dateline.store.Change;
import dateline.store.Write;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DamagedIndexTest {
    private static final int ARTICLES = 90;

    @TempDir
    Path data;

    @TempDir
    Path copy;

    private List<Object> whole = List.of();

    @BeforeEach
    void anArchiveOfSeveralSegments() throws Exception {
        for (int part = 0; part < 3; part++) {
            try (Archive archive = Archive.open(data, "test")) {
                Stories.ingest(archive, part * ARTICLES / 3, (part + 1) * ARTICLES / 3, "first");
                Stories.ingest(archive, part, part + 3, "second");
            }
        }
        whole = answers();
        copyFiles(index(), copy);
    }

    @Test
    void anIndexThatIsGoneIsBuiltAnew() throws Exception {
        deleteFiles(index());
        Files.delete(index());
        assertThat(answers()).isEqualTo(whole);
    }

    @Test
    void anIndexWithoutOneOfItsFilesIsBuiltAnew() throws Exception {
        for (Path file : indexFiles()) {
            Files.delete(index().resolve(file.getFileName()));
            assertThat(answers()).as("without %s", file).isEqualTo(whole);
            restore();
        }
    }

    @Test
    void anIndexWithATruncatedFileIsBuiltAnew() throws Exception {
        for (Path file : indexFiles()) {
            byte[] bytes = Files.readAllBytes(file);
            for (int length : new int[] {bytes.length / 2, bytes.length - 1}) {
                Files.write(index().resolve(file.getFileName()), Arrays.copyOf(bytes, length));
                assertThat(answers()).as("%s cut to %s", file, length).isEqualTo(whole);
                restore();
            }
        }
    }

    @Test
    void anIndexWithAFlippedByteIsBuiltAnew() throws Exception {
        var random = new Random(7);
        for (Path file : indexFiles()) {
            byte[] bytes = Files.readAllBytes(file);
            for (int i = 0; i < 3; i++) {
                int at = random.nextInt(bytes.length);
                byte[] flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                Files.write(index().resolve(file.getFileName()), flipped);
                assertThat(answers()).as("%s flipped at %s", file, at).isEqualTo(whole);
                restore();
            }
        }
    }

    @Test
    void damageThatMergingFindsInARunningArchiveIsMendedThere() throws Exception {
        try (Archive archive = Archive.open(data, "test")) {
            int more = damageUntilMergingFindsIt(archive);
            assertOnlyTheFirstRemain(archive, more);
        }
        assertThat(answers()).isEqualTo(whole);
    }

    @Test
    void damageFoundWhileTheStoreIsFullIsMendedWhenThereIsRoom() throws Exception {
        try (Archive archive = Archive.open(data, "test")) {
            int more;
            try (StoreWithoutRoom _ = StoreWithoutRoom.in(data);
                    Logged indexer = Logged.by(Indexer.class)) {
                more = damageUntilMergingFindsIt(archive);
                indexer.await(StoreWithoutRoom.SAYS);
            }
            assertOnlyTheFirstRemain(archive, more);
        }
        assertThat(answers()).isEqualTo(whole);
    }

    /// The number of the next article: merging comes with new ones.
    private int damageUntilMergingFindsIt(Archive archive) throws Exception {
        archive.awaitSearchable();
        for (Path file : indexFiles()) {
            if (file.toString().endsWith(".cfs")) {
                flipInPlace(index().resolve(file.getFileName()));
            }
        }
        int more = ARTICLES;
        try (ArticleStore other = ArticleStore.open(data)) {
            for (; isUndamaged(archive); more++) {
                String text = "{\"id\":\"a%d\",\"title\":\"More wheat\"}".formatted(more);
                other.write(List.of(new Write.Put("a" + more, new Source("json", text, "other#1"))));
            }
        }
        return more;
    }

    /// Waits until what was written is searchable or the index is being built anew.
    private boolean isUndamaged(Archive archive) throws IOException {
        long written = ArticleStore.lastSequence(data).orElseThrow();
        while (archive.generation() < written && archive.owned().isComplete()) {
            Thread.onSpinWait();
        }
        return archive.owned().isComplete() && !hasBegunAnew();
    }

    private static void assertOnlyTheFirstRemain(Archive archive, int more) throws Exception {
        for (int i = ARTICLES; i < more; i++) {
            archive.delete("a" + i);
        }
        archive.awaitSearchable();
        assertThat(archive.search(SearchRequest.of("")).total()).isEqualTo(ARTICLES);
    }

    private boolean hasBegunAnew() throws IOException {
        try (ArticleStore store = ArticleStore.open(data)) {
            return store.changesSince(0, 1000).stream().anyMatch(Change.Reindex.class::isInstance);
        }
    }

    /// In place, for the file is mapped.
    private static void flipInPlace(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            long at = file.length() / 2;
            file.seek(at);
            int flipped = file.read() ^ 1;
            file.seek(at);
            file.write(flipped);
        }
    }

    /// All that the archive answers, from its list of articles to every word of each.
    private List<Object> answers() throws IOException, InterruptedException {
        var answers = new ArrayList<Object>();
        try (Archive archive = Archive.open(data, "test")) {
            archive.awaitSearchable();
            for (String query : List.of("", "wheat", "title:second", "\"prices of oil\"", "silver OR gold")) {
                SearchResults results = archive.search(SearchRequest.of(query).withPage(100, 0));
                answers.add(results.total());
                answers.add(results.hits().stream()
                        .map(Hit::article)
                        .map(TaggedArticle::article)
                        .map(article -> article.id() + article.title())
                        .sorted()
                        .toList());
                answers.add(results.facets().values().stream()
                        .map(FacetCounts::values)
                        .toList());
            }
            for (int i = 0; i < ARTICLES; i++) {
                answers.add(archive.article("a" + i).orElseThrow());
            }
        }
        // What is damaged is deleted beside the first answers.
        assertThat(folders()).as("builds of the index").hasSize(1);
        return answers;
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> entries = Files.list(data)) {
            return entries.filter(Files::isDirectory).toList();
        }
    }

    private Path index() throws IOException {
        return folders().getFirst();
    }

    /// The undamaged copies of its files.
    private List<Path> indexFiles() throws IOException {
        try (Stream<Path> files = Files.list(copy)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    private void restore() throws IOException {
        deleteFiles(index());
        copyFiles(copy, index());
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void deleteFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
