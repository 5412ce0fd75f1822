package dateline.source;

import dateline.article.PublicationDate;
import java.util.Optional;

/// A date as feeds and pages write it.
final class LooseDate {
    private LooseDate() {}

    /// The date; empty where the text is none, or one that cannot be.
    static Optional<PublicationDate> of(String text) {
        try {
            return Optional.of(PublicationDate.parse(text.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
