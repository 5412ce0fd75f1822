package dateline.fetch;

import dateline.source.ArticleLimits;
import dateline.source.Shown;
import org.jspecify.annotations.Nullable;

/// A document to be fetched.
///
/// @param accept the media types wanted, as the header names them
/// @param etag what the server called the version we have; null: not known
/// @param lastModified when the server said that version was made, in its own spelling; null: not known
/// @param maxBytes of the body, compressed and inflated; more is refused
/// @param foundAt the address of the document that named this one; null: a person did. What a stranger's
///     document names does not get the allowances that were given for private addresses.
public record FetchRequest(
        String address,
        String accept,
        @Nullable String etag,
        @Nullable String lastModified,
        int maxBytes,
        @Nullable String foundAt) {
    private static final String FEEDS = "application/atom+xml, application/rss+xml, application/rdf+xml, "
            + "application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";
    private static final String PAGES = "text/html, application/xhtml+xml, */*;q=0.5";

    public FetchRequest {
        if (maxBytes < 0) {
            throw new IllegalArgumentException("maxBytes must be 0 or more, got " + maxBytes);
        }
        requireHeaderValue("accept", accept);
        requireHeaderValue("etag", etag);
        requireHeaderValue("lastModified", lastModified);
    }

    /// A feed that somebody subscribed to.
    public static FetchRequest feed(String address) {
        return new FetchRequest(address, FEEDS, null, null, ArticleLimits.DOCUMENT_BYTES, null);
    }

    /// A page that a feed names.
    public static FetchRequest page(String address, String feed) {
        return new FetchRequest(address, PAGES, null, null, ArticleLimits.BYTES, feed);
    }

    /// The same, but only where it is another version than that one.
    public FetchRequest unless(@Nullable String etag, @Nullable String lastModified) {
        return new FetchRequest(address, accept, etag, lastModified, maxBytes, foundAt);
    }

    /// The same, named by the document at that address.
    FetchRequest foundAt(String address) {
        return new FetchRequest(this.address, accept, etag, lastModified, maxBytes, address);
    }

    public FetchRequest withMaxBytes(int maxBytes) {
        return new FetchRequest(address, accept, etag, lastModified, maxBytes, foundAt);
    }

    boolean isConditional() {
        return etag != null || lastModified != null;
    }

    private static void requireHeaderValue(String name, @Nullable String value) {
        if (value != null && !Reply.isHeaderValue(value)) {
            throw new IllegalArgumentException(name + " must be a header's value, got " + Shown.of(value));
        }
    }
}
