package dateline.source;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An absolute http(s) address, as lenient about its path as the web is.
///
/// @param scheme lower case
/// @param host lower case, in brackets where it is IPv6
/// @param port empty where it is the scheme's own
/// @param rest path and query, without the fragment unless that names a page (`#!`)
public record Address(String scheme, String host, String port, String rest) {
    /// The address in a text; empty where it is none.
    public static Optional<Address> of(String text) {
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
        String host = withoutDot(colon < 0 ? authority : authority.substring(0, colon));
        String port = colon < 0 ? "" : authority.substring(colon + 1);
        if (!isHost(host) || !isPort(port)) {
            return Optional.empty();
        }
        boolean own = port.equals(name.equals("http") ? "80" : "443");
        return Optional.of(new Address(name, host, own ? "" : port, withoutFragment(text.substring(end))));
    }

    /// What a reference on a page or in a feed leads to; empty where that is no web address.
    ///
    /// @param base the address of the document it stands in; null: unknown, so that only absolute ones lead
    ///     anywhere
    public static Optional<Address> resolve(@Nullable Address base, String reference) {
        return Optional.ofNullable(Reference.absolute(base, reference)).flatMap(Address::of);
    }

    /// The address as it is asked for.
    public String text() {
        return scheme + "://" + authority() + (rest.startsWith("/") ? rest : "/" + rest);
    }

    /// The address as readers are given it: that of the publisher where it is wrapped in another's, without what only
    /// tracks, otherwise as it was written.
    public String canonical() {
        Address address = unwrapped();
        String kept = String.join("&", Tracking.kept(address));
        return address.scheme
                + "://"
                + address.authority()
                + (address.path().isEmpty() ? "/" : address.path())
                + (kept.isEmpty() ? "" : "?" + kept)
                + address.fragment();
    }

    /// The text that is equal for all addresses of one page: over http or https, for phones, as AMP, however
    /// percent-encoded.
    public String key() {
        return AddressKey.of(unwrapped());
    }

    /// The publisher's own address in that of a cache, a redirector or a viewer; the address itself elsewhere.
    public Address unwrapped() {
        return Wrapping.unwrap(this);
    }

    /// The host without `www.`, `m.` and the like, which serve the same pages.
    public String site() {
        return AddressKey.withoutTwins(host);
    }

    /// Whether both lie on one site: hosts that are the same but for `www.`, `feeds.` and the like, or one under the
    /// other.
    public boolean isOnSiteOf(Address other) {
        String a = AddressKey.siteName(unwrapped().host);
        String b = AddressKey.siteName(other.unwrapped().host);
        return a.equals(b) || a.endsWith("." + b) || b.endsWith("." + a);
    }

    public String authority() {
        return host + (port.isEmpty() ? "" : ":" + port);
    }

    /// The path as written.
    public String path() {
        int end = rest.indexOf('?');
        int hash = rest.indexOf('#');
        end = end < 0 || (hash >= 0 && hash < end) ? hash : end;
        return end < 0 ? rest : rest.substring(0, end);
    }

    /// What follows the question mark.
    public String query() {
        if (!hasQuestion()) {
            return "";
        }
        int hash = rest.indexOf('#');
        return rest.substring(path().length() + 1, hash < 0 ? rest.length() : hash);
    }

    /// A fragment that names a page; empty where there is none.
    public String fragment() {
        int hash = rest.indexOf('#');
        return hash < 0 ? "" : rest.substring(hash);
    }

    private boolean hasQuestion() {
        int path = path().length();
        return path < rest.length() && rest.charAt(path) == '?';
    }

    /// A host's name without `www.`.
    public static String withoutWww(String host) {
        return host.startsWith("www.") && host.length() > 4 ? host.substring(4) : host;
    }

    /// Whether a name reads as a host with a top-level domain, `nypost.com`.
    public static boolean isHostName(String name) {
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

    private static String withoutFragment(String rest) {
        int fragment = rest.indexOf('#');
        return fragment < 0 || rest.startsWith("#!", fragment) ? rest : rest.substring(0, fragment);
    }

    private static String withoutDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
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

    private static boolean hasControl(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
