package dateline.source;

import java.util.Optional;

/// The formats that are read.
public enum Format {
    /// One object a line, a JSON array, or one object after the other.
    JSON("json"),
    /// Reuters-21578 as distributed: SGML that is no XML.
    REUTERS_SGML("reuters-sgml"),
    /// A story as an aggregator scrapes it: a title, then paragraphs.
    SCRAPED_TEXT("text"),
    /// A page of a site, with one story among its furniture.
    HTML("html"),
    /// RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF; a stored story is a feed of its own, with one item.
    FEED("feed"),
    /// JSON Feed; a stored story is a feed of its own, with one item.
    JSON_FEED("json-feed"),
    /// IPTC ninjs, a story an object.
    NINJS("ninjs"),
    /// IPTC NewsML-G2.
    NEWSML_G2("newsml-g2"),
    /// IPTC NewsML 1.
    NEWSML("newsml"),
    /// IPTC NITF.
    NITF("nitf"),
    /// What was taken from the web: a page with its address, or a feed's item, with its page where it was fetched.
    FETCHED("fetched");

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
