package dateline.lucene;

import dateline.article.Dimension;
import dateline.article.TaggedArticle;
import dateline.article.Vocabulary;
import dateline.search.FacetRequest;
import dateline.search.FacetResults;
import dateline.search.Limits;
import dateline.search.ParsedQuery;
import dateline.search.QueryParser;
import dateline.search.QueryRefusedException;
import dateline.search.SearchEngine;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/// The embedded search engine: one Lucene index in one folder.
///
/// Changes come from one thread, which also refreshes and commits; any number of threads search.
public final class LuceneEngine implements SearchEngine {
    private static final double WRITE_BUFFER_MB = 96;

    private final Directory directory;
    private volatile @Nullable IndexWriter writer;
    private final MergePolicy merging;
    private final Vocabulary vocabulary;
    private final NewsAnalyzer analyzer = new NewsAnalyzer();
    private final ArticleDocument documents;
    private final Values values;
    private final String version;
    private volatile Snapshot current;
    private volatile long committed;
    private volatile boolean complete;
    private volatile long reached;

    private LuceneEngine(
            Directory directory,
            @Nullable IndexWriter writer,
            MergePolicy merging,
            DirectoryReader reader,
            Vocabulary vocabulary,
            Build build)
            throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.merging = merging;
        this.vocabulary = vocabulary;
        this.documents = new ArticleDocument(vocabulary);
        this.values = new Values(vocabulary);
        this.version = build.version();
        this.complete = build.complete();
        this.committed = build.sequence();
        this.reached = build.sequence();
        this.current = Snapshot.first(reader, values, reached);
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
        return open(folder, vocabulary, version, new TieredMergePolicy(), false);
    }

    /// Opens an index to change it, once every byte of it was held against its checksums: damage that Lucene's
    /// own opening does not see would give wrong answers.
    ///
    /// @throws IOException if it is damaged
    public static LuceneEngine openVerified(Path folder, Vocabulary vocabulary, String version) throws IOException {
        return open(folder, vocabulary, version, new TieredMergePolicy(), true);
    }

    static LuceneEngine open(Path folder, Vocabulary vocabulary, String version, MergePolicy merging)
            throws IOException {
        return open(folder, vocabulary, version, merging, false);
    }

    private static LuceneEngine open(
            Path folder, Vocabulary vocabulary, String version, MergePolicy merging, boolean verified)
            throws IOException {
        Directory directory = new MMapDirectory(folder);
        IndexWriter writer = null;
        try {
            writer = writer(directory, merging);
            boolean isNew = !writer.getLiveCommitData().iterator().hasNext();
            if (isNew) {
                commit(writer, new Build(0, version, false));
            }
            if (verified) {
                verify(writer);
            }
            return engine(directory, writer, merging, DirectoryReader.open(writer), vocabulary, build(writer));
        } catch (LockObtainFailedException e) {
            directory.close();
            throw inUse(folder, e);
        } catch (IOException | RuntimeException e) {
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
            throw e;
        }
    }

    private static IOException inUse(Path folder, LockObtainFailedException cause) {
        var exception = new AccessDeniedException(folder.toString(), null, "another writer has it open");
        exception.initCause(cause);
        return exception;
    }

    /// Opens the last commit of an index that another process may own, only to search.
    public static LuceneEngine openToSearch(Path folder, Vocabulary vocabulary) throws IOException {
        Directory directory = new MMapDirectory(folder);
        try {
            DirectoryReader reader = DirectoryReader.open(directory);
            Build build = Build.of(reader.getIndexCommit().getUserData());
            return engine(directory, null, NoMergePolicy.INSTANCE, reader, vocabulary, build);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /// The reader is closed where no engine comes to be.
    private static LuceneEngine engine(
            Directory directory,
            @Nullable IndexWriter writer,
            MergePolicy merging,
            DirectoryReader reader,
            Vocabulary vocabulary,
            Build build)
            throws IOException {
        try {
            return new LuceneEngine(directory, writer, merging, reader, vocabulary, build);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    @Override
    public void put(TaggedArticle article, long sequence, boolean replaces) throws IOException {
        if (replaces) {
            writer().updateDocument(new Term(Fields.ID, article.article().id()), documents.of(article));
        } else {
            writer().addDocument(documents.of(article));
        }
        reached = sequence;
    }

    @Override
    public void delete(String id, long sequence) throws IOException {
        writer().deleteDocuments(new Term(Fields.ID, id));
        reached = sequence;
    }

    @Override
    public void passed(long sequence) {
        reached = sequence;
    }

    @Override
    public synchronized void refresh() throws IOException {
        Snapshot previous = current;
        if (reached < previous.generation) {
            // Replay after a failed write is still behind what was searchable before.
            return;
        }
        DirectoryReader newer = DirectoryReader.openIfChanged(previous.reader, writer());
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
        if (committed == reached && !writer().hasUncommittedChanges()) {
            return;
        }
        commit(writer(), new Build(reached, version, complete));
        committed = reached;
    }

    @Override
    public void completed() throws IOException {
        if (!complete) {
            commit(writer(), new Build(reached, version, true));
            committed = reached;
            complete = true;
        }
    }

    @Override
    public void recover() throws IOException {
        IndexWriter broken = writer();
        boolean damaged = Damage.isIn(broken.getTragicException());
        broken.rollback();
        IndexWriter fresh = damaged ? startOver() : reopen();
        writer = fresh;
        Build build = build(fresh);
        committed = build.sequence();
        reached = build.sequence();
        complete = build.complete();
    }

    private IndexWriter reopen() throws IOException {
        try {
            return writer(directory, merging);
        } catch (IOException | RuntimeException e) {
            if (Damage.isIn(e)) {
                return startOver();
            }
            throw e;
        }
    }

    /// Empties the folder: what was there cannot be trusted.
    private IndexWriter startOver() throws IOException {
        IndexWriter empty = new IndexWriter(directory, config(merging).setOpenMode(IndexWriterConfig.OpenMode.CREATE));
        commit(empty, new Build(0, version, false));
        return empty;
    }

    @Override
    public boolean isComplete() {
        return complete;
    }

    @Override
    public String label(Dimension dimension, String id) {
        return current.values.labelOf(dimension, id);
    }

    @Override
    public long committed() {
        return committed;
    }

    @Override
    public long reached() {
        return reached;
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
        return answer(request, Search::run);
    }

    @Override
    public FacetResults facet(FacetRequest request) throws IOException {
        return answer(request.search(), search -> search.facet(request));
    }

    private interface Question<T> {
        T ask(Search search) throws IOException;
    }

    private <T> T answer(SearchRequest request, Question<T> question) throws IOException {
        ParsedQuery parsed = QueryParser.parse(request.query(), analyzer::hasWords);
        Snapshot snapshot = acquire();
        try {
            Deadline deadline = Deadline.in(Duration.ofSeconds(Limits.TIMEOUT_SECONDS));
            var names = new ValueNames(vocabulary, snapshot.values, deadline);
            var translator = new QueryTranslator(parsed, analyzer, snapshot, names, deadline);
            return question.ask(new Search(snapshot, request, parsed, translator, names, deadline));
        } catch (IndexSearcher.TooManyClauses _) {
            throw new QueryRefusedException("the query stands for too many words; make its wildcards longer", "q", 0);
        } catch (TooComplexToDeterminizeException | FuzzyTermsEnum.FuzzyTermsException _) {
            throw new QueryRefusedException("a wildcard or fuzzy word can match in too many ways; simplify it", "q", 0);
        } finally {
            snapshot.release();
        }
    }

    @Override
    public Optional<TaggedArticle> article(String id) throws IOException {
        Snapshot snapshot = acquire();
        try {
            TopDocs found = new IndexSearcher(snapshot.reader).search(new TermQuery(new Term(Fields.ID, id)), 1);
            if (found.scoreDocs.length == 0) {
                return Optional.empty();
            }
            return Optional.of(new ArticleReader(snapshot).readWhole(found.scoreDocs[0].doc));
        } finally {
            snapshot.release();
        }
    }

    /// How many segments the searchable index has.
    public int segments() {
        return current.reader.leaves().size();
    }

    /// Closes without committing: what is not committed is replayed from the store at the next start.
    @Override
    public void close() throws IOException {
        @Nullable IndexWriter open = writer;
        try (directory;
                Closeable _ = open == null ? () -> {} : open::rollback) {
            current.release();
        }
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

    private IndexWriter writer() {
        IndexWriter open = writer;
        if (open == null) {
            throw new IllegalStateException("this index was opened only to search");
        }
        return open;
    }

    private static IndexWriter writer(Directory directory, MergePolicy merging) throws IOException {
        return new IndexWriter(directory, config(merging));
    }

    private static IndexWriterConfig config(MergePolicy merging) {
        return new IndexWriterConfig(new NewsAnalyzer())
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                .setRAMBufferSizeMB(WRITE_BUFFER_MB)
                .setIndexSort(Fields.NEWEST)
                .setMergePolicy(merging)
                .setCommitOnClose(false);
    }

    private static void verify(IndexWriter writer) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        }
    }

    private static void commit(IndexWriter writer, Build build) throws IOException {
        writer.setLiveCommitData(build.commitData().entrySet());
        writer.commit();
    }

    private static Build build(IndexWriter writer) {
        var data = new HashMap<String, String>();
        writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        return Build.of(data);
    }
}
