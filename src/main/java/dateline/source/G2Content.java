package dateline.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What an item of NewsML-G2 holds for readers: the story, or what is said of a picture, a plan, a concept.
final class G2Content {
    private static final int COVERAGES = 200;

    private final Element item;
    private final String language;
    private final AgencyStory story;
    /// Headings before the text that are not its title.
    private final List<String> headings = new ArrayList<>();

    G2Content(Element item, String language, AgencyStory story) {
        this.item = item;
        this.language = language;
        this.story = story;
    }

    void read() {
        for (Element inline : XmlNodes.outermost(item, "inlineXML", "inlineData")) {
            inline(inline);
        }
        List<Element> descriptions = descriptions();
        if (!story.hasBody()) {
            story.body(XmlText.of(descriptions));
        }
        if (!story.hasBody()) {
            story.body(parts());
        } else {
            captions();
        }
        if (!XmlNodes.is(item, "newsItem") || !story.hasBody()) {
            others();
        }
        datelined();
        headings.reversed().stream().filter(heading -> !story.isTitle(heading)).forEach(story::lead);
    }

    private void inline(Element inline) {
        Element nitf = XmlNodes.first(inline, "nitf");
        Element html = XmlNodes.first(inline, "html");
        if (nitf != null) {
            NitfReading.read(nitf, story);
        } else if (XmlNodes.is(inline, "inlineData")) {
            data(inline);
        } else if (html != null) {
            html(html);
        } else if (inline.childrenSize() == 0) {
            data(inline);
        } else if (XmlNodes.first(inline, "event", "concept") != null) {
            concepts(inline);
        } else if (XmlNodes.first(inline, "sports-content") != null) {
            sports(inline);
        } else if (!story.hasBody()) {
            figures(inline);
            story.body(AgencyStory.paragraphs(XmlText.of(inline)));
        }
    }

    private void html(Element html) {
        Element head = XmlNodes.child(html, "head");
        if (head != null) {
            story.title(XmlNodes.textOf(head, "title"));
        }
        Element body = XmlNodes.child(html, "body");
        Element content = (body == null ? html : body).clone();
        List<Element> headers = XmlNodes.children(content, "header");
        for (Element header : headers) {
            story.title(XmlNodes.textOf(header, "h1"));
            header.remove();
        }
        headings(content);
        figures(content);
        story.body(AgencyStory.paragraphs(XmlText.of(content)));
    }

    /// Takes the headings away from before the text, which begins with its dateline.
    private void headings(Element content) {
        for (Element child : List.copyOf(content.children())) {
            if (!XmlNodes.is(child, "h1", "h2", "h3")) {
                return;
            }
            headings.add(XmlNodes.text(child));
            child.remove();
        }
    }

    private void figures(Element content) {
        for (Element figure : XmlNodes.outermost(content, "figure")) {
            story.caption(XmlNodes.text(figure));
        }
    }

    /// Text as such, or with its tags escaped.
    private void data(Element inline) {
        String type = XmlNodes.attribute(inline, "contenttype").toLowerCase(Locale.ROOT);
        boolean text = type.isEmpty() || type.startsWith("text/") || type.contains("xml") || type.contains("html");
        if (!text || !XmlNodes.attribute(inline, "encoding").isEmpty()) {
            return;
        }
        String data = inline.wholeText();
        if (type.contains("html") || data.contains("</p>") || data.contains("<br")) {
            story.body(AgencyHtml.text(data));
        } else {
            story.body(AgencyStory.paragraphs(data));
        }
    }

    /// The reports and headlines of SportsML; its tables of figures are no text.
    private void sports(Element inline) {
        for (Element title : XmlNodes.outermost(inline, "sports-title")) {
            story.title(XmlNodes.text(title));
        }
        story.body(XmlText.of(XmlNodes.outermost(inline, "article", "note", "body.content", "highlight", "preview")));
        if (!story.hasBody()) {
            Set<String> names = new LinkedHashSet<>();
            for (Element name :
                    XmlNodes.outermost(inline, "sports-title", "name", "sports-event-title", "event-title")) {
                String line = named(name);
                if (!line.isEmpty() && names.size() < COVERAGES) {
                    names.add(line);
                }
            }
            story.body(String.join("\n", names));
        }
    }

    private static String named(Element name) {
        String full = XmlNodes.attribute(name, "full");
        return full.isEmpty() ? XmlNodes.text(name) : full;
    }

    private List<Element> descriptions() {
        Element meta = XmlNodes.child(item, "contentMeta");
        List<Element> described = new ArrayList<>();
        for (Element description : XmlNodes.children(meta == null ? item : meta, "description")) {
            String role = XmlNodes.attribute(description, "role").toLowerCase(Locale.ROOT);
            if (!role.contains("credit") && !role.contains("note") && !role.contains("keyword")) {
                described.add(description);
            }
        }
        return G2Texts.inLanguage(described, language);
    }

    /// Shots and chapters of a video.
    private String parts() {
        List<String> texts = new ArrayList<>();
        for (Element part : XmlNodes.children(item, "partMeta")) {
            texts.add(XmlText.of(G2Texts.inLanguage(XmlNodes.children(part, "headline", "description"), language)));
        }
        texts.removeIf(String::isEmpty);
        return String.join("\n\n", texts);
    }

    /// What is said of the pictures that come with a story.
    private void captions() {
        for (Element part : XmlNodes.outermost(item, "partMeta", "remoteContent")) {
            String credit = XmlNodes.textOf(part, "creditline");
            for (Element caption : XmlNodes.outermost(part, "description", "altText")) {
                story.caption(XmlNodes.text(caption), credit);
            }
        }
    }

    /// Packages, plans and concepts.
    private void others() {
        for (Element set : XmlNodes.children(item, "groupSet", "newsCoverageSet", "itemSet")) {
            coverage(set);
        }
        concepts(item);
    }

    private void coverage(Element set) {
        List<String> texts = new ArrayList<>();
        int length = 0;
        for (Element part : XmlNodes.all(set, "itemRef", "planning", "deliveredItemRef")) {
            if (texts.size() == COVERAGES || length > ArticleLimits.BYTES) {
                // One within another would be told again and again.
                break;
            }
            List<Element> told = XmlNodes.children(part, "headline", "title", "description", "edNote");
            String text = XmlText.of(G2Texts.inLanguage(told, language));
            if (!text.isEmpty()) {
                texts.add(text);
                length += text.length();
            }
        }
        if (!texts.isEmpty()) {
            story.lead(String.join("\n\n", texts));
        }
    }

    private void concepts(Element root) {
        List<Element> concepts = XmlNodes.outermost(root, "concept", "event");
        List<String> texts = new ArrayList<>();
        for (Element concept : concepts) {
            String name = named(concept, "name");
            if (concepts.size() == 1) {
                story.title(name);
            }
            List<Element> told = new ArrayList<>(XmlNodes.children(concept, "definition", "note"));
            Element details = XmlNodes.child(concept, "eventDetails");
            Element location = details == null ? null : XmlNodes.child(details, "location");
            String place = location == null ? "" : named(location, "name");
            String text = String.join(
                    "\n\n",
                    List.of(concepts.size() == 1 ? "" : name, XmlText.of(G2Texts.inLanguage(told, language)), place)
                            .stream()
                            .filter(part -> !part.isEmpty())
                            .toList());
            if (!text.isEmpty() && texts.size() < COVERAGES) {
                texts.add(text);
            }
        }
        story.lead(String.join("\n\n", texts));
    }

    private String named(Element parent, String name) {
        List<Element> names = G2Texts.inLanguage(XmlNodes.children(parent, name), language);
        return names.isEmpty() ? "" : XmlNodes.text(names.getFirst());
    }

    private void datelined() {
        @Nullable Element meta = XmlNodes.child(item, "contentMeta");
        if (meta != null && XmlNodes.is(item, "newsItem")) {
            story.datelined(XmlNodes.text(XmlNodes.child(meta, "dateline")));
        }
    }
}
