package dateline.article;

import java.util.List;

/// One thing an article is about, or names.
///
/// @param id see `api.md`, "Identifiers"
/// @param label the name as this article's source or tagger has it; [Vocabulary] may know a better one
/// @param evidence where it is said; empty for what the source itself stated
public record Tag(Dimension dimension, String id, String label, Origin origin, List<Evidence> evidence) {
    public Tag {
        if (id.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException(
                    dimension.key() + " needs an id and a label, got '" + id + "', '" + label + "'");
        }
        evidence = List.copyOf(evidence);
    }

    /// Who set a tag.
    public enum Origin {
        SOURCE,
        TAGGER,
        EDITOR
    }

    /// A place in `title + "\n\n" + body`.
    ///
    /// @param start offset in UTF-16 units
    /// @param end exclusive
    /// @param text the name as written
    /// @param rule why this means the tag
    public record Evidence(int start, int end, String text, String rule) {}
}
