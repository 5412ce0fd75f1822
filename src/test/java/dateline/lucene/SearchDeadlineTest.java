package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Dimension;
import dateline.article.Vocabulary;
import dateline.enrich.NewsVocabulary;
import dateline.search.ParsedQuery;
import dateline.search.QueryParser;
import dateline.search.SearchRequest;
import dateline.search.SearchRequest.Interval;
import dateline.search.SearchTimeoutException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every part of a search ends at its deadline, none with half an answer.
class SearchDeadlineTest {
    private static final Deadline PAST = Deadline.in(Duration.ofSeconds(-1));
    private static final Deadline FAR = Deadline.in(Duration.ofHours(1));

    private final Vocabulary vocabulary = new NewsVocabulary();
    private Directory directory;
    private Snapshot snapshot;

    @BeforeEach
    void index(@TempDir Path folder) throws IOException {
        try (LuceneEngine engine = LuceneEngine.open(folder, vocabulary, "test")) {
            engine.put(
                    Story.of("a", "Oil", "Oil and gas, gas and oil.")
                            .tag(Dimension.PERSON, "hugo-chavez", "Hugo Chávez")
                            .tagged(),
                    1,
                    false);
            engine.commit();
        }
        directory = new MMapDirectory(folder);
        snapshot = Snapshot.first(DirectoryReader.open(directory), new Values(vocabulary), 1);
    }

    @AfterEach
    void close() throws IOException {
        snapshot.release();
        directory.close();
    }

    @Test
    void aTotalIsNeverThatOfASearchThatWasStopped() throws IOException {
        SearchRequest request = SearchRequest.of("oil OR gas")
                .withFacets(List.of(), 1)
                .withHistogram(Interval.NONE)
                .withPage(0, 0);
        ParsedQuery parsed = QueryParser.parse(request.query());
        assertThat(new Search(snapshot, request, parsed, translator(request.query(), FAR), names(FAR), FAR)
                        .run()
                        .total())
                .isEqualTo(1);
        assertThatThrownBy(() ->
                        new Search(snapshot, request, parsed, translator(request.query(), FAR), names(FAR), PAST).run())
                .isInstanceOf(SearchTimeoutException.class);
    }

    @Test
    void lookingNamesUpEndsAtTheDeadline() {
        assertThatThrownBy(() -> translator("person:chavez", PAST).translate())
                .isInstanceOf(SearchTimeoutException.class);
    }

    @Test
    void markingEndsAtTheDeadline() throws IOException {
        var searcher = new IndexSearcher(snapshot.reader);
        var leaf = snapshot.reader.leaves().getFirst();
        var query = translator("\"oil gas\"~5", FAR).translate();
        var matches = new Highlighter(searcher, query, FAR).matches(leaf, 0);
        assertThat(new Highlighter(searcher, query, FAR).marks(matches, Fields.BODY, leaf, 0))
                .hasSize(4);
        var late = new Highlighter(searcher, query, PAST);
        var again = new Highlighter(searcher, query, FAR).matches(leaf, 0);
        assertThatThrownBy(() -> late.matches(leaf, 0)).isInstanceOf(SearchTimeoutException.class);
        assertThatThrownBy(() -> late.marks(again, Fields.BODY, leaf, 0)).isInstanceOf(SearchTimeoutException.class);
    }

    private QueryTranslator translator(String query, Deadline deadline) throws IOException {
        return new QueryTranslator(QueryParser.parse(query), new NewsAnalyzer(), snapshot, names(deadline), deadline);
    }

    private ValueNames names(Deadline deadline) {
        return new ValueNames(vocabulary, snapshot.values, deadline);
    }
}
