package dateline.source;

import dateline.article.Text;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// Finds elements of XML by their local names, whatever their case and their namespace's prefix.
final class XmlNodes {
    private XmlNodes() {}

    /// Whether the element's local name is one of these.
    static boolean is(Node node, String... names) {
        if (node instanceof Element element) {
            String local = Xml.localName(element);
            for (String name : names) {
                if (local.equalsIgnoreCase(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// All below an element, or it itself, in the document's order; what lies within one found is not looked at.
    static List<Element> outermost(Element root, String... names) {
        return found(root, NodeFilter.FilterResult.SKIP_CHILDREN, names);
    }

    /// All below an element, or it itself, in the document's order.
    static List<Element> all(Element root, String... names) {
        return found(root, NodeFilter.FilterResult.CONTINUE, names);
    }

    private static List<Element> found(Element root, NodeFilter.FilterResult then, String... names) {
        List<Element> found = new ArrayList<>();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (!is(node, names)) {
                        return NodeFilter.FilterResult.CONTINUE;
                    }
                    found.add((Element) node);
                    return then;
                },
                root);
        return found;
    }

    /// The first below an element, or it itself.
    static @Nullable Element first(Element root, String... names) {
        var found = new ArrayList<Element>(1);
        NodeTraversor.filter(
                (node, depth) -> {
                    if (!is(node, names)) {
                        return NodeFilter.FilterResult.CONTINUE;
                    }
                    found.add((Element) node);
                    return NodeFilter.FilterResult.STOP;
                },
                root);
        return found.isEmpty() ? null : found.getFirst();
    }

    static List<Element> children(@Nullable Element parent, String... names) {
        List<Element> children = new ArrayList<>();
        if (parent != null) {
            for (Node child : parent.childNodes()) {
                if (is(child, names)) {
                    children.add((Element) child);
                }
            }
        }
        return children;
    }

    static @Nullable Element child(@Nullable Element parent, String name) {
        List<Element> children = children(parent, name);
        return children.isEmpty() ? null : children.getFirst();
    }

    /// All text in an element, on one line; empty where there is none.
    static String text(@Nullable Element element) {
        return element == null ? "" : Text.line(element.wholeText());
    }

    /// The text of the first of these below an element.
    static String textOf(Element root, String... names) {
        return text(first(root, names));
    }

    /// An attribute, whatever its case and its prefix; empty where there is none.
    static String attribute(@Nullable Element element, String name) {
        if (element == null) {
            return "";
        }
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            if (key.substring(key.indexOf(':') + 1).equalsIgnoreCase(name)) {
                return attribute.getValue().strip();
            }
        }
        return "";
    }
}
