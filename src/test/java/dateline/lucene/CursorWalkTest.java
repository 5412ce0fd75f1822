package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.Vocabulary;
import dateline.enrich.NewsVocabulary;
import dateline.search.CursorGoneException;
import dateline.search.Hit;
import dateline.search.Limits;
import dateline.search.Page;
import dateline.search.SearchRequest;
import dateline.search.SearchRequest.Sort;
import dateline.search.Walk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Walks go on from the point in time that they began at, whatever happens to the index meanwhile.
class CursorWalkTest {
    private static final int ARTICLES = 2_000;
    private static final int WALKS = 60;

    private final Vocabulary vocabulary = new NewsVocabulary();
    private final Oracle oracle = new Oracle(vocabulary);
    private final ArticleSupply supply = new ArticleSupply(11);
    private final WalkCheck walks = new WalkCheck(12);
    /// Fair, or the writer would never let go of it.
    private final ReentrantLock moment = new ReentrantLock(true);
    private long sequence;

    @Test
    void walksNeitherRepeatNorSkipWhileAnotherThreadWrites(@TempDir Path folder) throws Exception {
        try (LuceneEngine engine = LuceneEngine.open(folder, vocabulary, "test")) {
            fill(engine, ARTICLES);
            var done = new AtomicBoolean();
            try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
                Future<Integer> changes = threads.submit(() -> change(engine, done));
                try {
                    var requests = new RequestSupply(
                            13,
                            ArticleSupply.WORDS,
                            Map.of(
                                    Dimension.COUNTRY,
                                    ArticleSupply.COUNTRIES,
                                    Dimension.MENTION,
                                    ArticleSupply.COUNTRIES,
                                    Dimension.PERSON,
                                    List.of("nicolas-maduro", "xi-jinping"),
                                    Dimension.TOPIC,
                                    List.of("medtop:16000000", "grain"),
                                    Dimension.PUBLISHER,
                                    List.of("a.example", "b.example"),
                                    Dimension.LANGUAGE,
                                    List.of("en", "es")),
                            List.of(Instant.parse("2018-10-15T00:00:00Z"), Instant.parse("2020-03-01T00:00:00Z")));
                    for (int i = 0; i < WALKS; i++) {
                        walk(
                                engine,
                                requests.request()
                                        .withSort(List.of(Sort.values()).get(i % 3)));
                    }
                } finally {
                    done.set(true);
                }
                assertThat(changes.get()).isGreaterThan(WALKS);
            }
        }
    }

    /// The first page and what the oracle finds are of one moment; all other pages come while articles change.
    private void walk(LuceneEngine engine, SearchRequest request) throws IOException {
        SearchRequest plain = WalkCheck.plain(request);
        List<Article> expected;
        Page first;
        Walk export;
        moment.lock();
        try {
            expected = oracle.find(plain);
            first = engine.page(walks.limited(plain, expected.size()), null);
            export = engine.walk(plain);
        } finally {
            moment.unlock();
        }
        List<Hit> paged = walks.byCursor(engine, plain, first);
        WalkCheck.assertRight(plain, paged, expected);
        try (export) {
            assertThat(WalkCheck.ids(WalkCheck.toTheEnd(export))).isEqualTo(WalkCheck.ids(paged));
        }
    }

    /// How often what is searched has changed.
    private int change(LuceneEngine engine, AtomicBoolean done) throws IOException {
        var random = new Random(14);
        int changes = 0;
        while (!done.get()) {
            moment.lock();
            try {
                for (int i = 0; i < 10; i++) {
                    changeOne(engine, "a" + random.nextInt(ARTICLES + 100), random.nextInt(3) == 0);
                }
                engine.refresh();
            } finally {
                moment.unlock();
            }
            changes++;
        }
        return changes;
    }

    private void changeOne(LuceneEngine engine, String id, boolean delete) throws IOException {
        if (delete) {
            engine.delete(id, ++sequence);
            oracle.delete(id);
        } else {
            put(engine, id);
        }
    }

    @Test
    void aCursorOutlivesTheBuildThatGaveIt(@TempDir Path old, @TempDir Path next) throws IOException {
        for (Sort sort : Sort.values()) {
            SearchRequest request = SearchRequest.of("oil OR market").withSort(sort);
            try (LuceneEngine successor = LuceneEngine.open(next.resolve(sort.name()), vocabulary, "2")) {
                List<Article> expected;
                Page first;
                try (LuceneEngine engine = LuceneEngine.open(old.resolve(sort.name()), vocabulary, "1")) {
                    fill(engine, 300);
                    expected = oracle.find(request);
                    first = engine.page(request, null);
                    successor.takeOverCursors(engine);
                }
                WalkCheck.assertRight(request, walks.byCursor(successor, request, first), expected);
                assertThat(successor.pointsInTime()).isOne();
            }
        }
    }

    @Test
    void anExportOutlivesTheEngine(@TempDir Path folder) throws IOException {
        Walk walk;
        try (LuceneEngine engine = LuceneEngine.open(folder, vocabulary, "test")) {
            fill(engine, 300);
            walk = engine.walk(SearchRequest.of("").withSort(Sort.OLDEST));
        }
        try (walk) {
            assertThat(WalkCheck.ids(WalkCheck.toTheEnd(walk)))
                    .isEqualTo(Oracle.oldest(oracle.find(SearchRequest.of(""))));
        }
    }

    @Test
    void anExportHoldsItsPointInTimeUntilItIsClosed(@TempDir Path folder) throws IOException {
        try (LuceneEngine engine = LuceneEngine.open(folder, vocabulary, "test")) {
            fill(engine, 300);
            List<String> expected = Oracle.newest(oracle.find(SearchRequest.of("")));
            Walk walk = engine.walk(SearchRequest.of(""));
            for (int i = 0; i < 300; i++) {
                engine.delete("a" + i, ++sequence);
            }
            engine.refresh();
            assertThat(WalkCheck.ids(WalkCheck.toTheEnd(walk))).isEqualTo(expected);
            assertThat(walk.next()).isNull();
            walk.close();
            walk.close();
            assertThatThrownBy(walk::next).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void whereThereIsNoNextPageNothingIsHeld(@TempDir Path folder) throws IOException {
        try (LuceneEngine engine = LuceneEngine.open(folder, vocabulary, "test")) {
            fill(engine, 20);
            assertThat(engine.page(SearchRequest.of(""), null).next()).isNull();
            assertThat(engine.page(SearchRequest.of("").withPage(20, 40), null).next())
                    .isNull();
            assertThat(engine.pointsInTime()).isZero();
            Page page = engine.page(SearchRequest.of("").withPage(10, 9), null);
            assertThat(engine.pointsInTime()).isOne();
            assertThat(engine.page(SearchRequest.of("").withPage(10, 0), page.next())
                            .results()
                            .hits())
                    .hasSize(1);
        }
    }

    @Test
    void whoWalksIsNotPushedOutByFirstPagesWhileArticlesComeIn(@TempDir Path folder) throws IOException {
        SearchRequest request = SearchRequest.of("").withPage(1, 0);
        try (LuceneEngine engine = LuceneEngine.open(folder, vocabulary, "test")) {
            fill(engine, 20);
            List<String> expected = Oracle.newest(oracle.find(request));
            var seen = new ArrayList<String>();
            Page page = engine.page(request, null);
            page = engine.page(request, page.next());
            seen.addAll(expected.subList(0, 2));
            String idle = null;
            for (int i = 0; i < 5 * Limits.POINTS_IN_TIME; i++) {
                put(engine, "b" + i);
                engine.refresh();
                String next = engine.page(request, null).next();
                idle = idle == null ? next : idle;
                if (page.next() != null) {
                    page = engine.page(request, page.next());
                    seen.addAll(WalkCheck.ids(page.results().hits()));
                }
            }
            String unused = idle;
            assertThat(seen).isEqualTo(expected);
            assertThat(engine.pointsInTime()).isEqualTo(Limits.POINTS_IN_TIME);
            assertThatThrownBy(() -> engine.page(request, unused)).isInstanceOf(CursorGoneException.class);
        }
    }

    @Test
    void whoHasTheFirstPageAlreadyKeepsItsCursorGood(@TempDir Path folder) throws IOException {
        SearchRequest request = SearchRequest.of("").withPage(5, 0);
        try (LuceneEngine engine = LuceneEngine.open(folder, vocabulary, "test")) {
            fill(engine, 20);
            String point = engine.point();
            assertThat(engine.page(request, null).point()).isEqualTo(point);
            assertThat(engine.hold(point)).isTrue();
            put(engine, "b");
            engine.refresh();
            assertThat(engine.point()).isNotEqualTo(point);
            assertThat(engine.hold(point)).isFalse();
        }
    }

    private void fill(LuceneEngine engine, int articles) throws IOException {
        for (int i = 0; i < articles; i++) {
            put(engine, "a" + i);
            if (i % 500 == 0) {
                engine.refresh();
            }
        }
        engine.refresh();
    }

    private void put(LuceneEngine engine, String id) throws IOException {
        var article = supply.article(id);
        engine.put(article, ++sequence, true);
        oracle.put(article);
    }
}
