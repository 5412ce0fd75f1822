package dateline.http;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The search as browsers and feed readers take it in: an OpenSearch 1.1 description. Its templates must be whole
/// addresses, and only the request tells under which name this server is known.
final class OpenSearch {
    static final String PATH = "/opensearch.xml";
    static final String MEDIA_TYPE = "application/opensearchdescription+xml";

    private static final int LONGEST_HOST = 261;

    private OpenSearch() {}

    static void answer(Context ctx) {
        Reading.noParameters(ctx);
        String host = ctx.header("Host");
        if (!isPlain(host)) {
            throw new BadRequestResponse("the Host header must be a name or an address and perhaps a port");
        }
        // A proxy that ends TLS says so; whoever lies about it misleads only the own browser, for nothing is cached.
        String scheme = "https".equals(ctx.header("X-Forwarded-Proto")) ? "https" : ctx.scheme();
        ctx.header("Cache-Control", "no-store");
        ctx.contentType(MEDIA_TYPE).result(description(scheme + "://" + host));
    }

    /// @param origin scheme, host and port; nothing in it needs escaping
    private static String description(String origin) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                <ShortName>Dateline</ShortName>
                <Description>Search the Dateline news archive</Description>
                <InputEncoding>UTF-8</InputEncoding>
                <OutputEncoding>UTF-8</OutputEncoding>
                <Image type="image/svg+xml">%1$s/favicon.ico</Image>
                <Url type="text/html" template="%1$s/search?q={searchTerms}"/>
                <Url type="application/json" template="%1$s/api/v1/articles?q={searchTerms}&amp;page={startPage}&amp;limit={count}"/>
                <Url type="application/opensearchdescription+xml" rel="self" template="%1$s/opensearch.xml"/>
                </OpenSearchDescription>
                """.formatted(origin);
    }

    /// A host name, or an IPv4 or a bracketed IPv6 address, and a port or none: no sign of it means anything in XML
    /// or in a template.
    static boolean isPlain(@Nullable String host) {
        if (host == null || host.length() > LONGEST_HOST) {
            return false;
        }
        int colon = host.lastIndexOf(':');
        boolean portless = colon < 0 || host.endsWith("]");
        String name = portless ? host : host.substring(0, colon);
        String port = portless ? "80" : host.substring(colon + 1);
        return isName(name) && port.length() <= 5 && consistsOf(port, "0123456789");
    }

    private static boolean isName(String name) {
        boolean bracketed = name.startsWith("[") && name.endsWith("]");
        return bracketed
                ? consistsOf(name.substring(1, name.length() - 1).toLowerCase(Locale.ROOT), "0123456789abcdef:.")
                : consistsOf(name.toLowerCase(Locale.ROOT), "abcdefghijklmnopqrstuvwxyz0123456789-._");
    }

    private static boolean consistsOf(String text, String signs) {
        return !text.isEmpty() && text.chars().allMatch(c -> signs.indexOf(c) >= 0);
    }
}
