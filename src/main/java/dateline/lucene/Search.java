package dateline.lucene;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.TaggedArticle;
import dateline.search.FacetCounts;
import dateline.search.FacetRequest;
import dateline.search.FacetResults;
import dateline.search.Filter;
import dateline.search.Hit;
import dateline.search.ParsedQuery;
import dateline.search.QueryNode;
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

    final Snapshot snapshot;
    final SearchRequest request;
    final ParsedQuery parsed;
    final Deadline deadline;
    private final QueryTranslator translator;
    private final ValueNames names;
    private final IndexSearcher searcher;
    private final Query text;
    /// Where the page begins instead of at its offset.
    private @Nullable ScoreDoc after;

    private @Nullable ScoreDoc last;
    private @Nullable Highlighter highlighter;

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

    /// The same, only with the articles that come behind that one.
    SearchResults runBehind(ScoreDoc place) throws IOException {
        after = place;
        return run();
    }

    /// The last article shown; null where there was none.
    @Nullable
    ScoreDoc last() {
        return last;
    }

    /// How many articles it finds.
    long total() throws IOException {
        return inTime(() -> total(filtered(null)));
    }

    /// The best articles behind that one; null: from the first.
    List<ScoreDoc> best(@Nullable ScoreDoc place, int most) throws IOException {
        after = place;
        return inTime(() -> List.of(top(filtered(null), most).scoreDocs));
    }

    /// An article that it found, its body with it.
    Hit whole(ScoreDoc found) throws IOException {
        return inTime(() -> {
            if (request.highlight() && highlighter == null) {
                highlighter = new Highlighter(searcher, text, deadline);
            }
            return hit(new ArticleReader(snapshot).read(found.doc, true), found.doc, score(found), highlighter);
        });
    }

    /// The values of one facet.
    FacetResults facet(FacetRequest wanted) throws IOException {
        return inTime(() -> {
            Filter filter = request.filter(wanted.dimension());
            Counter counter = count(filtered(Picks.isSideways(filter) ? wanted.dimension() : null), false, Picks.NONE);
            FacetCounts counts = Facets.matching(wanted, counter.values, snapshot.values, filter.ids());
            return new FacetResults(counts, snapshot.generation);
        });
    }

    /// How many articles another search finds at the same point in time, before the same deadline.
    long total(SearchRequest other, QueryNode node) throws IOException {
        var read = new ParsedQuery(node, List.of(), Map.of());
        var search = new Search(snapshot, other, read, translator.of(read), names, deadline);
        return inTime(() -> search.total(search.filtered(null)));
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
        TopDocs top = top(query, request.offset() + request.limit());
        last = top.scoreDocs.length == 0 ? null : top.scoreDocs[top.scoreDocs.length - 1];
        Counted counted = snapshot.browsing.counted(request, () -> counted(query));
        return new SearchResults(
                parsed.node().toString(),
                warnings(),
                counted.total(),
                hits(top),
                counted.facets(),
                counted.histogram(),
                snapshot.generation);
    }

    private Counted counted(Query query) throws IOException {
        boolean days = request.histogram() != Interval.NONE;
        if (request.facets().isEmpty() && !days) {
            return new Counted(total(query), Map.of(), null);
        }
        Picks picks = Picks.of(request, snapshot.values);
        Counter counter = count(picks.size() == 0 ? query : filteredButOne(picks), days, picks);
        Map<Dimension, FacetCounts> facets = new EnumMap<>(Dimension.class);
        for (Dimension dimension : request.facets()) {
            facets.put(dimension, facet(dimension, counter));
        }
        return new Counted(
                counter.total, facets, days ? Histograms.of(counter.days, counter.undated, request.histogram()) : null);
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
        return filtered(new BooleanQuery.Builder(), false, except == null ? List.of() : List.of(except));
    }

    /// The reader's text and choices, where at most one of these picks may shut an article out.
    private Query filteredButOne(Picks picks) {
        var query = new BooleanQuery.Builder();
        boolean several = picks.size() > 1;
        if (several) {
            var most = new BooleanQuery.Builder().setMinimumNumberShouldMatch(picks.size() - 1);
            for (Dimension dimension : picks.dimensions()) {
                most.add(
                        QueryTranslator.values(
                                dimension, request.filter(dimension).ids()),
                        Occur.SHOULD);
            }
            query.add(most.build(), Occur.FILTER);
        }
        return filtered(query, several, picks.dimensions());
    }

    private Query filtered(BooleanQuery.Builder query, boolean begun, List<Dimension> unpicked) {
        boolean narrowed = begun;
        for (var choice : request.filters().entrySet()) {
            Filter filter =
                    unpicked.contains(choice.getKey()) ? choice.getValue().withoutSelection() : choice.getValue();
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

    private TopDocs top(Query query, int most) throws IOException {
        int wanted = Math.min(most, Math.max(1, snapshot.reader.maxDoc()));
        if (request.limit() == 0 || wanted == 0) {
            return new TopDocs(
                    new org.apache.lucene.search.TotalHits(0, org.apache.lucene.search.TotalHits.Relation.EQUAL_TO),
                    new ScoreDoc[0]);
        }
        TopDocs top = switch (request.order()) {
            case RELEVANCE -> searcher.search(query, new TopScoreDocCollectorManager(wanted, after, SKIP_AFTER));
            case NEWEST ->
                searcher.search(
                        behind(query, true), new TopFieldCollectorManager(Fields.NEWEST, wanted, null, SKIP_AFTER));
            case OLDEST ->
                searcher.search(
                        behind(query, false), new TopFieldCollectorManager(Fields.OLDEST, wanted, null, SKIP_AFTER));
        };
        refuseIfTimedOut();
        return top;
    }

    /// Lucene's own search-after looks at every article before the place; in an index that is sorted by date one
    /// can begin behind it.
    private Query behind(Query query, boolean newestFirst) throws IOException {
        if (after == null) {
            return query;
        }
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(BehindQuery.of(snapshot.reader, after.doc, newestFirst), Occur.FILTER)
                .build();
    }

    private Counter count(Query query, boolean days, Picks picks) throws IOException {
        Counter counter = searcher.search(query, Counter.manager(snapshot, days, picks));
        refuseIfTimedOut();
        return counter;
    }

    private long total(Query query) throws IOException {
        int total = searcher.count(query);
        refuseIfTimedOut();
        return total;
    }

    private void refuseIfTimedOut() {
        if (searcher.timedOut()) {
            throw new SearchTimeoutException();
        }
    }

    private FacetCounts facet(Dimension dimension, Counter counter) {
        List<String> picked = request.filter(dimension).ids();
        return Facets.top(dimension, counter.values(dimension), snapshot.values, picked, request.facetSize());
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
            hits.add(hit(reading.read(found.doc, highlighter != null), found.doc, score(found), highlighter));
        }
        return hits;
    }

    private float score(ScoreDoc found) {
        return request.order() == SearchRequest.Sort.RELEVANCE ? found.score : 0;
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
