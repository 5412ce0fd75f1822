package dateline.source;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Addresses that lead to a publisher's page through another's site: AMP caches and viewers, redirectors.
final class Wrapping {
    private static final int DEPTH = 3;
    private static final String CACHE = ".cdn.ampproject.org";

    private Wrapping() {}

    static Address unwrap(Address address) {
        Address inner = address;
        for (int i = 0; i < DEPTH; i++) {
            Optional<Address> next = inner(inner);
            if (next.isEmpty()) {
                return inner;
            }
            inner = next.get();
        }
        return inner;
    }

    private static Optional<Address> inner(Address address) {
        String host = address.site();
        String path = address.path();
        if (isOf(host, "google") || isOf(host, "bing")) {
            if (path.startsWith("/amp/")) {
                return joined(address, path.substring("/amp/".length()));
            }
            return path.equals("/url") || path.equals("/news/apiclick.aspx")
                    ? parameter(address, "url", "q")
                    : Optional.empty();
        }
        if (host.endsWith(CACHE) || host.equals(CACHE.substring(1))) {
            int mode = path.indexOf('/', 1);
            return mode > 0 ? joined(address, path.substring(mode + 1)) : Optional.empty();
        }
        boolean facebook = host.equals("l.facebook.com") || host.equals("lm.facebook.com");
        return facebook && path.equals("/l.php") ? parameter(address, "u") : Optional.empty();
    }

    /// `s/host/path`, where `s` stands for https.
    private static Optional<Address> joined(Address address, String rest) {
        boolean secure = rest.startsWith("s/");
        String inner = secure ? rest.substring(2) : rest;
        int slash = inner.indexOf('/');
        String host = slash < 0 ? inner : inner.substring(0, slash);
        if (!Address.isHostName(host)) {
            return Optional.empty();
        }
        String query = address.query();
        return Address.of((secure ? "https://" : "http://") + inner + (query.isEmpty() ? "" : "?" + query));
    }

    private static Optional<Address> parameter(Address address, String... names) {
        for (String parameter : address.query().split("&", -1)) {
            for (String name : names) {
                if (parameter.startsWith(name + "=http")) {
                    return decoded(parameter.substring(name.length() + 1)).flatMap(Address::of);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// `google.com`, `google.co.uk`.
    private static boolean isOf(String host, String name) {
        List<String> labels = List.of(host.split("\\.", 4));
        boolean country = labels.size() == 3
                && (labels.get(1).equals("co") || labels.get(1).equals("com"));
        return labels.getFirst().equals(name) && (labels.size() == 2 || country);
    }
}
