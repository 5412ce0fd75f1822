package dateline.search;

import java.util.List;

/// The answer to a [RelatedRequest], all of it from one point in time.
///
/// @param terms the words that set the story apart, as it writes them, the most telling first
/// @param hits the most closely related first
/// @param generation sequence number of the last change that the point in time contains
public record RelatedResults(List<String> terms, List<RelatedHit> hits, long generation) {
    public RelatedResults {
        terms = List.copyOf(terms);
        hits = List.copyOf(hits);
    }
}
