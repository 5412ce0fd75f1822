package dateline.article;

/// Who published a story.
///
/// @param id the host without `www.`, or a slug of the name where no host is known
/// @param label the name for readers
public record Publisher(String id, String label) {
    public Publisher {
        if (id.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException("publisher needs an id and a label, got '" + id + "', '" + label + "'");
        }
    }
}
