package dateline.search;

import java.util.List;

/// A query text as it was read.
///
/// @param warnings what could not be read as written
public record ParsedQuery(QueryNode node, List<Warning> warnings) {
    public ParsedQuery {
        warnings = List.copyOf(warnings);
    }
}
