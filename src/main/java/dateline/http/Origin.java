package dateline.http;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/// Where the client found this server. The `Host` header is the client's word: what is no plain host and port is
/// not repeated, and no other header is asked.
final class Origin {
    private static final int LONGEST = 255;

    private Origin() {}

    /// Scheme, host and port, such as `http://news.example:8080`.
    static String of(Context ctx) {
        String host = ctx.header("Host");
        return ctx.scheme() + "://"
                + (isPlain(host)
                        ? host
                        : ctx.req().getLocalName() + ":" + ctx.req().getLocalPort());
    }

    private static boolean isPlain(@Nullable String host) {
        return host != null
                && !host.isEmpty()
                && host.length() <= LONGEST
                && host.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || ".-:[]".indexOf(c) >= 0);
    }
}
