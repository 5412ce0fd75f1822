package dateline.search;

import org.jspecify.annotations.Nullable;

/// Something in a request that could not be read as written or that nothing here answers to, and what was
/// made of it.
///
/// @param position offset in the query, in UTF-16 units; -1 where it is about another parameter
/// @param parameter that other parameter, null: the query
public record Warning(int position, @Nullable String parameter, String message) {
    /// About the query.
    public Warning(int position, String message) {
        this(position, null, message);
    }

    /// About another parameter.
    public Warning(String parameter, String message) {
        this(-1, parameter, message);
    }
}
