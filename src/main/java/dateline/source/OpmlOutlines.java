package dateline.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// Reads the outlines of OPML: those with a feed's address are feeds, those around others are groups.
final class OpmlOutlines {
    /// Groups within one another that are told.
    private static final int GROUPS = 8;

    private final SubscriptionList list;

    private OpmlOutlines(SubscriptionList list) {
        this.list = list;
    }

    static void read(String text, SubscriptionList list) {
        Document document = Xml.parseWithLines(text);
        String root = MarkupRoot.of(text);
        if (!root.equals("opml")
                && !root.equals("outlinedocument")
                && !root.equals("outline")
                && !root.equals("body")) {
            list.problem(0, "no list of feeds: markup whose root is <" + Shown.plain(root, 60) + ">");
            return;
        }
        var outlines = new OpmlOutlines(list);
        NodeTraversor.filter(
                (node, depth) -> node instanceof Element element
                                && Xml.localName(element).equalsIgnoreCase("outline")
                        ? outlines.outline(element)
                        : NodeFilter.FilterResult.CONTINUE,
                document);
    }

    /// Whether a list has the end tag of its outermost element. Bare outlines have none around them.
    static boolean isWhole(String text) {
        return MarkupRoot.isClosed(text)
                || (MarkupRoot.of(text).equals("outline")
                        && text.stripTrailing().endsWith(">"));
    }

    private NodeFilter.FilterResult outline(Element outline) {
        if (value(outline, "isComment").equalsIgnoreCase("true")) {
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
        }
        String feed = value(outline, "xmlUrl");
        String type = value(outline, "type").toLowerCase(Locale.ROOT);
        String url = value(outline, "url");
        if (!feed.isEmpty()) {
            feed(outline, feed);
        } else if (!url.isEmpty() && isFeed(type, url)) {
            feed(outline, url);
        } else if (type.equals("include") || url.toLowerCase(Locale.ROOT).endsWith(".opml")) {
            list.problem(line(outline), "another list, which is not followed: " + SubscriptionList.shown(url));
        } else if (!url.isEmpty()) {
            list.problem(line(outline), "a link to a page, and no feed: " + SubscriptionList.shown(url));
        } else if (type.equals("rss")
                || type.equals("atom")
                || !value(outline, "htmlUrl").isEmpty()) {
            list.problem(line(outline), "a feed without an address: " + Shown.of(name(outline)));
        }
        return NodeFilter.FilterResult.CONTINUE;
    }

    private void feed(Element outline, String address) {
        list.feed(line(outline), address, name(outline), value(outline, "htmlUrl"), groups(outline));
    }

    /// Whether `url` is a feed's address: lists of old call it so, other outlines link to pages with it.
    private static boolean isFeed(String type, String url) {
        if (!type.equals("link") && !type.equals("include")) {
            return !url.toLowerCase(Locale.ROOT).endsWith(".opml");
        }
        String path = url.toLowerCase(Locale.ROOT);
        int end = path.indexOf('?');
        path = end < 0 ? path : path.substring(0, end);
        for (String ending : List.of(".rss", ".rdf", ".atom", ".xml", "/feed", "/feed/", "/rss", "/rss/", "/atom")) {
            if (path.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> groups(Element outline) {
        List<String> groups = new ArrayList<>();
        for (@Nullable Element up = outline.parent(); up != null && groups.size() < GROUPS; up = up.parent()) {
            if (Xml.localName(up).equalsIgnoreCase("outline") && !name(up).isEmpty()) {
                groups.addFirst(name(up).replace('/', '-'));
            }
        }
        if (groups.isEmpty()) {
            String category = value(outline, "category");
            int comma = category.indexOf(',');
            for (String group : (comma < 0 ? category : category.substring(0, comma)).split("/", GROUPS)) {
                if (!group.isBlank()) {
                    groups.add(SubscriptionList.name(group));
                }
            }
        }
        return groups;
    }

    /// `text` is what OPML asks for, `title` what others write.
    private static String name(Element outline) {
        String text = SubscriptionList.name(value(outline, "text"));
        return text.isEmpty() ? SubscriptionList.name(value(outline, "title")) : text;
    }

    /// An attribute in whatever case it is written.
    private static String value(Element outline, String attribute) {
        return outline.attributes().getIgnoreCase(attribute).strip();
    }

    private static int line(Element outline) {
        return Math.max(0, outline.sourceRange().start().lineNumber());
    }
}
