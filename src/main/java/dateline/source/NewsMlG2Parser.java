package dateline.source;

import dateline.article.Article;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads one item of IPTC NewsML-G2: news, a package, a plan, a concept or a set of them.
final class NewsMlG2Parser {
    private static final String[] ITEMS = {
        "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem"
    };

    Article parse(String text) throws MalformedSourceException {
        Document document = Xml.parse(text);
        Element found = XmlNodes.first(document, ITEMS);
        Element item = found == null ? document : found;
        String kind = kind(item);
        if (XmlNodes.is(item, "catalogItem")) {
            throw new MalformedSourceException("a catalogue of code schemes, which holds no story");
        }
        Element status = XmlNodes.first(item, "pubStatus");
        AgencyNames.requireUsable(code(status));
        var story = new AgencyStory();
        story.uri(XmlNodes.attribute(item, "guid"));
        story.revision(XmlNodes.attribute(item, "version"), XmlNodes.textOf(item, "versionCreated"));
        for (Element link : XmlNodes.children(XmlNodes.child(item, "itemMeta"), "link")) {
            if (AgencyNames.status(XmlNodes.attribute(link, "rel")).equals("canonical")) {
                story.page(XmlNodes.attribute(link, "href"));
            }
        }
        Element meta = XmlNodes.child(item, "contentMeta");
        Element content = meta == null ? item : meta;
        language(item, content, story);
        String language = story.languageOr("");
        for (Element headline : G2Texts.inLanguage(XmlNodes.children(content, "headline"), language)) {
            story.title(XmlNodes.text(headline));
        }
        new G2Content(item, language, story).read();
        story.title(XmlNodes.textOf(content, "headline"));
        Element itemMeta = XmlNodes.child(item, "itemMeta");
        if (!story.hasTitle()) {
            Element title = XmlNodes.child(itemMeta, "title");
            story.title(XmlNodes.text(title == null ? XmlNodes.child(content, "title") : title));
        }
        authors(content, story);
        publisher(item, story);
        for (String date : List.of("firstCreated", "versionCreated", "contentCreated", "contentModified")) {
            story.published(XmlNodes.textOf(item, date));
        }
        G2Subjects.read(item, content, story);
        return story.article(kind);
    }

    /// What the story is written in; the attribute of the item is for what is said about it.
    private static void language(Element item, Element content, AgencyStory story) {
        for (Element language : XmlNodes.children(content, "language")) {
            story.language(XmlNodes.attribute(language, "tag"));
        }
        for (Element inline : XmlNodes.all(item, "inlineXML", "inlineData")) {
            story.language(XmlNodes.attribute(inline, "lang"));
        }
        story.language(XmlNodes.attribute(item, "lang"));
    }

    private static void authors(Element content, AgencyStory story) {
        for (Element by : XmlNodes.children(content, "by")) {
            story.byline(XmlNodes.text(by));
        }
        for (Element creator : XmlNodes.children(content, "creator", "contributor")) {
            String name = XmlNodes.text(XmlNodes.child(creator, "name"));
            boolean party = code(creator, "type").contains("org");
            boolean author =
                    XmlNodes.is(creator, "creator") || code(creator, "role").contains("author");
            if (author && !party && !story.hasAuthors() && AgencyNames.isPerson(name)) {
                story.byline(name);
            }
        }
    }

    private static void publisher(Element item, AgencyStory story) {
        Element meta = XmlNodes.child(item, "itemMeta");
        Element rights = XmlNodes.child(item, "rightsInfo");
        for (Element party : List.of(
                orEmpty(XmlNodes.child(meta, "provider")),
                orEmpty(XmlNodes.child(rights, "copyrightHolder")),
                orEmpty(XmlNodes.first(item, "infoSource")))) {
            story.publisher(party(party));
        }
        story.publisher(XmlNodes.textOf(item, "creditline"));
    }

    /// Who a party is: its name, the literal, or what its code says without its scheme.
    private static String party(Element party) {
        String name = XmlNodes.text(XmlNodes.child(party, "name"));
        String literal = XmlNodes.attribute(party, "literal");
        String uri = XmlNodes.attribute(party, "uri");
        if (!name.isEmpty() || !literal.isEmpty()) {
            return name.isEmpty() ? literal : name;
        }
        String qcode = XmlNodes.attribute(party, "qcode");
        return qcode.isEmpty() ? uri : qcode.substring(qcode.indexOf(':') + 1);
    }

    private static Element orEmpty(@Nullable Element element) {
        return element == null ? new Element("none") : element;
    }

    static String code(@Nullable Element element) {
        String qcode = XmlNodes.attribute(element, "qcode");
        return qcode.isEmpty() ? XmlNodes.attribute(element, "uri") : qcode;
    }

    private static String code(Element element, String name) {
        return XmlNodes.attribute(element, name).toLowerCase(Locale.ROOT);
    }

    private static String kind(Element item) {
        String type = AgencyNames.status(code(XmlNodes.first(item, "itemClass")));
        return switch (Xml.localName(item).toLowerCase(Locale.ROOT)) {
            case "packageitem" -> "a package";
            case "conceptitem" -> "a concept";
            case "knowledgeitem" -> "a set of concepts";
            case "planningitem" -> "a plan";
            default ->
                type.isEmpty() || type.equals("text") ? "a news item" : type.equals("audio") ? "an audio" : "a " + type;
        };
    }
}
