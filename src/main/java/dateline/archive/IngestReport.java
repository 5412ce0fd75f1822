package dateline.archive;

import java.time.Duration;

/// What became of all that was read.
///
/// @param added articles that are new
/// @param replaced articles of which an older version was there
/// @param unchanged articles that were there already, just so
/// @param refused documents, lines or files that could not be read
/// @param warnings labels that could not be understood, stories that are older than what the archive has of them
public record IngestReport(long added, long replaced, long unchanged, long refused, long warnings, Duration took) {
    /// Articles that are in the archive now because of this.
    public long articles() {
        return added + replaced + unchanged;
    }
}
