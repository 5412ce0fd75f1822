package dateline.source;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// HTML inside of feeds: written out as elements, as text, or as both at once.
final class FeedMarkup {
    /// What stands in titles as markup; any other name in angle brackets is what the title is about.
    private static final Set<String> IN_TITLES = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "center", "cite", "code", "del", "dfn", "div", "em",
            "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "nobr", "ol", "p",
            "pre", "q", "s", "script", "small", "span", "strike", "strong", "style", "sub", "sup", "td", "tr", "tt",
            "u", "ul", "wbr", "blink");

    private static final Set<String> BREAKING = Set.of(
            "br", "center", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "td", "tr", "ul");

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
            if (!name.isEmpty() && Tag.isKnownTag(name)) {
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
        var text = new StringBuilder(html.length());
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            String name = c == '<' ? tagName(html, at) : "";
            int end = IN_TITLES.contains(name) ? html.indexOf('>', at) : -1;
            if (end < 0) {
                text.append(c);
                at++;
                continue;
            }
            if (BREAKING.contains(name)) {
                text.append(' ');
            }
            boolean hidden = (name.equals("script") || name.equals("style")) && html.charAt(at + 1) != '/';
            int close = hidden ? html.indexOf("</" + name, end) : -1;
            at = close < 0 ? end + 1 : close;
        }
        return Parser.unescapeEntities(text.toString(), false);
    }

    /// The name of the tag that begins there, in lower case; empty where none does.
    private static String tagName(String text, int at) {
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
            } else if (node instanceof Element element && !element.equals(outermost)) {
                html.append('<').append(Xml.localName(element));
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
            boolean isEmpty = node instanceof Element element
                    && (element.equals(outermost)
                            || Tag.valueOf(
                                            Xml.localName(element),
                                            Parser.NamespaceHtml,
                                            org.jsoup.parser.ParseSettings.htmlDefault)
                                    .isEmpty());
            if (node instanceof Element element && !isEmpty) {
                html.append("</").append(Xml.localName(element)).append('>');
            }
        }
    }
}
