package dateline.source;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// HTML inside of feeds: written out as elements, as text, or as both at once.
final class FeedMarkup {
    /// Elements within one another that are written out; what lies deeper is as if it lay there.
    private static final int DEPTH = 100;
    /// A tag's longest text; what is not closed by then is none.
    private static final int TAG_LENGTH = 2048;

    private static final List<String> SWALLOWING = List.of(
            "iframe",
            "object",
            "noscript",
            "video",
            "audio",
            "select",
            "button",
            "textarea",
            "svg",
            "canvas",
            "template",
            "nav",
            "script",
            "style");

    private FeedMarkup() {}

    /// The HTML inside of an element that has others in it, with prefixes left off.
    ///
    /// @param escaped whether text in it may be HTML too
    static String inner(Element element, boolean escaped) {
        var html = new StringBuilder();
        NodeTraversor.traverse(new Writer(element, escaped, html), element);
        return html.toString();
    }

    /// Whether text has a tag of HTML in it.
    static boolean hasTags(String text) {
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            String name = tagName(text, at);
            if (!name.isEmpty() && (Tag.isKnownTag(name) || TitleText.isMarkup(name))) {
                return true;
            }
        }
        return false;
    }

    /// Whether text has a character reference in it.
    static boolean hasReferences(String text) {
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
            int end = at + 1;
            while (end < text.length() && end - at < 33 && isReference(text.charAt(end))) {
                end++;
            }
            if (end < text.length() && text.charAt(end) == ';' && end > at + 1) {
                return true;
            }
        }
        return false;
    }

    /// A title's text out of its HTML: tags left off, references read, `a < b` kept.
    static String title(String html) {
        return new TitleText(html).read();
    }

    /// HTML whose elements that swallow all up to their end have one.
    static String withoutUnclosed(String html) {
        String repaired = html;
        for (String name : SWALLOWING) {
            int start = indexOfTag(repaired, "<" + name);
            if (start >= 0 && indexOfTag(repaired, "</" + name) < 0) {
                repaired = withoutTags(repaired, "<" + name, start);
            }
        }
        return repaired;
    }

    private static String withoutTags(String html, String tag, int first) {
        var kept = new StringBuilder();
        int from = 0;
        for (int at = first; at >= 0; at = indexOfTag(html, tag, from)) {
            int end = tagEnd(html, at);
            kept.append(html, from, at).append(' ');
            from = end < 0 ? html.length() : end;
        }
        return kept.append(html, from, html.length()).toString();
    }

    private static int indexOfTag(String html, String tag) {
        return indexOfTag(html, tag, 0);
    }

    private static int indexOfTag(String html, String tag, int from) {
        for (int at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
            int end = at + tag.length();
            if (html.regionMatches(true, at, tag, 0, tag.length())
                    && end < html.length()
                    && !Character.isLetterOrDigit(html.charAt(end))) {
                return at;
            }
        }
        return -1;
    }

    /// After the `>` of a tag, which may stand in quotes before; -1 where it is not closed.
    static int tagEnd(String text, int at) {
        char quote = 0;
        int limit = Math.min(text.length(), at + TAG_LENGTH);
        for (int i = at; i < limit; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && text.charAt(i - 1) == '=') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        for (int i = at; i < limit; i++) {
            if (text.charAt(i) == '>') {
                return i + 1;
            }
        }
        return -1;
    }

    /// The name of the tag that begins there, in lower case; empty where none does.
    static String tagName(String text, int at) {
        int from = text.startsWith("</", at) ? at + 2 : at + 1;
        int to = from;
        while (to < text.length()
                && to - from < 12
                && Character.isLetterOrDigit(text.charAt(to))
                && text.charAt(to) < 0x80) {
            to++;
        }
        boolean ends =
                to < text.length() && (Character.isWhitespace(text.charAt(to)) || "/>".indexOf(text.charAt(to)) >= 0);
        return ends ? text.substring(from, to).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isReference(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '#');
    }

    /// Writes what it meets as HTML.
    private record Writer(Element outermost, boolean escaped, StringBuilder html) implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            if (node instanceof CDataNode data) {
                html.append(data.getWholeText());
            } else if (node instanceof TextNode text) {
                String whole = text.getWholeText();
                html.append(escaped && hasTags(whole) ? whole : Entities.escape(whole));
            } else if (node instanceof Element element && !element.equals(outermost) && depth <= DEPTH) {
                html.append('<').append(name(element));
                for (Attribute attribute : element.attributes()) {
                    if (!attribute.getKey().startsWith("xmlns")) {
                        html.append(' ').append(attribute.getKey()).append("=\"");
                        html.append(Entities.escape(attribute.getValue()).replace("\"", "&quot;"))
                                .append('"');
                    }
                }
                html.append('>');
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && !element.equals(outermost) && depth <= DEPTH && !isVoid(element)) {
                html.append("</").append(name(element)).append('>');
            }
        }

        /// Nothing may follow a prefix: `<a:>`.
        private static String name(Element element) {
            String name = Xml.localName(element);
            return name.isEmpty() ? "span" : name;
        }

        private static boolean isVoid(Element element) {
            return Tag.valueOf(name(element), Parser.NamespaceHtml, ParseSettings.htmlDefault)
                    .isEmpty();
        }
    }
}
