package dateline.store;

import dateline.article.Source;

/// One change asked of the store.
public sealed interface Write {
    /// Keeps an article as it was received; the newest of one id is the current one.
    record Put(String id, Source source) implements Write {}

    /// Takes an article out; what was received stays in the store.
    record Delete(String id) implements Write {}

    /// Notes that a new build of the index begins; its sequence number keeps generations of the old build from
    /// coming back.
    record Reindex() implements Write {}
}
