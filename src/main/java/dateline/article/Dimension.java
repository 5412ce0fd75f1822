package dateline.article;

import java.util.Locale;
import java.util.Optional;

/// What articles can be filtered and counted by. Its [#key()] is at once the URL parameter, the facet's name in
/// JSON, the field of the query language and the field of the index.
public enum Dimension {
    /// Countries the article is about.
    COUNTRY("countries"),
    /// Every country it names.
    MENTION("mentions"),
    PERSON("people"),
    TOPIC("topics"),
    PUBLISHER("publisher"),
    LANGUAGE("language");

    private final String key = name().toLowerCase(Locale.ROOT);
    private final String itemKey;

    Dimension(String itemKey) {
        this.itemKey = itemKey;
    }

    /// The name in addresses, queries and facets: `country`, `mention`, `person`, `topic`, `publisher`,
    /// `language`.
    public String key() {
        return key;
    }

    /// The key under which an article's own values stand in its JSON: `countries`, `people`, ...
    public String itemKey() {
        return itemKey;
    }

    /// The dimension of that [#key()].
    public static Optional<Dimension> of(String key) {
        for (Dimension dimension : values()) {
            if (dimension.key.equals(key)) {
                return Optional.of(dimension);
            }
        }
        return Optional.empty();
    }
}
