package dateline.source;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What all addresses of one page have in common.
final class AddressKey {
    /// Labels of hosts that serve the same pages as the host without them.
    private static final Set<String> TWINS = Set.of("www", "m", "mobile", "amp", "wap", "touch");
    /// Labels of hosts that only serve feeds.
    private static final Set<String> FEEDS = Set.of("feeds", "feed", "rss", "xml");
    /// Second labels under a country's domain that are no names of their own.
    private static final Set<String> REGISTRIES =
            Set.of("co", "com", "org", "net", "gov", "gob", "gouv", "go", "ac", "edu", "or", "ne", "ltd", "plc", "mil");
    private static final Set<String> INDEXES = Set.of(
            "index.html",
            "index.htm",
            "index.php",
            "index.shtml",
            "index.jsp",
            "index.asp",
            "index.aspx",
            "default.htm",
            "default.html",
            "default.asp",
            "default.aspx");
    private static final Set<String> AMP_PARTS = Set.of("amp", "amphtml", "amp.html");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private AddressKey() {}

    static String of(Address address) {
        List<String> parameters = new ArrayList<>();
        for (String parameter : Tracking.kept(address)) {
            String normal = encoded(parameter);
            if (!isVariant(normal, address.host()) && !normal.equals("amp")) {
                parameters.add(normal.endsWith("=") ? normal.substring(0, normal.length() - 1) : normal);
            }
        }
        Collections.sort(parameters);
        String port = address.port().equals("80") || address.port().equals("443") ? "" : address.port();
        return withoutLabels(ascii(address.host()), TWINS)
                + (port.isEmpty() ? "" : ":" + port)
                + path(address.path())
                + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters))
                + encoded(address.fragment());
    }

    /// A host's name without what only tells how or what it serves.
    static String siteName(String host) {
        return withoutLabels(withoutLabels(ascii(host), TWINS), FEEDS);
    }

    /// A host's name, as written, without labels that only say for what screens it serves.
    static String withoutTwins(String host) {
        return withoutLabels(host, TWINS);
    }

    private static String withoutLabels(String host, Set<String> dropped) {
        if (host.startsWith("[") || host.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')) {
            return host;
        }
        List<String> labels = new ArrayList<>(Arrays.asList(host.split("\\.", -1)));
        int name = labels.size() - 2;
        if (name > 0 && labels.getLast().length() == 2 && REGISTRIES.contains(labels.get(name))) {
            name--;
        }
        for (int i = name - 1; i >= 0; i--) {
            if (dropped.contains(labels.get(i))) {
                labels.remove(i);
            }
        }
        return String.join(".", labels);
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return host;
        }
    }

    private static String path(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : Reference.withoutDots(encoded(path)).split("/", -1)) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        if (!parts.isEmpty() && INDEXES.contains(parts.getLast().toLowerCase(Locale.ROOT))) {
            parts.removeLast();
        }
        if (parts.size() > 1 && AMP_PARTS.contains(parts.getLast().toLowerCase(Locale.ROOT))) {
            parts.removeLast();
        }
        if (parts.size() > 1 && parts.getFirst().equalsIgnoreCase("amp")) {
            parts.removeFirst();
        }
        if (!parts.isEmpty()) {
            parts.add(withoutAmp(parts.removeLast()));
        }
        return "/" + String.join("/", parts);
    }

    /// `story.amp.html` and `story.amp` are twins of `story.html` and `story`.
    private static String withoutAmp(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.length() > 9 && lower.endsWith(".amp.html")) {
            return name.substring(0, name.length() - 9) + ".html";
        }
        return lower.length() > 4 && lower.endsWith(".amp") ? name.substring(0, name.length() - 4) : name;
    }

    /// Whether a parameter only asks for another make of the same page.
    private static boolean isVariant(String parameter, String host) {
        return switch (parameter.toLowerCase(Locale.ROOT)) {
            case "amp=1",
                    "amp=",
                    "amp=true",
                    "outputtype=amp",
                    "output=amp",
                    "view=amp",
                    "mode=amp",
                    "type=amp",
                    "format=amp" -> true;
            case "m=1", "m=0" -> host.contains(".blogspot.");
            default -> false;
        };
    }

    /// Percent-encoding as RFC 3986, section 6.2.2, has it: nothing encoded that need not be, all else in upper case.
    static String encoded(String text) {
        var encoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '%' && isHex(text, i + 1)) {
                int value = HexFormat.fromHexDigits(text, i + 1, i + 3);
                if (isUnreserved(value)) {
                    encoded.append((char) value);
                } else {
                    encoded.append('%').append(text.substring(i + 1, i + 3).toUpperCase(Locale.ROOT));
                }
                i += 3;
                continue;
            }
            if (c > ' ' && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0) {
                encoded.append((char) c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(HEX.toHexDigits(b));
                }
            }
            i += Character.charCount(c);
        }
        return encoded.toString();
    }

    private static boolean isHex(String text, int at) {
        return at + 2 <= text.length()
                && HexFormat.isHexDigit(text.charAt(at))
                && HexFormat.isHexDigit(text.charAt(at + 1));
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0;
    }
}
