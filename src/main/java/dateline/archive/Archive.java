package dateline.archive;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.Feed;
import dateline.article.Source;
import dateline.article.TaggedArticle;
import dateline.enrich.Enricher;
import dateline.enrich.NewsVocabulary;
import dateline.search.FacetRequest;
import dateline.search.FacetResults;
import dateline.search.Page;
import dateline.search.QueryRefusedException;
import dateline.search.RelatedRequest;
import dateline.search.RelatedResults;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.search.Suggestions;
import dateline.search.Walk;
import dateline.source.Draft;
import dateline.source.Format;
import dateline.source.Parsers;
import dateline.source.SourceFiles;
import dateline.store.ArticleStore;
import dateline.store.Receipt;
import dateline.store.Write;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// One news archive on disk: its store, and, in the process that owns it, its index. Safe for use by many
/// threads.
public final class Archive implements AutoCloseable {
    private final Path data;
    private final ArticleStore store;
    private final NewsVocabulary vocabulary;
    private final Enricher enricher;
    private final Parsers parsers;
    private final SourceFiles files;
    private final Versions versions;
    private final Ownership ownership;
    private volatile boolean loading;

    private Archive(
            Path data,
            ArticleStore store,
            NewsVocabulary vocabulary,
            Enricher enricher,
            Parsers parsers,
            Ownership ownership) {
        this.data = data;
        this.store = store;
        this.vocabulary = vocabulary;
        this.enricher = enricher;
        this.parsers = parsers;
        this.files = new SourceFiles(parsers);
        this.versions = new Versions(store, parsers);
        this.ownership = ownership;
    }

    /// Opens an archive as the owner of its index, to write and to search; makes it where it is missing. What
    /// the index lacks is replayed in the background ([#readiness]).
    ///
    /// @param command what others are told owns it
    /// @throws ArchiveInUseException if another process owns it and does not give it away
    public static Archive open(Path data, String command) throws IOException {
        return open(data, command, Opening.OWNED, _ -> {});
    }

    /// Opens an archive to write: as the owner of its index if nobody else is, and as long as nobody asks for it who
    /// searches; else only to its store, where the owner finds what is new.
    public static Archive openToWrite(Path data, String command) throws IOException {
        return open(data, command, Opening.TO_WRITE, _ -> {});
    }

    /// Opens an archive as its owner, learns from all its articles who the people in them are, and begins a new build
    /// of its index; the old one goes when the new one is complete.
    ///
    /// @param learning hears how many articles it has learned from
    /// @throws ArchiveInUseException if another process owns it and does not give it away
    public static Archive openToReindex(Path data, String command, LongConsumer learning) throws IOException {
        return open(data, command, Opening.TO_REINDEX, learning);
    }

    private enum Opening {
        OWNED,
        TO_WRITE,
        TO_REINDEX
    }

    private static Archive open(Path data, String command, Opening opening, LongConsumer learning) throws IOException {
        boolean toWrite = opening == Opening.TO_WRITE;
        boolean reindex = opening == Opening.TO_REINDEX;
        Files.createDirectories(data);
        Optional<IndexLock> lock =
                toWrite ? IndexLock.tryBorrow(data, command) : Optional.of(IndexLock.take(data, command));
        ArticleStore store = null;
        try {
            store = ArticleStore.open(data);
            var vocabulary = new NewsVocabulary();
            var parsers = new Parsers();
            var enricher = new Enricher(vocabulary, store.learnedNames());
            if (reindex) {
                enricher = enricher.knowing(store.learn(new Learning(store, parsers, enricher).rows(learning)));
            }
            Ownership ownership = Ownership.none(data);
            if (lock.isPresent()) {
                var making = new Index.Making(data, store, vocabulary, enricher, parsers, lock.get());
                ownership = Ownership.of(data, Index.open(making, !toWrite, reindex), toWrite);
            }
            return new Archive(data, store, vocabulary, enricher, parsers, ownership);
        } catch (IOException | RuntimeException e) {
            if (store != null) {
                store.close();
            }
            if (lock.isPresent()) {
                lock.get().close();
            }
            throw e;
        }
    }

    /// Reads files, folders and archives of files into the archive; returns once all that is counted is
    /// durable, and indexed too where this process owns the index.
    ///
    /// @param paths `-` is standard input
    /// @param format null: recognised
    public IngestReport ingest(
            List<Path> paths, InputStream standardInput, @Nullable Format format, IngestListener listener)
            throws IOException {
        var ingest = new Ingest(this, enricher, listener);
        files.read(paths, standardInput, format, ingest);
        return finished(ingest);
    }

    /// Reads one stream into the archive.
    ///
    /// @param origin what refusals and sources name
    public IngestReport ingest(InputStream in, String origin, @Nullable Format format, IngestListener listener)
            throws IOException {
        var ingest = new Ingest(this, enricher, listener);
        files.read(in, origin, format, ingest);
        return finished(ingest);
    }

    /// Makes [#readiness] wait until [#loadSample] has ended.
    public void expectSample() {
        loading = true;
    }

    /// Loads the sample archive that comes with the programme.
    public IngestReport loadSample(IngestListener listener) throws IOException {
        try {
            var ingest = new Ingest(this, enricher, listener);
            for (String name : Sample.FILES) {
                try (InputStream in = Sample.open(name)) {
                    files.read(in, "sample/" + name, null, ingest);
                }
            }
            return finished(ingest);
        } finally {
            loading = false;
        }
    }

    /// Takes an article out; whether there was one.
    public boolean delete(String id) throws IOException, InterruptedException {
        Receipt receipt = store.write(List.of(new Write.Delete(id))).getFirst();
        ownership.wake();
        return receipt.outcome() == Receipt.Outcome.DELETED;
    }

    /// Answers a search from one point in time.
    ///
    /// @throws ArchiveNotReadyException while the index is being built
    public SearchResults search(SearchRequest request) throws IOException {
        return complete().ask(engine -> engine.search(request));
    }

    /// Counts the values of one facet.
    ///
    /// @throws ArchiveNotReadyException while the index is being built
    public FacetResults facet(FacetRequest request) throws IOException {
        return complete().ask(engine -> engine.facet(request));
    }

    /// What else there is on an article's subject; empty where there is no article of that id.
    ///
    /// @throws ArchiveNotReadyException while the index is being built
    public Optional<RelatedResults> related(String id, int limit) throws IOException {
        var request = new RelatedRequest.OfArticle(id, limit);
        return complete().ask(engine -> engine.related(request));
    }

    /// What there is on the subject of a story that is still being written; nothing of it is kept.
    ///
    /// @throws QueryRefusedException where it has no text
    /// @throws ArchiveNotReadyException while the index is being built
    public RelatedResults relatedToDraft(String title, String body, int limit) throws IOException {
        Index ready = complete();
        Article draft = Draft.of(title, body)
                .orElseThrow(() -> new QueryRefusedException("title, body: one of them must have text", "title", -1));
        var request = new RelatedRequest.OfDraft(enricher.tag(draft), limit);
        return ready.ask(engine -> engine.related(request)).orElseThrow();
    }

    /// Completes what somebody types.
    ///
    /// @throws ArchiveNotReadyException while the index is being built
    public Suggestions suggest(String text, int limit) throws IOException {
        return complete().ask(engine -> engine.suggest(text, limit));
    }

    /// Answers one page of a search and tells where the next one begins.
    ///
    /// @param cursor of an earlier page, whose point in time answers then; null for the newest
    /// @throws ArchiveNotReadyException while the index is being built
    public Page page(SearchRequest request, @Nullable String cursor) throws IOException {
        return complete().ask(engine -> engine.page(request, cursor));
    }

    /// Begins to walk through all that a search finds.
    ///
    /// @throws ArchiveNotReadyException while the index is being built
    public Walk walk(SearchRequest request) throws IOException {
        return complete().ask(engine -> engine.walk(request));
    }

    /// Names the newest searchable point in time.
    public String point() {
        return owned().engine().point();
    }

    /// Holds that point in time, so that cursors into it stay good; false where it is not the newest any more.
    public boolean hold(String point) throws IOException {
        return owned().ask(engine -> engine.hold(point));
    }

    /// The whole article of that id.
    ///
    /// @throws ArchiveNotReadyException while the index is being built
    public Optional<TaggedArticle> article(String id) throws IOException {
        return complete().ask(engine -> engine.article(id));
    }

    /// How often an article was published; empty where there is none of that id, or it was taken out.
    ///
    /// @param asOf the last change that counts ([#generation()])
    /// @throws ArchiveNotReadyException while the index is being built
    public Optional<ArticleHistory> history(String id, long asOf) {
        complete();
        return versions.history(id, asOf);
    }

    /// What an article was made from, as it was received; empty where there is no such article.
    public Optional<Source> source(String id) {
        return store.source(id);
    }

    /// The versions of an article, the newest first; fewer than asked for where they are long.
    ///
    /// @param below those of a lesser number only
    /// @throws ArchiveNotReadyException while the index is being built
    public List<ArticleVersion> versions(String id, long asOf, int below, int limit) {
        complete();
        return versions.below(id, asOf, below, limit);
    }

    /// The name of an id for readers; the id itself where nothing knows it.
    public String label(Dimension dimension, String id) {
        Index index = ownership.index();
        return index == null
                ? vocabulary.label(dimension, id).orElse(id)
                : index.engine().label(dimension, id);
    }

    /// Sequence number of the last change that is searchable.
    public long generation() {
        return owned().engine().generation();
    }

    /// How many articles are searchable.
    public long size() {
        return owned().engine().size();
    }

    /// How many stored changes are not searchable yet.
    public long behind() {
        return Math.max(0, store.lastSequence() - generation());
    }

    /// Whether everything committed before the start, and the sample where it is being loaded, is searchable.
    public Readiness readiness() {
        Readiness index = owned().readiness();
        return new Readiness(index.ready() && !loading, index.done(), index.total());
    }

    /// Whether the taggers have changed and a new build of the index is being made beside the one searched.
    public boolean isRebuilding() {
        return owned().isRebuilding();
    }

    /// Tells other processes where this one can be found.
    public void describe(String where) throws IOException {
        owned().lock().describe(where);
    }

    /// Waits until every change so far is searchable here.
    public void awaitSearchable() throws IOException, InterruptedException {
        owned().awaitSearchable(store.lastSequence());
    }

    /// Waits until every change so far is in the index; false where another process owns that and does the rest.
    public boolean awaitIndexed() throws IOException, InterruptedException {
        return ownership.awaitReached(store.lastSequence());
    }

    /// The feeds that this archive follows or followed, and how they fare, by their subscription's address.
    public List<Feed> feeds() {
        return store.feeds().feeds();
    }

    /// Where the archive lies.
    public Path data() {
        return data;
    }

    /// Whether this process owns the index.
    public boolean isOwner() {
        return ownership.index() != null;
    }

    CompletableFuture<List<Receipt>> submit(List<Write> writes) throws InterruptedException {
        return store.submit(writes);
    }

    /// Writes articles; returns once they are durable, and the index is not too far behind.
    ///
    /// @param articles those of the writes, under the ids that they are written under
    List<Receipt> put(List<Write> writes, List<Article> articles) throws IOException, InterruptedException {
        if (writes.isEmpty()) {
            return List.of();
        }
        List<Receipt> receipts = store.write(writes);
        long newest = 0;
        for (int i = 0; i < receipts.size(); i++) {
            if (receipts.get(i).outcome() != Receipt.Outcome.UNCHANGED) {
                ownership.offer(receipts.get(i).sequence(), articles.get(i));
            }
            newest = Math.max(newest, receipts.get(i).sequence());
        }
        ownership.awaitNear(newest);
        return receipts;
    }

    ArticleStore store() {
        return store;
    }

    Parsers parsers() {
        return parsers;
    }

    Ownership ownership() {
        return ownership;
    }

    private IngestReport finished(Ingest ingest) throws IOException {
        IngestReport report = ingest.finish();
        try {
            boolean indexed = ownership.awaitReached(store.lastSequence());
            Index index = ownership.index();
            if (indexed && index != null) {
                index.raiseTarget(store.lastSequence());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the index", e);
        }
        return report;
    }

    private Index complete() {
        if (!owned().isComplete()) {
            throw new ArchiveNotReadyException(readiness());
        }
        return owned();
    }

    /// The index, which only its owner has.
    Index owned() {
        Index index = ownership.index();
        if (index == null) {
            throw new IllegalStateException("this archive was opened only to write");
        }
        return index;
    }

    /// Indexes and commits what is left, then closes.
    @Override
    public void close() throws IOException {
        try {
            ownership.close();
        } finally {
            store.close();
        }
    }
}
