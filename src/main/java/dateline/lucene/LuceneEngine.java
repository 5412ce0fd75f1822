package dateline.lucene;

import dateline.article.Dimension;
import dateline.article.TaggedArticle;
import dateline.article.Vocabulary;
import dateline.search.FacetRequest;
import dateline.search.FacetResults;
import dateline.search.Limits;
import dateline.search.Page;
import dateline.search.ParsedQuery;
import dateline.search.QueryParser;
import dateline.search.QueryRefusedException;
import dateline.search.RelatedRequest;
import dateline.search.RelatedResults;
import dateline.search.SearchEngine;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.search.Suggestions;
import dateline.search.Walk;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/// The embedded search engine: one Lucene index in one folder.
///
/// Changes come from one thread, which also refreshes and commits; any number of threads search.
public final class LuceneEngine implements SearchEngine {
    private final IndexFolder folder;
    private final Vocabulary vocabulary;
    private final NewsAnalyzer analyzer = new NewsAnalyzer();
    private final StopWords stopWords = new StopWords(analyzer);
    private final ArticleDocument documents;
    private final Values values;
    private volatile Snapshot current;
    private volatile Cursors cursors = new Cursors();
    private volatile boolean handedOver;

    private LuceneEngine(IndexFolder folder, DirectoryReader reader, Vocabulary vocabulary) throws IOException {
        this.folder = folder;
        this.vocabulary = vocabulary;
        this.documents = new ArticleDocument(vocabulary);
        this.values = new Values(vocabulary);
        this.current = Snapshot.first(reader, values, folder.reached());
    }

    /// What decides how articles are indexed here, to be joined with the taggers' version.
    public static String version() {
        return "fields " + Fields.VERSION + ", analyzer " + NewsAnalyzer.VERSION;
    }

    /// Opens an index to change it, or begins one.
    ///
    /// @param version kept in every commit ([Build#version])
    /// @throws AccessDeniedException if it is open already, here or elsewhere
    public static LuceneEngine open(Path folder, Vocabulary vocabulary, String version) throws IOException {
        return open(folder, vocabulary, version, new TieredMergePolicy());
    }

    /// Opens an index to change it, once every byte of it was held against its checksums: damage that Lucene's
    /// own opening does not see would give wrong answers.
    ///
    /// @throws IOException if it is damaged
    public static LuceneEngine openVerified(Path folder, Vocabulary vocabulary, String version) throws IOException {
        return open(IndexFolder.open(folder, version, new TieredMergePolicy(), true), vocabulary);
    }

    static LuceneEngine open(Path folder, Vocabulary vocabulary, String version, MergePolicy merging)
            throws IOException {
        return open(IndexFolder.open(folder, version, merging, false), vocabulary);
    }

    /// Opens the last commit of an index that another process may own, only to search.
    public static LuceneEngine openToSearch(Path folder, Vocabulary vocabulary) throws IOException {
        return open(IndexFolder.openToSearch(folder), vocabulary);
    }

    /// The folder is closed where no engine comes to be.
    private static LuceneEngine open(IndexFolder.Opened opened, Vocabulary vocabulary) throws IOException {
        try {
            return new LuceneEngine(opened.folder(), opened.reader(), vocabulary);
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    @Override
    public void put(TaggedArticle article, long sequence, boolean replaces) throws IOException {
        folder.put(article.article().id(), documents.of(article), sequence, replaces);
    }

    @Override
    public void delete(String id, long sequence) throws IOException {
        folder.delete(id, sequence);
    }

    @Override
    public void passed(long sequence) {
        folder.passed(sequence);
    }

    @Override
    public synchronized void refresh() throws IOException {
        cursors.dropUnused();
        Snapshot previous = current;
        long reached = folder.reached();
        if (reached < previous.generation) {
            // Replay after a failed write is still behind what was searchable before.
            return;
        }
        DirectoryReader newer = folder.newer(previous.reader);
        if (newer == null) {
            if (previous.generation == reached) {
                return;
            }
            newer = previous.reader;
            newer.incRef();
        }
        try {
            current = previous.next(newer, values, reached);
        } catch (IOException | RuntimeException e) {
            newer.decRef();
            throw e;
        }
        previous.release();
    }

    @Override
    public void commit() throws IOException {
        folder.commit();
    }

    @Override
    public void completed() throws IOException {
        folder.completed();
    }

    @Override
    public void recover() throws IOException {
        folder.recover();
    }

    @Override
    public boolean isComplete() {
        return folder.isComplete();
    }

    @Override
    public String label(Dimension dimension, String id) {
        return current.values.labelOf(dimension, id);
    }

    @Override
    public long committed() {
        return folder.committed();
    }

    @Override
    public long reached() {
        return folder.reached();
    }

    @Override
    public long generation() {
        return current.generation;
    }

    @Override
    public long size() {
        return current.reader.numDocs();
    }

    @Override
    public SearchResults search(SearchRequest request) throws IOException {
        return answer(request, search -> new Help(search, analyzer).addedTo(search.run()));
    }

    @Override
    public FacetResults facet(FacetRequest request) throws IOException {
        return answer(request.search(), search -> search.facet(request));
    }

    @Override
    public Page page(SearchRequest request, @Nullable String cursor) throws IOException {
        Cursors walks = cursors;
        CursorSeal.@Nullable Place place = cursor == null ? null : walks.read(cursor, request);
        Snapshot snapshot = place == null ? acquire() : walks.walkOn(place);
        try {
            return refusing(() -> {
                Search search = search(snapshot, request);
                Page page = walks.page(search, request, snapshot, place);
                return page.with(new Help(search, analyzer).addedTo(page.results()));
            });
        } finally {
            snapshot.release();
        }
    }

    @Override
    public Walk walk(SearchRequest request) throws IOException {
        SearchRequest unpaged = request.withPage(Limits.PAGE_SIZE, 0);
        Snapshot snapshot = acquire();
        boolean begun = false;
        try {
            Walk walk = refusing(() -> new HitWalk(snapshot, () -> search(snapshot, unpaged)));
            begun = true;
            return walk;
        } finally {
            if (!begun) {
                snapshot.release();
            }
        }
    }

    @Override
    public String point() {
        return current.name();
    }

    @Override
    public boolean hold(String point) throws IOException {
        Snapshot snapshot = acquire();
        try {
            boolean same = snapshot.name().equals(point);
            if (same) {
                cursors.hold(snapshot);
            }
            return same;
        } finally {
            snapshot.release();
        }
    }

    /// Lets cursors of another engine's answers be walked on here, before that one is closed.
    public void takeOverCursors(LuceneEngine other) {
        cursors = other.cursors;
        other.handedOver = true;
    }

    private interface Part<T> {
        T work() throws IOException;
    }

    private interface Question<T> {
        T ask(Search search) throws IOException;
    }

    private <T> T answer(SearchRequest request, Question<T> question) throws IOException {
        Snapshot snapshot = acquire();
        try {
            return refusing(() -> question.ask(search(snapshot, request)));
        } finally {
            snapshot.release();
        }
    }

    private Search search(Snapshot snapshot, SearchRequest request) throws IOException {
        ParsedQuery parsed = QueryParser.parse(request.query(), analyzer::hasWords);
        Deadline deadline = Deadline.in(Duration.ofSeconds(Limits.TIMEOUT_SECONDS));
        var names = new ValueNames(vocabulary, snapshot.values, deadline);
        var translator = new QueryTranslator(parsed, analyzer, snapshot, names, deadline);
        return new Search(snapshot, request, parsed, translator, names, deadline);
    }

    private static <T> T refusing(Part<T> part) throws IOException {
        try {
            return part.work();
        } catch (IndexSearcher.TooManyClauses _) {
            throw new QueryRefusedException("the query stands for too many words; make its wildcards longer", "q", 0);
        } catch (TooComplexToDeterminizeException | FuzzyTermsEnum.FuzzyTermsException _) {
            throw new QueryRefusedException("a wildcard or fuzzy word can match in too many ways; simplify it", "q", 0);
        }
    }

    @Override
    public Suggestions suggest(String text, int limit) throws IOException {
        Snapshot snapshot = acquire();
        try {
            Deadline deadline = Deadline.in(Duration.ofSeconds(Limits.TIMEOUT_SECONDS));
            return new Suggester(snapshot, new Headlines(snapshot, analyzer, deadline)).suggest(text, limit);
        } finally {
            snapshot.release();
        }
    }

    @Override
    public Optional<TaggedArticle> article(String id) throws IOException {
        Snapshot snapshot = acquire();
        try {
            int document = document(snapshot, id);
            return document < 0 ? Optional.empty() : Optional.of(new ArticleReader(snapshot).readWhole(document));
        } finally {
            snapshot.release();
        }
    }

    @Override
    public Optional<RelatedResults> related(RelatedRequest request) throws IOException {
        return related(request, RelatedWeights.TUNED);
    }

    Optional<RelatedResults> related(RelatedRequest request, RelatedWeights weights) throws IOException {
        Snapshot snapshot = acquire();
        try {
            Deadline deadline = Deadline.in(Duration.ofSeconds(Limits.TIMEOUT_SECONDS));
            var related = new Related(snapshot, analyzer, stopWords, weights, deadline);
            return switch (request) {
                case RelatedRequest.OfArticle(String id, int limit) -> {
                    int document = document(snapshot, id);
                    yield document < 0
                            ? Optional.empty()
                            : Optional.of(
                                    related.to(new ArticleReader(snapshot).read(document, true), document, limit));
                }
                case RelatedRequest.OfDraft(TaggedArticle draft, int limit) ->
                    Optional.of(related.to(draft, -1, limit));
            };
        } finally {
            snapshot.release();
        }
    }

    /// The document of that id, -1 where there is none.
    private static int document(Snapshot snapshot, String id) throws IOException {
        TopDocs found = new IndexSearcher(snapshot.reader).search(new TermQuery(new Term(Fields.ID, id)), 1);
        return found.scoreDocs.length == 0 ? -1 : found.scoreDocs[0].doc;
    }

    /// How many segments the searchable index has.
    public int segments() {
        return current.reader.leaves().size();
    }

    /// Closes without committing: what is not committed is replayed from the store at the next start.
    @Override
    public void close() throws IOException {
        try (folder;
                Closeable _ = handedOver ? () -> {} : cursors) {
            current.release();
        }
    }

    /// How many points in time are held for cursors.
    int pointsInTime() {
        return cursors.points();
    }

    private Snapshot acquire() {
        Snapshot snapshot = current;
        while (!snapshot.acquire()) {
            Snapshot newer = current;
            if (newer == snapshot) {
                throw new IllegalStateException("the archive is closed");
            }
            snapshot = newer;
        }
        return snapshot;
    }
}
