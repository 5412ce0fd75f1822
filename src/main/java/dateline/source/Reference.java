package dateline.source;

import java.util.ArrayDeque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An address as documents write it: absolute, or relative to that of the document (RFC 3986, section 5, and the
/// leniency of browsers).
final class Reference {
    private Reference() {}

    /// The absolute address in the words of the document, its fragment included; null where it is none of the web.
    ///
    /// @param base the address of the document; null: unknown, so that only absolute ones lead anywhere
    static @Nullable String absolute(@Nullable Address base, String reference) {
        if (reference.length() > ArticleLimits.ADDRESS_LENGTH) {
            return null;
        }
        String text = tidy(reference);
        int colon = schemeEnd(text);
        String absolute = colon > 0 ? ofScheme(base, text, colon) : base == null ? null : relative(base, text);
        return absolute == null || Address.of(absolute).isEmpty() ? null : absolute;
    }

    /// `https:story` and `https:/story` are taken for what browsers take them for.
    private static @Nullable String ofScheme(@Nullable Address base, String text, int colon) {
        String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return null;
        }
        String rest = text.substring(colon + 1);
        if (!rest.startsWith("//") && base != null && scheme.equals(base.scheme())) {
            return relative(base, rest);
        }
        int authority = 0;
        while (authority < rest.length() && rest.charAt(authority) == '/') {
            authority++;
        }
        return authority == 2 ? text : scheme + "://" + rest.substring(authority);
    }

    private static String relative(Address base, String text) {
        if (text.startsWith("//")) {
            return base.scheme() + ":" + text;
        }
        String path = base.path();
        String full;
        if (text.isEmpty() || text.startsWith("#")) {
            full = base.rest()
                            .substring(0, base.rest().length() - base.fragment().length())
                    + text;
        } else if (text.startsWith("?")) {
            full = path + text;
        } else if (text.startsWith("/")) {
            full = withoutDots(text);
        } else {
            full = withoutDots(path.substring(0, path.lastIndexOf('/') + 1) + text);
        }
        return base.scheme() + "://" + base.authority() + (full.startsWith("/") ? full : "/" + full);
    }

    /// The path without `.` and `..`, whatever follows it left alone.
    static String withoutDots(String rest) {
        int end = rest.length();
        for (int i = 0; i < rest.length(); i++) {
            if (rest.charAt(i) == '?' || rest.charAt(i) == '#') {
                end = i;
                break;
            }
        }
        String path = rest.substring(0, end);
        if (!path.contains("/.") && !path.startsWith(".")) {
            return rest;
        }
        var kept = new ArrayDeque<String>();
        String[] parts = (path.startsWith("/") ? path.substring(1) : path).split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            switch (parts[i]) {
                case "." -> {
                    if (last) {
                        kept.addLast("");
                    }
                }
                case ".." -> {
                    kept.pollLast();
                    if (last) {
                        kept.addLast("");
                    }
                }
                default -> kept.addLast(parts[i]);
            }
        }
        return "/" + String.join("/", kept) + rest.substring(end);
    }

    /// White space around an address and line ends within are dropped, blanks within are encoded.
    private static String tidy(String reference) {
        String text = reference.strip();
        if (text.chars().allMatch(c -> c > ' ' && c != '\\')) {
            return text;
        }
        var tidy = new StringBuilder(text.length());
        boolean query = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            query |= c == '?' || c == '#';
            switch (c) {
                case '\n', '\r', '\t' -> {}
                case ' ' -> tidy.append("%20");
                case '\\' -> tidy.append(query ? '\\' : '/');
                default -> tidy.append(c);
            }
        }
        return tidy.toString();
    }

    /// Where a scheme ends; -1 where the text begins with none.
    private static int schemeEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return i == 0 ? -1 : i;
            }
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && (i == 0 || "0123456789+-.".indexOf(c) < 0)) {
                return -1;
            }
        }
        return -1;
    }
}
