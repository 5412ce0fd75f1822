package dateline.search;

/// A query with words that the archive knows instead of some that it does not.
///
/// @param query the whole text, ready to be asked
/// @param total what it finds where the query as typed was asked
public record Correction(String query, long total) {}
