package dateline.search;

import dateline.article.TaggedArticle;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// What answers searches over the articles put into it. Searching is safe for many threads; changes come from one
/// thread.
public interface SearchEngine extends Closeable {
    /// Adds an article or replaces the one of the same id; visible after the next [#refresh].
    ///
    /// @param sequence of the change in the store
    void put(TaggedArticle article, long sequence) throws IOException;

    /// Takes an article out; visible after the next [#refresh].
    void delete(String id, long sequence) throws IOException;

    /// Makes all changes so far searchable.
    void refresh() throws IOException;

    /// Makes all changes so far durable, with the sequence number reached.
    void commit() throws IOException;

    /// The sequence number of the last change that is durable: where replay begins.
    long committed();

    /// The sequence number of the last change that is searchable.
    long generation();

    /// How many articles are searchable.
    long size();

    /// Answers one search from the newest searchable point in time.
    ///
    /// @throws QueryRefusedException if the request is over a limit
    /// @throws SearchTimeoutException if it takes too long
    SearchResults search(SearchRequest request) throws IOException;

    /// The whole article of that id.
    Optional<TaggedArticle> article(String id) throws IOException;
}
