package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.LearnedNames;
import dateline.article.Source;
import dateline.store.Receipt.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ArticleStoreTest {
    @TempDir
    Path data;

    @Test
    void eachWriteIsAnsweredByWhatBecameOfItAndItsNumber() throws Exception {
        try (ArticleStore store = ArticleStore.open(data)) {
            assertThat(store.write(List.of(put("a", "one"), put("b", "one"))))
                    .containsExactly(new Receipt(Outcome.ADDED, 1), new Receipt(Outcome.ADDED, 2));
            assertThat(store.write(
                            List.of(put("a", "one"), put("a", "two"), new Write.Delete("b"), new Write.Delete("c"))))
                    .containsExactly(
                            new Receipt(Outcome.UNCHANGED, 1),
                            new Receipt(Outcome.REPLACED, 3),
                            new Receipt(Outcome.DELETED, 4),
                            new Receipt(Outcome.ABSENT, 0));
            assertThat(store.write(List.of(new Write.Delete("b"), put("b", "one"), new Write.Reindex())))
                    .containsExactly(
                            new Receipt(Outcome.ABSENT, 4),
                            new Receipt(Outcome.ADDED, 5),
                            new Receipt(Outcome.ADDED, 6));
            assertThat(store.lastSequence()).isEqualTo(6);
            assertThat(store.size()).isEqualTo(2);
        }
    }

    @Test
    void theSameTextInAnotherFormatIsAnotherVersion() throws Exception {
        try (ArticleStore store = ArticleStore.open(data)) {
            store.write(List.of(put("a", "one")));
            Write other = new Write.Put("a", new Source("text", "one", "file#1"));
            assertThat(store.write(List.of(other))).containsExactly(new Receipt(Outcome.REPLACED, 2));
        }
    }

    @Test
    void changesComeInOrderWithoutTheOvertakenOnes() throws Exception {
        try (ArticleStore store = ArticleStore.open(data)) {
            store.write(List.of(put("a", "one"), put("b", "one"), put("c", "one"), new Write.Reindex()));
            store.write(List.of(put("b", "two"), new Write.Delete("c"), put("d", "one")));
            List<Change> all = List.of(
                    new Change.Put(1, "a", false),
                    new Change.Reindex(4),
                    new Change.Put(5, "b", true),
                    new Change.Delete(6, "c"),
                    new Change.Put(7, "d", false));
            assertThat(store.changesSince(0, 10)).isEqualTo(all);
            assertThat(store.changesSince(1, 2)).isEqualTo(all.subList(1, 3));
            assertThat(store.changesSince(7, 10)).isEmpty();
        }
    }

    @Test
    void anEarlierVersionThatComesLateIsPassedOver() throws Exception {
        try (ArticleStore store = ArticleStore.open(data)) {
            assertThat(store.write(List.of(
                            new Write.Put("a", source("three"), "3"),
                            new Write.Put("a", source("one"), "1"),
                            new Write.Put("a", source("one"), "1"))))
                    .containsExactly(
                            new Receipt(Outcome.ADDED, 1),
                            new Receipt(Outcome.OLDER, 2),
                            new Receipt(Outcome.UNCHANGED, 2));
            assertThat(store.changesSince(0, 10)).containsExactly(new Change.Put(1, "a", false), new Change.Older(2));
            assertThat(store.source("a")).contains(source("three"));
        }
    }

    @Test
    void afterADeleteAnyVersionIsTheFirst() throws Exception {
        try (ArticleStore store = ArticleStore.open(data)) {
            store.write(List.of(new Write.Put("a", source("three"), "3"), new Write.Delete("a")));
            assertThat(store.write(List.of(new Write.Put("a", source("one"), "1"))))
                    .containsExactly(new Receipt(Outcome.ADDED, 3));
        }
    }

    @Test
    void anArticleThatComesBackReplaces() throws Exception {
        try (ArticleStore store = ArticleStore.open(data)) {
            store.write(List.of(put("a", "one"), new Write.Delete("a"), put("a", "one")));
            assertThat(store.changesSince(0, 10)).containsExactly(new Change.Put(3, "a", true));
        }
    }

    @Test
    void twoStoresOnOneFolderSeeEachOthersChanges() throws Exception {
        try (ArticleStore first = ArticleStore.open(data);
                ArticleStore second = ArticleStore.open(data)) {
            int before = second.version();
            assertThat(second.version()).isEqualTo(before);
            first.write(List.of(put("a", "one")));
            assertThat(second.version()).isNotEqualTo(before);
            assertThat(second.changesSince(0, 10)).containsExactly(new Change.Put(1, "a", false));
            assertThat(second.write(List.of(put("a", "one"), put("a", "two"))))
                    .containsExactly(new Receipt(Outcome.UNCHANGED, 1), new Receipt(Outcome.REPLACED, 2));
            assertThat(first.source("a")).contains(source("two"));
        }
    }

    @Test
    void aVersionTellsOfOnesOwnChangesToo() throws Exception {
        try (ArticleStore store = ArticleStore.open(data)) {
            int before = store.version();
            store.write(List.of(put("a", "one")));
            assertThat(store.version()).isNotEqualTo(before);
        }
    }

    @Test
    void fourMegabytesOfEveryCharacterComeBackAsTheyWere() throws Exception {
        var text = new StringBuilder(1 << 22);
        while (text.length() < 4_000_000) {
            for (int c = 0; c <= Character.MAX_CODE_POINT && text.length() < 4_000_000; c++) {
                if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                    text.appendCodePoint(c);
                }
            }
        }
        Source source = source(text.toString());
        try (ArticleStore store = ArticleStore.open(data)) {
            store.write(List.of(new Write.Put("every", source)));
        }
        try (ArticleStore store = ArticleStore.open(data)) {
            assertThat(store.source("every")).contains(source);
            assertThat(store.source(1)).isEqualTo(source);
        }
    }

    @Test
    void originsWithAndWithoutNumberComeBackAsTheyWere() throws Exception {
        List<String> origins = List.of("a#1", "a#", "#1", "a#x", "a#1#2", "POST", "a b/ü#07", "");
        try (ArticleStore store = ArticleStore.open(data)) {
            for (String origin : origins) {
                store.write(List.of(new Write.Put("id " + origin, new Source("json", "{}", origin))));
            }
            for (String origin : origins) {
                assertThat(store.source("id " + origin)).contains(new Source("json", "{}", origin));
            }
        }
    }

    @Test
    void writersAtOnceAllGetReceiptsOfTheirOwn() throws Exception {
        int writers = 32;
        int each = 50;
        try (ArticleStore store = ArticleStore.open(data);
                var threads = Executors.newFixedThreadPool(writers)) {
            var start = new CountDownLatch(1);
            List<Callable<List<Long>>> tasks = IntStream.range(0, writers)
                    .<Callable<List<Long>>>mapToObj(writer -> () -> {
                        start.await();
                        var sequences = new ArrayList<Long>();
                        for (int i = 0; i < each; i++) {
                            sequences.add(store.write(List.of(put(writer + "-" + i, "one")))
                                    .getFirst()
                                    .sequence());
                        }
                        return sequences;
                    })
                    .toList();
            List<Future<List<Long>>> running =
                    tasks.stream().map(threads::submit).toList();
            start.countDown();
            var sequences = new ArrayList<Long>();
            for (Future<List<Long>> one : running) {
                assertThat(one.get()).isSorted();
                sequences.addAll(one.get());
            }
            assertThat(sequences).doesNotHaveDuplicates().hasSize(writers * each);
            assertThat(store.size()).isEqualTo(sequences.size());
        }
    }

    @Test
    void aFailedWriteIsToldAndTheNextOneWorks() throws Exception {
        try (ArticleStore store = ArticleStore.open(data)) {
            store.write(List.of(put("a", "one")));
            for (String failure : List.of("ROLLBACK", "ABORT", "FAIL")) {
                execute("CREATE TRIGGER poison BEFORE INSERT ON change WHEN NEW.id = 'poison' BEGIN SELECT RAISE("
                        + failure + ", 'no room for this'); END");
                assertThatThrownBy(() -> store.write(List.of(put("b", "one"), put("poison", failure))))
                        .isInstanceOf(StoreException.class)
                        .hasMessageStartingWith("cannot write to the archive: ")
                        .hasMessageContaining("no room for this");
                execute("DROP TRIGGER poison");
                assertThat(store.source("b")).as("part of a failed write").isEmpty();
                assertThat(store.write(List.of(put("a", failure))).getFirst().outcome())
                        .isEqualTo(Outcome.REPLACED);
            }
            assertThat(store.size()).isOne();
        }
    }

    @Test
    void aClosedStoreRefusesWrites() throws Exception {
        ArticleStore store = ArticleStore.open(data);
        store.close();
        assertThatThrownBy(() -> store.write(List.of(put("a", "one"))))
                .isInstanceOf(StoreException.class)
                .hasMessage("the archive is closed");
    }

    @Test
    void everyWriteHandedOverBeforeTheCloseIsAnswered() throws Exception {
        for (int round = 0; round < 20; round++) {
            ArticleStore store = ArticleStore.open(data);
            var handedOver = new ArrayList<CompletableFuture<List<Receipt>>>();
            int run = round;
            Thread writer = Thread.ofPlatform().start(() -> {
                try {
                    for (int i = 0; ; i++) {
                        handedOver.add(store.submit(List.of(put(run + "-" + i, "one"))));
                    }
                } catch (StoreException | InterruptedException _) {
                    // closed: what follows looks at what was handed over before
                }
            });
            while (store.lastSequence() == 0) {
                Thread.onSpinWait();
            }
            store.close();
            writer.join();
            for (var receipts : handedOver) {
                try {
                    assertThat(receipts.get(10, TimeUnit.SECONDS)).hasSize(1);
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(StoreException.class);
                }
            }
        }
    }

    @Test
    void numbersGoOnAfterReopening() throws Exception {
        try (ArticleStore store = ArticleStore.open(data)) {
            store.write(List.of(put("a", "one"), put("a", "two"), new Write.Delete("a")));
        }
        try (ArticleStore store = ArticleStore.open(data)) {
            assertThat(store.lastSequence()).isEqualTo(3);
            assertThat(store.write(List.of(put("a", "two")))).containsExactly(new Receipt(Outcome.ADDED, 4));
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsNamed() throws IOException {
        java.nio.file.Files.writeString(data.resolve(ArticleStore.FILE), "no database ".repeat(1000));
        assertThatThrownBy(() -> ArticleStore.open(data).close())
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot open " + data.resolve(ArticleStore.FILE) + ": ");
    }

    @Test
    void everyVersionOfAnArticleIsKeptAndCountedFromOne() throws Exception {
        try (ArticleStore store = ArticleStore.open(data)) {
            Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            store.write(List.of(put("a", "one"), put("b", "one"), put("a", "two"), new Write.Reindex()));
            store.write(List.of(put("a", "two"), new Write.Put("a", new Source("text", "three", "other"))));
            List<Version> versions = store.versions("a", Long.MAX_VALUE, Integer.MAX_VALUE, 10);

            assertThat(versions).extracting(Version::number).containsExactly(3, 2, 1);
            assertThat(versions).extracting(Version::sequence).containsExactly(5L, 3L, 1L);
            assertThat(versions).extracting(Version::format).containsExactly("text", "json", "json");
            assertThat(versions).extracting(Version::origin).containsExactly("other", "file#1", "file#1");
            assertThat(versions)
                    .allSatisfy(version -> assertThat(version.received()).isBetween(before, Instant.now()));
            assertThat(store.source(versions.get(1).sequence())).isEqualTo(source("two"));
            assertThat(store.versions("a", Long.MAX_VALUE)).isEqualTo(3);
            assertThat(store.versions("none", Long.MAX_VALUE)).isZero();
            assertThat(store.versions("none", Long.MAX_VALUE, 9, 9)).isEmpty();
        }
    }

    @Test
    void versionsAreListedFromANumberDownAndAsOfAChange() throws Exception {
        try (ArticleStore store = ArticleStore.open(data)) {
            for (int i = 1; i <= 9; i++) {
                store.write(List.of(put("a", "version " + i)));
            }
            assertThat(store.versions("a", 9, Integer.MAX_VALUE, 3))
                    .extracting(Version::number)
                    .containsExactly(9, 8, 7);
            assertThat(store.versions("a", 9, 7, 4)).extracting(Version::number).containsExactly(6, 5, 4, 3);
            assertThat(store.versions("a", 9, 3, 4))
                    .extracting(Version::sequence)
                    .containsExactly(2L, 1L);
            assertThat(store.versions("a", 9, 1, 4)).isEmpty();
            assertThat(store.versions("a", 4)).isEqualTo(4);
            assertThat(store.versions("a", 4, 99, 1))
                    .extracting(Version::number)
                    .containsExactly(4);
        }
    }

    @Test
    void whatWasTakenOutHasNoVersionsAndBeginsAnew() throws Exception {
        try (ArticleStore store = ArticleStore.open(data)) {
            store.write(List.of(put("a", "one"), put("a", "two"), new Write.Delete("a")));
            assertThat(store.versions("a", 2)).isEqualTo(2);
            assertThat(store.versions("a", 3)).isZero();
            store.write(List.of(put("a", "three")));
            assertThat(store.versions("a", 4, 9, 9))
                    .extracting(Version::sequence)
                    .containsExactly(4L);
        }
    }

    @Test
    void anArchiveOfAnOlderDatelineShowsItsVersionsToo() throws Exception {
        try (ArticleStore store = ArticleStore.open(data)) {
            store.write(List.of(put("a", "one"), put("a", "two")));
        }
        execute("DROP INDEX change_id");
        try (ArticleStore store = ArticleStore.open(data)) {
            assertThat(store.versions("a", 2, 9, 9)).extracting(Version::number).containsExactly(2, 1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(ArticleStore.FILE));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Write put(String id, String text) {
        return new Write.Put(id, source(text));
    }

    private static Source source(String text) {
        return new Source("json", text, "file#1");
    }

    @Test
    void learnedNamesTakeThePlaceOfThoseBefore() throws IOException {
        try (ArticleStore store = ArticleStore.open(data)) {
            assertThat(store.learnedNames()).isEqualTo(LearnedNames.NONE);
            store.learn(List.of(new LearnedNames.Row("smith", 2020, "Ann Smith", 3)));
            var second = List.of(
                    new LearnedNames.Row("jones", 0, "Bo Jones", 1),
                    new LearnedNames.Row("jones", 2021, "Bo Jones", 7));
            assertThat(store.learn(second)).isEqualTo(new LearnedNames(2, second));
        }
        assertThat(ArticleStore.learnedNames(data).number()).isEqualTo(2);
    }
}
