package dateline.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// What a feed says of itself, without its items.
final class FeedHead {
    private static final int ATTRIBUTE_LENGTH = 500;
    private static final int ELEMENT_LENGTH = 1000;
    private static final int ELEMENTS = 12;
    /// What reading an item needs of its feed.
    private static final Set<String> KEPT = Set.of(
            "title",
            "link",
            "language",
            "dc:language",
            "dc:publisher",
            "author",
            "dc:creator",
            "itunes:author",
            "base");

    private final Element root;
    private final Element container;
    private final FeedFields fields;
    private final @Nullable Address address;

    private FeedHead(Element root, Element container, @Nullable Address address) {
        this.root = root;
        this.container = container;
        this.fields = FeedFields.of(container);
        this.address = address;
    }

    /// Reads the head of a feed.
    ///
    /// @param address where the feed comes from
    static FeedHead of(Document feed, @Nullable Address address) {
        Element root = feed.children().isEmpty() ? feed : feed.child(0);
        for (Element element : feed.children()) {
            if (isContainer(element)
                    || Xml.localName(element).toLowerCase(Locale.ROOT).matches("rss|rdf")) {
                root = element;
                break;
            }
        }
        Element container = root;
        if (!isContainer(root)) {
            for (Element element : root.children()) {
                if (isContainer(element)) {
                    container = element;
                    break;
                }
            }
        }
        return new FeedHead(root, container, address);
    }

    FeedFields fields() {
        return fields;
    }

    boolean isAtom() {
        return Xml.localName(root).equalsIgnoreCase("feed");
    }

    String title() {
        return fields.line("title", "dc:title");
    }

    /// The address of the site that the feed is of; null where it does not say.
    @Nullable
    String link() {
        return FeedLinks.of(fields, base());
    }

    /// The address the feed was got from, or says it has.
    @Nullable
    Address address() {
        return address;
    }

    /// The site whose items these are: that of the address where it is known, since anybody can claim another.
    String site() {
        if (address != null) {
            return address.site();
        }
        String link = link();
        return link == null ? "" : Address.of(link).map(Address::site).orElse("");
    }

    /// What relative addresses outside of items refer to.
    @Nullable
    Address base() {
        Address base = address;
        if (base == null) {
            base = Reference.base(null, FeedLinks.related(fields, "self", null));
        }
        if (base == null) {
            for (Element link : fields.all("link")) {
                base = Reference.base(base, link.hasAttr("href") ? link.attr("href") : link.text());
                if (base != null) {
                    break;
                }
            }
        }
        base = Reference.base(base, FeedNames.attribute(root, "base"));
        return container.equals(root) ? base : Reference.base(base, FeedNames.attribute(container, "base"));
    }

    String language() {
        String stated = fields.line("language", "dc:language");
        if (!stated.isEmpty()) {
            return stated;
        }
        String lang = FeedNames.attribute(container, "lang");
        return lang.isEmpty() ? FeedNames.attribute(root, "lang") : lang;
    }

    /// The head as a feed of one item begins, as short as reading it allows.
    String opening(String item) {
        List<Element> kept = new ArrayList<>();
        for (Element child : container.children()) {
            if (kept.size() < ELEMENTS && KEPT.contains(FeedNames.of(child)) && !isOtherLink(child)) {
                kept.add(child);
            }
        }
        var inner = new StringBuilder();
        for (Element child : kept) {
            String xml = child.outerHtml();
            if (xml.length() <= ELEMENT_LENGTH) {
                inner.append(xml).append('\n');
            }
        }
        var opening = new StringBuilder();
        tag(root, item + inner, opening);
        if (!container.equals(root)) {
            tag(container, item + inner, opening);
        }
        return opening.append(inner).toString();
    }

    /// What closes [#opening(String)].
    String closing() {
        return (container.equals(root) ? "" : "</" + container.tagName() + ">") + "</" + root.tagName() + ">";
    }

    private static boolean isOtherLink(Element element) {
        String relation = FeedNames.attribute(element, "rel").toLowerCase(Locale.ROOT);
        return !relation.isEmpty() && !relation.equals("alternate") && !relation.equals("self");
    }

    private static void tag(Element element, String used, StringBuilder to) {
        to.append('<').append(element.tagName());
        for (Attribute attribute : element.attributes()) {
            if (attribute.getValue().length() <= ATTRIBUTE_LENGTH && isNeeded(attribute.getKey(), used)) {
                to.append(' ').append(attribute.getKey()).append("=\"");
                to.append(Entities.escape(attribute.getValue()).replace("\"", "&quot;"))
                        .append('"');
            }
        }
        to.append(">\n");
    }

    private static boolean isNeeded(String key, String used) {
        String name = key.toLowerCase(Locale.ROOT);
        if (name.startsWith("xmlns:")) {
            return name.length() < 40 && used.contains(key.substring(6) + ":");
        }
        return switch (name) {
            case "xmlns", "xml:base", "xml:lang", "version", "href", "base", "rdf:about" -> true;
            default -> false;
        };
    }

    private static boolean isContainer(Element element) {
        String name = Xml.localName(element);
        return name.equalsIgnoreCase("channel") || name.equalsIgnoreCase("feed");
    }
}
