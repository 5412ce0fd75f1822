package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Vocabulary;
import dateline.enrich.NewsVocabulary;
import dateline.search.ParsedQuery;
import dateline.search.QueryParser;
import dateline.search.SearchRequest;
import dateline.search.SearchTimeoutException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HitWalkTest {
    private static final int ARTICLES = 150;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Vocabulary vocabulary = new NewsVocabulary();
    private Directory directory;
    private Snapshot snapshot;

    @BeforeEach
    void index(@TempDir Path folder) throws IOException {
        try (LuceneEngine engine = LuceneEngine.open(folder, vocabulary, "test")) {
            for (int i = 0; i < ARTICLES; i++) {
                engine.put(Story.of("a" + i, "Oil", "Oil.").tagged(), i + 1, false);
            }
            engine.commit();
        }
        directory = new MMapDirectory(folder);
        snapshot = Snapshot.first(DirectoryReader.open(directory), new Values(vocabulary), 1);
    }

    @AfterEach
    void close() throws IOException {
        snapshot.release();
        assertThat(snapshot.reader.getRefCount()).isZero();
        directory.close();
    }

    /// A search that must end within that span.
    private Search search(Duration span) throws IOException {
        SearchRequest request = SearchRequest.of("oil").withSort(SearchRequest.Sort.OLDEST);
        Deadline deadline = Deadline.in(span);
        ParsedQuery parsed = QueryParser.parse("oil");
        var names = new ValueNames(vocabulary, snapshot.values, deadline);
        var translator = new QueryTranslator(parsed, new NewsAnalyzer(), snapshot, names, deadline);
        return new Search(snapshot, request, parsed, translator, names, deadline);
    }

    @Test
    void closingItLetsThePointInTimeGoOnce() throws IOException {
        assertThat(snapshot.acquire()).isTrue();
        var walk = new HitWalk(snapshot, () -> search(HOUR));
        assertThat(WalkCheck.toTheEnd(walk)).hasSize(ARTICLES);
        assertThat(snapshot.reader.getRefCount()).isEqualTo(2);
        walk.close();
        walk.close();
        assertThat(snapshot.reader.getRefCount()).isEqualTo(1);
    }

    @Test
    void eachChunkHasADeadlineOfItsOwn() throws IOException {
        assertThat(snapshot.acquire()).isTrue();
        Deque<Duration> spans = new ArrayDeque<>(List.of(HOUR, Duration.ofSeconds(-1)));
        try (var walk = new HitWalk(snapshot, () -> search(spans.remove()))) {
            for (int i = 0; i < 100; i++) {
                assertThat(walk.next()).isNotNull();
            }
            assertThatThrownBy(walk::next).isInstanceOf(SearchTimeoutException.class);
        }
    }
}
