package dateline.archive;

import java.time.Instant;

/// How often an article was published, as far as the archive heard of it.
///
/// @param versions at least 1
/// @param received when the newest came
public record ArticleHistory(int versions, Instant received) {}
