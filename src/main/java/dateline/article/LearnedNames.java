package dateline.article;

import java.util.List;

/// What an archive has learned from its own articles: under which full names the bearers of a surname appear.
/// Computed by a reindex and frozen until the next, so that a tag never depends on the order of ingest.
///
/// @param number counts the tables an archive has had, from 1; 0 for [#NONE]
public record LearnedNames(long number, List<Row> rows) {
    /// What an archive knows before its first reindex.
    public static final LearnedNames NONE = new LearnedNames(0, List.of());

    public LearnedNames {
        rows = List.copyOf(rows);
    }

    /// One full name.
    ///
    /// @param surname folded: lower case, accents dropped
    /// @param year of publication, 0 for undated articles
    /// @param name as most articles write it
    /// @param articles how many articles name it
    public record Row(String surname, int year, String name, int articles) {}
}
