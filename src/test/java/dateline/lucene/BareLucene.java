package dateline.lucene;

import dateline.article.Dimension;
import dateline.article.Vocabulary;
import dateline.search.Filter;
import dateline.search.ParsedQuery;
import dateline.search.QueryParser;
import dateline.search.SearchRequest;
import dateline.search.SearchRequest.Interval;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/// What an answer costs at least: the same query through Lucene's own searcher with the same collectors on the same
/// index, the stored fields of the page, and Lucene's unified highlighter as it comes. No HTTP, no JSON, no labels, no
/// time-out.
public final class BareLucene implements AutoCloseable {
    private static final Set<String> FETCHED = Set.of(Fields.HEAD);

    private final Directory directory;
    private final Snapshot snapshot;
    private final IndexSearcher searcher;
    private final NewsAnalyzer analyzer = new NewsAnalyzer();
    private final Vocabulary vocabulary;

    /// @param index the folder of an index that may be in use
    public BareLucene(Path index, Vocabulary vocabulary) throws IOException {
        this.vocabulary = vocabulary;
        this.directory = new MMapDirectory(index);
        this.snapshot = Snapshot.first(DirectoryReader.open(directory), new Values(vocabulary), 0);
        this.searcher = new IndexSearcher(snapshot.reader);
    }

    public DirectoryReader reader() {
        return snapshot.reader;
    }

    /// Runs one search and returns how many articles it finds.
    public long run(SearchRequest request) throws IOException {
        Query query = query(request, null);
        TopDocs top = searcher.search(query, collectors(request));
        StoredFields stored = snapshot.reader.storedFields();
        for (ScoreDoc hit : top.scoreDocs) {
            stored.document(hit.doc, FETCHED);
        }
        if (request.highlight() && top.scoreDocs.length > 0) {
            UnifiedHighlighter.builder(searcher, analyzer)
                    .build()
                    .highlightFields(new String[] {Fields.BODY}, query, top, new int[] {3});
        }
        if (request.facets().isEmpty() && request.histogram() == Interval.NONE) {
            return searcher.count(query);
        }
        long total = searcher.search(query, Counter.manager(snapshot, request.histogram() != Interval.NONE)).total;
        for (var choice : request.filters().entrySet()) {
            boolean sideways = choice.getValue().operator() == Filter.Operator.ANY;
            if (sideways && request.facets().contains(choice.getKey())) {
                searcher.search(query(request, choice.getKey()), Counter.manager(snapshot, false));
            }
        }
        return total;
    }

    private Query query(SearchRequest request, @Nullable Dimension except) throws IOException {
        var deadline = Deadline.in(Duration.ofMinutes(1));
        var names = new ValueNames(vocabulary, snapshot.values, deadline);
        ParsedQuery parsed = QueryParser.parse(request.query());
        Query text = new QueryTranslator(parsed, analyzer, snapshot, names, deadline).translate();
        if (request.filters().isEmpty() && !request.dates().isBounded()) {
            return text;
        }
        var query = new BooleanQuery.Builder().add(text, Occur.MUST);
        for (var choice : request.filters().entrySet()) {
            Filter filter = choice.getValue();
            if (choice.getKey() != except) {
                query.add(QueryTranslator.values(choice.getKey(), filter.ids()), Occur.FILTER);
            }
        }
        if (request.dates().isBounded()) {
            query.add(QueryTranslator.published(request.dates()), Occur.FILTER);
        }
        return query.build();
    }

    private static CollectorManager<?, ? extends TopDocs> collectors(SearchRequest request) {
        int wanted = request.limit();
        return switch (request.order()) {
            case RELEVANCE -> new TopScoreDocCollectorManager(wanted, null, 1);
            case NEWEST -> new TopFieldCollectorManager(Fields.NEWEST, wanted, null, 1);
            case OLDEST -> new TopFieldCollectorManager(Fields.OLDEST, wanted, null, 1);
        };
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            snapshot.release();
        }
    }
}
