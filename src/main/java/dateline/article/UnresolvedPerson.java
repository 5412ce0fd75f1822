package dateline.article;

import java.util.List;

/// Somebody named only by a surname that several people have, or that nobody known has.
///
/// @param name as written
/// @param evidence where; never empty
public record UnresolvedPerson(String name, List<Tag.Evidence> evidence) {
    public UnresolvedPerson {
        if (name.isBlank() || evidence.isEmpty()) {
            throw new IllegalArgumentException("an unresolved person needs a name and evidence, got '" + name + "'");
        }
        evidence = List.copyOf(evidence);
    }
}
