package dateline.source;

import java.util.Optional;

/// The formats that are read.
public enum Format {
    /// One object a line, a JSON array, or one object after the other.
    JSON("json"),
    /// Reuters-21578 as distributed: SGML that is no XML.
    REUTERS_SGML("reuters-sgml"),
    /// A story as an aggregator scrapes it: a title, then paragraphs.
    SCRAPED_TEXT("text");

    private final String key;

    Format(String key) {
        this.key = key;
    }

    /// What `--format` takes and the store keeps.
    public String key() {
        return key;
    }

    /// The format of that [#key()]; `ndjson` means JSON too.
    public static Optional<Format> of(String key) {
        for (Format format : values()) {
            if (format.key.equals(key)) {
                return Optional.of(format);
            }
        }
        return key.equals("ndjson") ? Optional.of(JSON) : Optional.empty();
    }
}
