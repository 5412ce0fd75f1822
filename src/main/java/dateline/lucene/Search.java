package dateline.lucene;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.TaggedArticle;
import dateline.search.FacetCounts;
import dateline.search.FacetRequest;
import dateline.search.FacetResults;
import dateline.search.Filter;
import dateline.search.Histogram;
import dateline.search.Hit;
import dateline.search.ParsedQuery;
import dateline.search.SearchRequest;
import dateline.search.SearchRequest.Interval;
import dateline.search.SearchResults;
import dateline.search.SearchTimeoutException;
import dateline.search.Warning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/// One search on one point in time: the best articles first (which lets Lucene skip most of the others), then
/// one pass that only counts.
final class Search {
    private static final int SNIPPETS = 3;
    /// Hits counted exactly before skipping begins; the total comes from the counting pass.
    private static final int SKIP_AFTER = 1;

    private final Snapshot snapshot;
    private final SearchRequest request;
    private final ParsedQuery parsed;
    private final QueryTranslator translator;
    private final ValueNames names;
    private final Deadline deadline;
    private final IndexSearcher searcher;
    private final Query text;

    /// @param translator made for the same query, snapshot and deadline
    Search(
            Snapshot snapshot,
            SearchRequest request,
            ParsedQuery parsed,
            QueryTranslator translator,
            ValueNames names,
            Deadline deadline)
            throws IOException {
        this.snapshot = snapshot;
        this.request = request;
        this.parsed = parsed;
        this.deadline = deadline;
        this.names = names;
        this.translator = translator;
        this.text = translator.translate();
        // The searcher's own time-out does not cover looking terms up, so wildcards and fuzzy words read
        // through a reader that does.
        this.searcher = new IndexSearcher(
                translator.expands() ? ExitableDirectoryReader.wrap(snapshot.reader, deadline) : snapshot.reader);
        searcher.setTimeout(deadline);
    }

    SearchResults run() throws IOException {
        return inTime(this::answer);
    }

    /// The values of one facet.
    FacetResults facet(FacetRequest wanted) throws IOException {
        return inTime(() -> {
            Filter filter = request.filter(wanted.dimension());
            Counter counter = count(filtered(isSideways(filter) ? wanted.dimension() : null), false);
            FacetCounts counts = Facets.matching(wanted, counter.values, snapshot.values, filter.ids());
            return new FacetResults(counts, snapshot.generation);
        });
    }

    private interface Part<T> {
        T work() throws IOException;
    }

    private static <T> T inTime(Part<T> part) throws IOException {
        try {
            return part.work();
        } catch (ExitableDirectoryReader.ExitingReaderException _) {
            throw new SearchTimeoutException();
        }
    }

    private SearchResults answer() throws IOException {
        Query query = filtered(null);
        TopDocs top = top(query);
        boolean counts = !request.facets().isEmpty() || request.histogram() != Interval.NONE;
        Map<Dimension, FacetCounts> facets = new EnumMap<>(Dimension.class);
        @Nullable Histogram histogram = null;
        long total;
        if (counts) {
            Counter counter = count(query, request.histogram() != Interval.NONE);
            total = counter.total;
            for (Dimension dimension : request.facets()) {
                facets.put(dimension, facet(dimension, counter));
            }
            if (request.histogram() != Interval.NONE) {
                histogram = Histograms.of(counter.days, counter.undated, request.histogram());
            }
        } else {
            total = searcher.count(query);
            refuseIfTimedOut();
        }
        return new SearchResults(
                parsed.node().toString(), warnings(), total, hits(top), facets, histogram, snapshot.generation);
    }

    /// What could not be read as written, then what the query and the choices ask for in vain.
    private List<Warning> warnings() {
        var warnings = new ArrayList<Warning>(parsed.warnings());
        warnings.addAll(translator.warnings());
        warnings.sort(Comparator.comparingInt(Warning::position));
        warnings.addAll(names.unknown(request));
        return warnings;
    }

    /// The reader's text and choices; without the picked values of `except`, whose facet shows what else could be
    /// picked.
    private Query filtered(@Nullable Dimension except) {
        var query = new BooleanQuery.Builder();
        boolean narrowed = false;
        for (var choice : request.filters().entrySet()) {
            Filter filter = choice.getKey() == except ? choice.getValue().withoutSelection() : choice.getValue();
            narrowed |= add(query, choice.getKey(), filter);
        }
        if (request.dates().isBounded()) {
            query.add(QueryTranslator.published(request.dates()), Occur.FILTER);
            narrowed = true;
        }
        SearchRequest.@Nullable Dated dated = request.dated();
        if (dated != null) {
            query.add(
                    new FieldExistsQuery(Fields.PUBLISHED),
                    dated == SearchRequest.Dated.KNOWN ? Occur.FILTER : Occur.MUST_NOT);
            narrowed = true;
        }
        if (!narrowed) {
            return text;
        }
        boolean everything = text instanceof MatchAllDocsQuery;
        return query.add(text, everything ? Occur.FILTER : Occur.MUST).build();
    }

    private static boolean add(BooleanQuery.Builder query, Dimension dimension, Filter filter) {
        if (!filter.ids().isEmpty()) {
            switch (filter.operator()) {
                case ANY -> query.add(QueryTranslator.values(dimension, filter.ids()), Occur.FILTER);
                case ALL ->
                    filter.ids().forEach(id -> query.add(QueryTranslator.values(dimension, List.of(id)), Occur.FILTER));
            }
        }
        if (!filter.not().isEmpty()) {
            query.add(QueryTranslator.values(dimension, filter.not()), Occur.MUST_NOT);
        }
        return !filter.isEmpty();
    }

    private TopDocs top(Query query) throws IOException {
        int wanted = Math.min(request.offset() + request.limit(), Math.max(1, snapshot.reader.maxDoc()));
        if (request.limit() == 0 || wanted == 0) {
            return new TopDocs(
                    new org.apache.lucene.search.TotalHits(0, org.apache.lucene.search.TotalHits.Relation.EQUAL_TO),
                    new ScoreDoc[0]);
        }
        TopDocs top = switch (request.order()) {
            case RELEVANCE -> searcher.search(query, new TopScoreDocCollectorManager(wanted, null, SKIP_AFTER));
            case NEWEST ->
                searcher.search(query, new TopFieldCollectorManager(Fields.NEWEST, wanted, null, SKIP_AFTER));
            case OLDEST ->
                searcher.search(query, new TopFieldCollectorManager(Fields.OLDEST, wanted, null, SKIP_AFTER));
        };
        refuseIfTimedOut();
        return top;
    }

    private Counter count(Query query, boolean days) throws IOException {
        Counter counter = searcher.search(query, Counter.manager(snapshot, days));
        refuseIfTimedOut();
        return counter;
    }

    private void refuseIfTimedOut() {
        if (searcher.timedOut()) {
            throw new SearchTimeoutException();
        }
    }

    private FacetCounts facet(Dimension dimension, Counter narrowed) throws IOException {
        Filter filter = request.filter(dimension);
        Counter counter = isSideways(filter) ? count(filtered(dimension), false) : narrowed;
        return Facets.top(dimension, counter.values, snapshot.values, filter.ids(), request.facetSize());
    }

    /// Whether the other values of a facet are counted as if none of it were picked.
    private static boolean isSideways(Filter filter) {
        return !filter.ids().isEmpty() && filter.operator() == Filter.Operator.ANY;
    }

    private List<Hit> hits(TopDocs top) throws IOException {
        var hits = new ArrayList<Hit>();
        if (top.scoreDocs.length <= request.offset()) {
            return hits;
        }
        @Nullable Highlighter highlighter = request.highlight() ? new Highlighter(searcher, text, deadline) : null;
        var reading = new ArticleReader(snapshot);
        for (int i = request.offset(); i < top.scoreDocs.length; i++) {
            ScoreDoc found = top.scoreDocs[i];
            float score = request.order() == SearchRequest.Sort.RELEVANCE ? found.score : 0;
            hits.add(hit(reading.read(found.doc, highlighter != null), found.doc, score, highlighter));
        }
        return hits;
    }

    private Hit hit(TaggedArticle tagged, int document, float score, @Nullable Highlighter highlighter)
            throws IOException {
        Article article = tagged.article();
        String headline = article.headline();
        if (highlighter == null) {
            return new Hit(tagged, Passages.whole(headline, List.of()), List.of(), score);
        }
        LeafReaderContext leaf = searcher.getIndexReader()
                .leaves()
                .get(ReaderUtil.subIndex(document, searcher.getIndexReader().leaves()));
        int inLeaf = document - leaf.docBase;
        @Nullable Matches matches = highlighter.matches(leaf, inLeaf);
        List<Passages.Mark> titleMarks =
                article.title().isEmpty() ? List.of() : highlighter.marks(matches, Fields.TITLE, leaf, inLeaf);
        List<Passages.Mark> bodyMarks = highlighter.marks(matches, Fields.BODY, leaf, inLeaf);
        return new Hit(
                tagged,
                Passages.whole(headline, titleMarks),
                Passages.best(article.body(), bodyMarks, SNIPPETS),
                score);
    }
}
