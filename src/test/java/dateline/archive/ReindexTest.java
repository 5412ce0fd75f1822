package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Child;
import dateline.article.Article;
import dateline.article.Labels;
import dateline.article.TaggedArticle;
import dateline.enrich.NewsVocabulary;
import dateline.lucene.LuceneEngine;
import dateline.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReindexTest {
    @TempDir
    Path data;

    @Test
    void anIndexOfAnotherVersionIsBuiltAnewBesideTheOldOne() throws Exception {
        try (Archive archive = Archive.open(data, "test")) {
            Stories.ingest(archive, 0, 10, "first");
        }
        replaceIndexByOneOfAnotherVersion();
        try (Archive archive = Archive.open(data, "test")) {
            archive.awaitSearchable();
            assertThat(archive.search(SearchRequest.of("outdated")).total()).isZero();
            assertThat(archive.search(SearchRequest.of("title:first")).total()).isEqualTo(10);
        }
        assertThat(builds()).containsExactly("index-2");
    }

    @Test
    void nothingIsAnsweredFromHalfARebuild() throws Exception {
        int articles = 5000;
        try (Archive archive = Archive.open(data, "test")) {
            Stories.ingest(archive, 0, articles, "first");
        }
        var totals = new HashSet<Long>();
        int refused = 0;
        try (Archive archive = Archive.openToReindex(data, "test", _ -> {})) {
            while (totals.isEmpty()) {
                boolean ready = archive.readiness().ready();
                try {
                    totals.add(archive.search(SearchRequest.of("")).total());
                } catch (ArchiveNotReadyException e) {
                    assertThat(ready).isFalse();
                    assertThat(e.readiness().total()).isEqualTo(articles + 1);
                    refused++;
                }
            }
        }
        assertThat(totals).containsExactly((long) articles);
        assertThat(refused).isPositive();
    }

    @Test
    void aRebuildKilledHalfWayLeavesOneIndexWithEverything() throws Exception {
        int articles = 2000;
        try (Archive archive = Archive.open(data, "test")) {
            Stories.ingest(archive, 0, articles, "first");
        }
        for (int kill = 1; kill <= 4; kill++) {
            var random = new Random(kill);
            List<String> before = builds();
            try (Child reindex = Child.of("dateline.Main", "reindex", "--data", data.toString())) {
                while (builds().equals(before)
                        && ProcessHandle.of(reindex.pid()).isPresent()) {
                    Thread.onSpinWait();
                }
                long until = System.nanoTime() + random.nextInt(300_000_000);
                while (System.nanoTime() < until) {
                    Thread.onSpinWait();
                }
                reindex.kill();
            }
            if (kill % 2 == 0) {
                try (Archive archive = Archive.open(data, "test")) {
                    // The first kill left other names learned, so that the old index is searched meanwhile.
                    while (archive.isRebuilding()) {
                        assertThat(archive.search(SearchRequest.of("")).total()).isEqualTo(articles);
                    }
                    archive.awaitSearchable();
                    assertThat(archive.search(SearchRequest.of("title:first")).total())
                            .isEqualTo(articles);
                }
                assertThat(builds()).hasSize(1);
            }
        }
    }

    @Test
    void theGenerationDiffersAfterEveryVisibleChangeAndSurvivesARestart() throws Exception {
        var seen = new HashSet<Long>();
        long last;
        try (Archive archive = Archive.open(data, "test")) {
            assertThat(seen.add(archive.generation())).isTrue();
            Stories.ingest(archive, 0, 3, "first");
            assertThat(seen.add(generation(archive))).isTrue();
            Stories.ingest(archive, 0, 1, "second");
            assertThat(seen.add(generation(archive))).isTrue();
            archive.delete("a1");
            assertThat(seen.add(generation(archive))).isTrue();
            Stories.ingest(archive, 0, 1, "second");
            assertThat(seen.add(generation(archive))).as("nothing changed").isFalse();
            last = archive.generation();
        }
        try (Archive archive = Archive.open(data, "test")) {
            assertThat(generation(archive)).isEqualTo(last);
        }
        try (Archive archive = Archive.openToReindex(data, "test", _ -> {})) {
            assertThat(seen.add(generation(archive))).as("reindexed").isTrue();
            last = archive.generation();
        }
        try (Archive archive = Archive.open(data, "test")) {
            assertThat(generation(archive)).isEqualTo(last);
        }
        replaceIndexByOneOfAnotherVersion();
        try (Archive archive = Archive.open(data, "test")) {
            assertThat(seen.add(generation(archive))).as("built anew").isTrue();
        }
    }

    @Test
    void anIndexThatIsGoneIsBuiltAnewWithAGenerationOfItsOwn() throws Exception {
        long before;
        try (Archive archive = Archive.open(data, "test")) {
            Stories.ingest(archive, 0, 3, "first");
            before = generation(archive);
        }
        deleteIndex();
        try (Archive archive = Archive.open(data, "test")) {
            assertThat(generation(archive)).isGreaterThan(before);
            assertThat(archive.size()).isEqualTo(3);
        }
    }

    private static long generation(Archive archive) throws IOException, InterruptedException {
        archive.awaitSearchable();
        return archive.search(SearchRequest.of("")).generation();
    }

    private void replaceIndexByOneOfAnotherVersion() throws IOException {
        deleteIndex();
        try (LuceneEngine old = LuceneEngine.open(data.resolve("index-1"), new NewsVocabulary(), "another version")) {
            var article =
                    new Article("a0", "Outdated", "", null, null, null, null, List.of(), Labels.NONE, List.of(), null);
            old.put(new TaggedArticle(article, List.of()), 1000, true);
            old.completed();
        }
    }

    private void deleteIndex() throws IOException {
        for (String build : builds()) {
            try (Stream<Path> files = Files.list(data.resolve(build))) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(data.resolve(build));
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
