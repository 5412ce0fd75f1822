package dateline.http;

import java.util.List;
import java.util.stream.Collectors;

/// What the engine marks, read back as plain text.
final class PlainText {
    private PlainText() {}

    /// The passages of a hit, one after the other.
    static String of(List<String> snippets) {
        return snippets.stream().map(PlainText::of).collect(Collectors.joining(" "));
    }

    /// The inverse of the engine's escaping; `&amp;` comes last, so that nothing is read twice.
    static String of(String html) {
        return html.replace("<mark>", "")
                .replace("</mark>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
