package dateline.http;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/// The addresses of things.
final class Links {
    static final String SEARCH = "/search";
    static final String API = "/api/v1/articles";

    static final String FACETS = "/facets/";
    static final String API_FACETS = "/api/v1/facets/";

    static final String API_RELATED = "/api/v1/related";

    static final String FEEDS = "/feeds";
    static final String API_FEEDS = "/api/v1/feeds";

    static final String ARTICLES = "/articles/";

    /// Behind an article's own address.
    static final String VERSIONS = "/versions";

    /// Behind an article's own address.
    static final String SOURCE = "/source";

    /// In characters. Jetty's and many a proxy's room for all headers is 8 KB; an address of that length is read, and
    /// would stand here twice.
    private static final int LONGEST_HEADER = 6_000;

    private Links() {}

    /// Sets the `Link` header (RFC 8288), left out where it is so long that it could cost the answer.
    static void header(Context ctx, String links) {
        if (links.length() <= LONGEST_HEADER) {
            ctx.header("Link", links);
        }
    }

    static String article(String id) {
        return ARTICLES + QueryString.encode(id, false);
    }

    static String articleJson(String id) {
        return API + "/" + QueryString.encode(id, false);
    }

    static String related(String id) {
        return articleJson(id) + "/related";
    }

    static String source(String id) {
        return articleJson(id) + SOURCE;
    }

    static String versions(String id) {
        return article(id) + VERSIONS;
    }

    static String versionsJson(String id) {
        return articleJson(id) + VERSIONS;
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

    /// A web address as a URI of RFC 3986: what may not stand in one as it is, is percent-encoded.
    static @Nullable String uri(@Nullable String address) {
        String web = web(address);
        return web == null ? null : QueryString.uri(web);
    }
}
