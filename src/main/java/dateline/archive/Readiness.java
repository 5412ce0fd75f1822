package dateline.archive;

/// How far the index is on its way to all that was committed before the start.
///
/// @param ready whether everything committed before the start is searchable
/// @param done changes indexed so far
/// @param total changes to index
public record Readiness(boolean ready, long done, long total) {}
