package dateline.source;

import dateline.article.Text;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// The text of a story's XML, be it NITF or XHTML: its paragraphs.
final class XmlText {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "block",
            "bq",
            "blockquote",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hl1",
            "hl2",
            "ul",
            "ol",
            "dl",
            "table",
            "div",
            "section",
            "article",
            "pre",
            "fn",
            "hr",
            "abstract",
            "title",
            "headline",
            "caption",
            "body.head",
            "body.content",
            "body.end",
            "tagline",
            "bibliography",
            "hedline",
            "note",
            "definition",
            "description",
            "name",
            "event",
            "concept",
            "paragraph",
            "para",
            "story",
            "text",
            "header",
            "footer",
            "aside");
    private static final Set<String> LINES = Set.of("li", "tr", "nitf-tr", "dt", "dd", "ld");
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "media",
            "figure",
            "object",
            "head",
            "nav",
            "form",
            "svg",
            "media-metadata",
            "alt-code",
            "rights");

    private final StringBuilder text = new StringBuilder();
    private int inPre;

    private XmlText() {}

    /// The text below an element, in paragraphs; media, which have captions of their own, left out.
    static String of(Element root) {
        var reading = new XmlText();
        NodeTraversor.filter(reading.new Walk(), root);
        return Text.body(reading.text.toString());
    }

    /// The texts of several elements, one after the other.
    static String of(List<Element> roots) {
        return String.join(
                "\n\n",
                roots.stream().map(XmlText::of).filter(text -> !text.isEmpty()).toList());
    }

    private final class Walk implements NodeFilter {
        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode part) {
                append(part.getWholeText());
            } else if (node instanceof Element element) {
                String name = name(element);
                if (depth > 0 && UNSEEN.contains(name)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (name.equals("br")) {
                    text.append('\n');
                } else if (name.equals("pre")) {
                    text.append("\n\n");
                    inPre++;
                } else if (BLOCKS.contains(name)) {
                    text.append("\n\n");
                } else if (LINES.contains(name)) {
                    text.append('\n');
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                String name = name(element);
                if (name.equals("td") || name.equals("th")) {
                    text.append("  ");
                } else if (BLOCKS.contains(name)) {
                    inPre -= name.equals("pre") ? 1 : 0;
                    text.append("\n\n");
                }
            }
            return FilterResult.CONTINUE;
        }
    }

    private static String name(Element element) {
        return Xml.localName(element).toLowerCase(Locale.ROOT);
    }

    private void append(String part) {
        if (inPre > 0) {
            text.append(part);
            return;
        }
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c > ' ') {
                text.append(c);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
                text.append(' ');
            }
        }
    }
}
