package dateline.search;

import java.util.List;
import java.util.Map;

/// A query text as it was read.
///
/// @param warnings what could not be read as written
/// @param positions where words, phrases and values stand that were read so; of equal ones, the first
public record ParsedQuery(QueryNode node, List<Warning> warnings, Map<QueryNode, Integer> positions) {
    public ParsedQuery {
        warnings = List.copyOf(warnings);
        positions = Map.copyOf(positions);
    }

    /// Where a word, phrase or value stands, in UTF-16 units.
    public int position(QueryNode node) {
        return positions.getOrDefault(node, 0);
    }
}
