package dateline.http;

import org.jspecify.annotations.Nullable;

/// The addresses of things.
final class Links {
    static final String SEARCH = "/search";
    static final String API = "/api/v1/articles";

    static final String FACETS = "/facets/";
    static final String API_FACETS = "/api/v1/facets/";

    static final String API_RELATED = "/api/v1/related";

    static final String ARTICLES = "/articles/";

    private Links() {}

    static String article(String id) {
        return ARTICLES + QueryString.encode(id, false);
    }

    static String articleJson(String id) {
        return API + "/" + QueryString.encode(id, false);
    }

    static String relatedJson(String id) {
        return articleJson(id) + "/related";
    }

    /// The address where it leads into the web; null for any other scheme, above all `javascript:`.
    static @Nullable String web(@Nullable String address) {
        if (address == null) {
            return null;
        }
        boolean web =
                address.regionMatches(true, 0, "http://", 0, 7) || address.regionMatches(true, 0, "https://", 0, 8);
        return web && address.chars().noneMatch(c -> c <= ' ' || c == 0x7F) ? address : null;
    }
}
