package dateline.search;

import dateline.article.Dimension;
import java.util.List;

/// One thing that a search asks for and that it can be asked without.
public sealed interface Omission {
    /// A value, or all from which any would do.
    ///
    /// @param labels of the ids, in their order
    /// @param excluded whether no article may have it
    record Values(Dimension dimension, List<String> ids, List<String> labels, boolean excluded) implements Omission {
        public Values {
            ids = List.copyOf(ids);
            labels = List.copyOf(labels);
        }
    }

    /// A bound of the publication date, or that it is known or unknown.
    enum Dating implements Omission {
        FROM,
        TO,
        DATED
    }

    /// One of the things side by side in the query.
    ///
    /// @param text how it is written
    /// @param rest the query without it, "" where nothing is left
    record Clause(String text, String rest) implements Omission {}
}
