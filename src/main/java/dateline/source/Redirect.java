package dateline.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// Where a `Location` header leads (RFC 3986, section 5.2, on texts that often are no URI).
final class Redirect {
    private Redirect() {}

    /// The new address.
    ///
    /// @param location as received, byte for character
    /// @throws RefusedException if it is no http(s) address
    static Address resolve(Address base, String location) throws RefusedException {
        String reference = new String(location.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).strip();
        int fragment = reference.indexOf('#');
        String text = fragment < 0 ? reference : reference.substring(0, fragment);
        return Address.of(absolute(base, text))
                .orElseThrow(() ->
                        Destination.refused("redirect: not an http(s) address of a host, got " + Shown.of(reference)));
    }

    private static String absolute(Address base, String reference) {
        if (hasScheme(reference)) {
            return reference;
        }
        if (reference.startsWith("//")) {
            return base.scheme() + ":" + reference;
        }
        String origin = base.scheme() + "://" + base.host() + (base.port().isEmpty() ? "" : ":" + base.port());
        if (reference.startsWith("/")) {
            return origin + withoutDots(reference);
        }
        int question = base.rest().indexOf('?');
        String path = question < 0 ? base.rest() : base.rest().substring(0, question);
        if (reference.isEmpty()) {
            return origin + base.rest();
        }
        if (reference.startsWith("?")) {
            return origin + path + reference;
        }
        return origin + withoutDots(path.substring(0, path.lastIndexOf('/') + 1) + reference);
    }

    /// `mailto:`, `file:`, `http:`: a letter, then letters, digits, `+-.`, then a colon.
    private static boolean hasScheme(String reference) {
        int colon = reference.indexOf(':');
        return colon > 0
                && isLetter(reference.charAt(0))
                && reference
                        .chars()
                        .limit(colon)
                        .allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || "+-.".indexOf(c) >= 0);
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /// The path without `.` and `..`; the query as it is.
    private static String withoutDots(String reference) {
        int question = reference.indexOf('?');
        String path = question < 0 ? reference : reference.substring(0, question);
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            switch (segments[i]) {
                case "." -> {
                    if (last) {
                        kept.addLast("");
                    }
                }
                case ".." -> {
                    if (kept.size() > 1) {
                        kept.removeLast();
                    }
                    if (last) {
                        kept.addLast("");
                    }
                }
                default -> kept.addLast(segments[i]);
            }
        }
        String joined = String.join("/", kept);
        return (joined.startsWith("/") ? joined : "/" + joined) + (question < 0 ? "" : reference.substring(question));
    }
}
