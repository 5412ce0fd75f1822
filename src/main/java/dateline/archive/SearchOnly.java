package dateline.archive;

import dateline.enrich.NewsVocabulary;
import dateline.lucene.LuceneEngine;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import dateline.store.ArticleStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The last committed index of an archive, only to search, beside whatever process owns it.
public final class SearchOnly implements AutoCloseable {
    private final LuceneEngine engine;
    private final long lastSequence;

    private SearchOnly(LuceneEngine engine, long lastSequence) {
        this.engine = engine;
        this.lastSequence = lastSequence;
    }

    /// Opens an archive's index.
    ///
    /// @throws IOException if there is none; the message says how to get one
    public static SearchOnly open(Path data) throws IOException {
        if (!Files.exists(data.resolve(ArticleStore.FILE))) {
            boolean sample = Files.exists(data.resolve("sample").resolve(ArticleStore.FILE));
            throw new IOException("no archive in " + data + "; 'dateline ingest PATH' makes one"
                    + (sample ? ", and '--data " + data.resolve("sample") + "' takes the sample" : ""));
        }
        Optional<LuceneEngine> engine = Builds.openToSearch(data, new NewsVocabulary());
        if (engine.isEmpty()) {
            throw new IOException(
                    "the index of " + data + " is not built yet; 'dateline reindex' or 'dateline serve' builds it");
        }
        return new SearchOnly(engine.get(), ArticleStore.lastSequence(data).orElse(0));
    }

    /// Answers a search.
    public SearchResults search(SearchRequest request) throws IOException {
        return engine.search(request);
    }

    /// What to tell a reader where the index lags behind the store.
    public Optional<String> staleness() {
        long behind = lastSequence - engine.generation();
        return behind <= 0
                ? Optional.empty()
                : Optional.of(
                        "the newest " + behind + " changes are not in the index yet ('dateline serve' takes them in)");
    }

    @Override
    public void close() throws IOException {
        engine.close();
    }
}
