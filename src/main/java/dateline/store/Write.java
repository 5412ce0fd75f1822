package dateline.store;

import dateline.article.Source;
import org.jspecify.annotations.Nullable;

/// One change asked of the store.
public sealed interface Write {
    /// Keeps an article as it was received. The one that came last is the current one of its id, unless it says that it
    /// is an earlier version.
    ///
    /// @param revision of two the one that sorts behind the other is the newer version; null: not known
    record Put(String id, Source source, @Nullable String revision) implements Write {
        public Put(String id, Source source) {
            this(id, source, null);
        }
    }

    /// Takes an article out; what was received stays in the store.
    record Delete(String id) implements Write {}

    /// Notes that a new build of the index begins; its sequence number keeps generations of the old build from
    /// coming back.
    record Reindex() implements Write {}
}
