package dateline.http;

import java.util.function.BiConsumer;

/// Lets pages of other origins read the API (the fetch standard's CORS protocol). All that is read here is public
/// and needs no credentials, so any origin may; whatever writes gets none of these headers.
final class Cors {
    private static final String EXPOSED =
            "ETag, Link, Content-Disposition, Retry-After, Dateline-Total, Dateline-Generation";
    private static final String ACCEPTED = "If-None-Match, Content-Type";
    /// A day, in seconds; browsers ask again sooner.
    private static final String MAX_AGE = "86400";

    private Cors() {}

    /// Whether other origins may read what is answered there.
    static boolean covers(String method, String path) {
        boolean reads = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
        return reads && path.startsWith("/api/");
    }

    /// What an answer says to the browser.
    static void answer(BiConsumer<String, String> header) {
        header.accept("Access-Control-Allow-Origin", "*");
        header.accept("Access-Control-Expose-Headers", EXPOSED);
    }

    /// What the answer to a preflight says.
    ///
    /// @param methods that other origins may use
    static void preflight(BiConsumer<String, String> header, String methods) {
        header.accept("Access-Control-Allow-Methods", methods);
        header.accept("Access-Control-Allow-Headers", ACCEPTED);
        header.accept("Access-Control-Max-Age", MAX_AGE);
    }
}
