package dateline.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An absolute http(s) address, as lenient about its path as the web is.
///
/// @param scheme lower case
/// @param host lower case, in brackets where it is IPv6
/// @param port empty where it is the scheme's own
/// @param rest path and query, without the fragment
record Address(String scheme, String host, String port, String rest) {
    /// The address in a text; empty where it is none.
    static Optional<Address> of(String text) {
        int scheme = text.indexOf("://");
        if (scheme < 0 || text.length() > ArticleLimits.ADDRESS_LENGTH || hasControl(text)) {
            return Optional.empty();
        }
        String name = text.substring(0, scheme).toLowerCase(Locale.ROOT);
        if (!name.equals("http") && !name.equals("https")) {
            return Optional.empty();
        }
        int start = scheme + 3;
        int end = end(text, start);
        String authority = text.substring(start, end).toLowerCase(Locale.ROOT);
        int colon = authority.indexOf(':', authority.indexOf(']') + 1);
        String host = colon < 0 ? authority : authority.substring(0, colon);
        String port = colon < 0 ? "" : authority.substring(colon + 1);
        if (!isHost(host) || !isPort(port)) {
            return Optional.empty();
        }
        boolean own = port.equals(name.equals("http") ? "80" : "443");
        int fragment = text.indexOf('#', end);
        String rest = text.substring(end, fragment < 0 ? text.length() : fragment);
        return Optional.of(new Address(name, host, own ? "" : port, rest));
    }

    /// The form under which two addresses of one page are equal: no default port, no fragment, no parameters
    /// that only track.
    String canonical() {
        int question = rest.indexOf('?');
        String path = question < 0 ? rest : rest.substring(0, question);
        List<String> kept = new ArrayList<>();
        if (question >= 0) {
            for (String parameter : rest.substring(question + 1).split("&", -1)) {
                if (!parameter.isEmpty() && !isTracking(parameter)) {
                    kept.add(parameter);
                }
            }
        }
        return scheme + "://" + host + (port.isEmpty() ? "" : ":" + port) + (path.isEmpty() ? "/" : path)
                + (kept.isEmpty() ? "" : "?" + String.join("&", kept));
    }

    /// The host without `www.`.
    String site() {
        return withoutWww(host);
    }

    /// A host's name without `www.`.
    static String withoutWww(String host) {
        return host.startsWith("www.") && host.length() > 4 ? host.substring(4) : host;
    }

    /// Whether a name reads as a host with a top-level domain, `nypost.com`.
    static boolean isHostName(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0
                && name.length() - dot > 2
                && name.length() <= 253
                && name.substring(dot + 1).codePoints().allMatch(Character::isLetter)
                && isHost(name);
    }

    private static int end(String text, int start) {
        int end = start;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean isHost(String host) {
        if (host.startsWith("[")) {
            return host.endsWith("]")
                    && host.chars()
                            .skip(1)
                            .limit(host.length() - 2L)
                            .allMatch(c -> Character.digit(c, 16) >= 0 || c == ':' || c == '.');
        }
        return !host.isEmpty()
                && !host.startsWith(".")
                && !host.contains("..")
                && host.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
    }

    private static boolean isPort(String port) {
        return port.length() <= 5 && port.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isTracking(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || name.equals("fbclid") || name.equals("gclid");
    }

    private static boolean hasControl(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
