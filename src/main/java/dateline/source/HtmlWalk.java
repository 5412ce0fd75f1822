package dateline.source;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// A walk through what a page shows, without recursion: its text, and where elements begin and end.
abstract class HtmlWalk implements NodeFilter {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "template",
            "head",
            "iframe",
            "svg",
            "object",
            "button",
            "select",
            "textarea",
            "audio",
            "video",
            "canvas");

    abstract void text(String words);

    /// Begins an element; false where it is to be passed over with all that is in it.
    abstract boolean begin(Element element);

    /// Ends an element that was begun and not passed over.
    abstract void end(Element element);

    @Override
    public final FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text(words.getWholeText());
        } else if (node instanceof Element element) {
            boolean seen = !UNSEEN.contains(element.normalName()) && begin(element);
            return seen ? FilterResult.CONTINUE : FilterResult.SKIP_ENTIRELY;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public final FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            end(element);
        }
        return FilterResult.CONTINUE;
    }

    /// Appends words as a browser shows them: each run of blanks is one, and none stands behind a blank or a line's
    /// end.
    static void append(StringBuilder text, String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f') {
                text.append(c);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
                text.append(' ');
            }
        }
    }
}
