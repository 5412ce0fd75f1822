package dateline.search;

import java.time.LocalDate;
import java.util.List;

/// Articles found by date of publication: buckets without gaps from the first to the last article, in UTC,
/// weeks from Monday (ISO 8601).
///
/// @param undated articles found whose date is unknown; with the buckets they add up to the total
public record Histogram(SearchRequest.Interval interval, List<Bucket> buckets, int undated) {
    public Histogram {
        buckets = List.copyOf(buckets);
    }

    /// One span of time.
    ///
    /// @param from its first day
    public record Bucket(LocalDate from, int count) {}
}
