package dateline.search;

import dateline.article.Dimension;
import dateline.article.TaggedArticle;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What answers searches over the articles put into it. Searching is safe for many threads; changes come from one
/// thread.
public interface SearchEngine extends Closeable {
    /// Adds an article or replaces the one of the same id; visible after the next [#refresh].
    ///
    /// @param sequence of the change in the store
    /// @param replaces false only where no article of that id can be in the index
    void put(TaggedArticle article, long sequence, boolean replaces) throws IOException;

    /// Takes an article out; visible after the next [#refresh].
    void delete(String id, long sequence) throws IOException;

    /// Notes that all changes up to this one are in, where the last ones concern no article.
    void passed(long sequence);

    /// Makes all changes so far searchable.
    void refresh() throws IOException;

    /// Makes all changes so far durable, with the sequence number reached.
    void commit() throws IOException;

    /// Makes the index writable again after a failed write; changes go on from the last commit ([#reached] goes
    /// back to it). Searching is not disturbed. An index found damaged is begun anew and no longer complete.
    void recover() throws IOException;

    /// Notes, durably, that this index holds all articles of its archive.
    void completed() throws IOException;

    /// The sequence number of the last change taken in.
    long reached();

    /// The sequence number of the last change that is durable: where replay begins.
    long committed();

    /// The sequence number of the last change that is searchable.
    long generation();

    /// Whether this index has once held all articles of its archive.
    boolean isComplete();

    /// The name of a value for readers; its id where nothing knows it.
    String label(Dimension dimension, String id);

    /// How many articles are searchable.
    long size();

    /// Answers one search from the newest searchable point in time.
    ///
    /// @throws QueryRefusedException if the request is over a limit
    /// @throws SearchTimeoutException if it takes too long
    SearchResults search(SearchRequest request) throws IOException;

    /// Answers one page of a search and tells where the next one begins.
    ///
    /// @param cursor of an earlier page of the same search, whose point in time answers then; null for the newest
    /// @throws QueryRefusedException if the request is over a limit, or the cursor is not one of this search
    /// @throws CursorGoneException if the cursor's point in time is held no longer
    /// @throws SearchTimeoutException if it takes too long
    Page page(SearchRequest request, @Nullable String cursor) throws IOException;

    /// Begins to walk through all that a search finds at the newest searchable point in time, whatever its limit
    /// and offset.
    ///
    /// @throws QueryRefusedException if the request is over a limit
    /// @throws SearchTimeoutException if it takes too long
    Walk walk(SearchRequest request) throws IOException;

    /// Names the newest searchable point in time; no other has that name.
    String point();

    /// Holds the newest point in time as if a page had been asked of it, if it still has that name; false where
    /// it has not.
    boolean hold(String point) throws IOException;

    /// Counts the values of one facet at the newest searchable point in time, most frequent first, ties by id.
    ///
    /// @throws QueryRefusedException if the request is over a limit
    /// @throws SearchTimeoutException if it takes too long
    FacetResults facet(FacetRequest request) throws IOException;

    /// What else the archive has on a story's subject; empty where it is to be that of an article that the archive
    /// does not have.
    ///
    /// @throws SearchTimeoutException if it takes too long
    Optional<RelatedResults> related(RelatedRequest request) throws IOException;

    /// Completes what somebody types, from the newest searchable point in time.
    ///
    /// @param limit suggestions to return, 1 or more
    /// @throws SearchTimeoutException if it takes too long
    Suggestions suggest(String text, int limit) throws IOException;

    /// The whole article of that id.
    Optional<TaggedArticle> article(String id) throws IOException;
}
