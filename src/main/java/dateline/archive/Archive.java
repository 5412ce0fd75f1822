package dateline.archive;

import dateline.article.Dimension;
import dateline.article.TaggedArticle;
import dateline.article.Vocabulary;
import dateline.search.SearchEngine;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import java.io.IOException;
import java.util.Optional;

/// One news archive on disk. Safe for use by many threads.
public final class Archive implements AutoCloseable {
    private final SearchEngine engine;
    private final Vocabulary vocabulary;

    Archive(SearchEngine engine, Vocabulary vocabulary) {
        this.engine = engine;
        this.vocabulary = vocabulary;
    }

    /// Answers a search from one point in time.
    public SearchResults search(SearchRequest request) throws IOException {
        return engine.search(request);
    }

    /// The whole article of that id.
    public Optional<TaggedArticle> article(String id) throws IOException {
        return engine.article(id);
    }

    /// The name of an id for readers; the id itself where nothing knows it.
    public String label(Dimension dimension, String id) {
        return vocabulary.label(dimension, id).orElse(id);
    }

    /// Sequence number of the last change that is searchable.
    public long generation() {
        return engine.generation();
    }

    /// Whether everything committed before the start is searchable.
    public Readiness readiness() {
        return new Readiness(true, engine.generation(), engine.generation());
    }

    @Override
    public void close() throws IOException {
        engine.close();
    }
}
