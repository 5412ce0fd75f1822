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
    private static final int LENGTH = 2000;
    private static final int PREFIXES = 50;
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
    private final @Nullable Address base;
    private final @Nullable String link;

    private FeedHead(Element root, Element container, @Nullable Address address) {
        this.root = root;
        this.container = container;
        this.fields = FeedFields.of(container);
        this.address = address;
        this.base = base(root, container, fields, address);
        String stated = FeedLinks.of(fields, base);
        this.link = stated == null ? FeedLinks.resolve(base, FeedNames.attribute(container, "href")) : stated;
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
        return link;
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
        return link == null ? "" : Address.of(link).map(Address::site).orElse("");
    }

    /// What relative addresses outside of items refer to.
    @Nullable
    Address base() {
        return base;
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
    Opening opening() {
        var inner = new StringBuilder();
        for (Element child : container.children()) {
            if (KEPT.contains(FeedNames.of(child)) && !isOtherLink(child)) {
                String xml = child.outerHtml();
                if (xml.length() <= ELEMENT_LENGTH && inner.length() + xml.length() <= LENGTH) {
                    inner.append(xml).append('\n');
                }
            }
        }
        return new Opening(container.equals(root) ? List.of(root) : List.of(root, container), inner.toString());
    }

    /// What closes [#opening()].
    String closing() {
        return (container.equals(root) ? "" : "</" + container.tagName() + ">") + "</" + root.tagName() + ">";
    }

    private static boolean isOtherLink(Element element) {
        String relation = FeedNames.attribute(element, "rel").toLowerCase(Locale.ROOT);
        return !relation.isEmpty() && !relation.equals("alternate") && !relation.equals("self");
    }

    private static @Nullable Address base(
            Element root, Element container, FeedFields fields, @Nullable Address address) {
        Address base = address;
        if (base == null) {
            base = FeedLinks.base(null, FeedLinks.related(fields, "self", null));
        }
        if (base == null) {
            for (Element link : fields.all("link")) {
                base = FeedLinks.base(base, link.hasAttr("href") ? link.attr("href") : link.text());
                if (base != null) {
                    break;
                }
            }
        }
        base = FeedLinks.base(base, FeedNames.attribute(root, "base"));
        return container.equals(root) ? base : FeedLinks.base(base, FeedNames.attribute(container, "base"));
    }

    /// What stands before the one item of a feed: tags with the prefixes that the item needs, and what the feed says
    /// of itself.
    static final class Opening {
        private final List<String> tags = new ArrayList<>();
        private final List<List<String>> prefixes = new ArrayList<>();
        private final String inner;

        private Opening(List<Element> elements, String inner) {
            this.inner = inner;
            for (Element element : elements) {
                var tag = new StringBuilder("<").append(element.tagName());
                List<String> declared = new ArrayList<>();
                for (Attribute attribute : element.attributes()) {
                    if (attribute.getValue().length() <= ATTRIBUTE_LENGTH) {
                        add(attribute, tag, declared);
                    }
                }
                tags.add(tag.toString());
                prefixes.add(declared);
            }
        }

        /// The opening for that item.
        String of(String item) {
            var opening = new StringBuilder(300);
            for (int i = 0; i < tags.size(); i++) {
                opening.append(tags.get(i));
                for (String declaration : prefixes.get(i)) {
                    String prefix = declaration.substring(7, declaration.indexOf('=')) + ":";
                    if (item.contains(prefix)
                            || inner.contains(prefix)
                            || tags.get(i).contains(prefix)) {
                        opening.append(declaration);
                    }
                }
                opening.append(">\n");
            }
            return opening.append(inner).toString();
        }

        private static void add(Attribute attribute, StringBuilder tag, List<String> declared) {
            String key = attribute.getKey();
            String text =
                    " " + key + "=\"" + Entities.escape(attribute.getValue()).replace("\"", "&quot;") + "\"";
            switch (key.toLowerCase(Locale.ROOT)) {
                case "xmlns", "xml:base", "xml:lang", "version", "href", "base", "rdf:about" -> tag.append(text);
                default -> {
                    if (key.startsWith("xmlns:") && key.length() < 40 && declared.size() < PREFIXES) {
                        declared.add(text);
                    }
                }
            }
        }
    }

    private static boolean isContainer(Element element) {
        String name = Xml.localName(element);
        return name.equalsIgnoreCase("channel") || name.equalsIgnoreCase("feed");
    }
}
