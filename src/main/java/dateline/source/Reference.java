package dateline.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An address as documents write it: absolute, or relative to that of the document (RFC 3986, 5.2).
final class Reference {
    private Reference() {}

    /// The absolute address; null where there is none that can be fetched.
    static @Nullable String resolve(@Nullable Address base, String reference) {
        String text = cleaned(reference);
        if (text.isEmpty()) {
            return null;
        }
        String scheme = scheme(text);
        if (scheme.equals("http") || scheme.equals("https")) {
            String absolute = text.startsWith("//", scheme.length() + 1)
                    ? text
                    : scheme + "://" + withoutSlashes(text.substring(scheme.length() + 1));
            return Address.of(absolute).isPresent() ? absolute : null;
        }
        if (!scheme.isEmpty() || base == null) {
            return null;
        }
        String absolute = relative(base, text);
        return Address.of(absolute).isPresent() ? absolute : null;
    }

    /// The address of a base element or attribute; the one before where it is none.
    static @Nullable Address base(@Nullable Address before, String reference) {
        String absolute = resolve(before, reference);
        return absolute == null ? before : Address.of(absolute).orElse(before);
    }

    private static String relative(Address base, String text) {
        String site = base.scheme() + "://" + base.host() + (base.port().isEmpty() ? "" : ":" + base.port());
        if (text.startsWith("//")) {
            return base.scheme() + ":" + text;
        }
        int question = base.rest().indexOf('?');
        String path = question < 0 ? base.rest() : base.rest().substring(0, question);
        return switch (text.charAt(0)) {
            case '/' -> site + withoutDots(text);
            case '?' -> site + path + text;
            case '#' -> site + base.rest() + text;
            default -> site + withoutDots(path.substring(0, path.lastIndexOf('/') + 1) + text);
        };
    }

    /// Without the steps `.` and `..` of its path.
    private static String withoutDots(String text) {
        int end = 0;
        while (end < text.length() && "?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        Deque<String> steps = new ArrayDeque<>();
        String[] parts = text.substring(0, end).split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            switch (parts[i]) {
                case "." -> {
                    if (last) {
                        steps.addLast("");
                    }
                }
                case ".." -> {
                    if (!steps.isEmpty()
                            && !(steps.size() == 1 && steps.getFirst().isEmpty())) {
                        steps.removeLast();
                    }
                    if (last) {
                        steps.addLast("");
                    }
                }
                default -> steps.addLast(parts[i]);
            }
        }
        String path = String.join("/", steps);
        return (path.startsWith("/") ? path : "/" + path) + text.substring(end);
    }

    /// As browsers do: no white space around, no line ends within, blanks encoded.
    private static String cleaned(String reference) {
        var cleaned = new StringBuilder();
        for (char c : reference.strip().toCharArray()) {
            if (c == ' ') {
                cleaned.append("%20");
            } else if (c > ' ' && c != 0x7F) {
                cleaned.append(c);
            }
        }
        return cleaned.toString();
    }

    private static String scheme(String text) {
        int colon = text.indexOf(':');
        for (int i = 0; i < colon; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || !(Character.isLetter(c) || (i > 0 && (Character.isDigit(c) || "+-.".indexOf(c) >= 0)))) {
                return "";
            }
        }
        return colon <= 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
    }

    private static String withoutSlashes(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '/') {
            i++;
        }
        return text.substring(i);
    }
}
