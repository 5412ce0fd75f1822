package dateline.store;

/// One change as an index must follow it: the current one of its article.
public sealed interface Change {
    /// Its place in the order of all changes, from 1.
    long sequence();

    /// An article was added or replaced; [ArticleStore#source(long)] has what was received.
    ///
    /// @param replaces whether the store ever had an article of that id before
    record Put(long sequence, String id, boolean replaces) implements Change {}

    /// An earlier version of an article came in late; the current one stays.
    record Older(long sequence) implements Change {}

    /// An article was taken out.
    record Delete(long sequence, String id) implements Change {}

    /// A new build of the index began; it concerns no article.
    record Reindex(long sequence) implements Change {}
}
