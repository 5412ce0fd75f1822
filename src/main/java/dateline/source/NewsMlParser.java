package dateline.source;

import dateline.article.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads one item of IPTC NewsML 1.0 to 1.2.
final class NewsMlParser {
    private static final Set<String> MEDIA =
            Set.of("photo", "picture", "graphic", "video", "audio", "image", "animation", "complexdata");

    Article parse(String text) throws MalformedSourceException {
        Document document = Xml.parse(text);
        Element found = XmlNodes.first(document, "NewsItem");
        Element item = found == null ? document : found;
        AgencyNames.requireUsable(XmlNodes.attribute(XmlNodes.first(item, "Status"), "FormalName"));
        var story = new AgencyStory();
        identity(item, story);
        metadata(item, story);
        lines(item, story);
        content(item, story);
        creators(item, story);
        subjects(item, story);
        dates(item, story);
        publisher(document, item, story);
        return story.article("a news item");
    }

    /// Without the revision, which would make each version a story of its own.
    private static void identity(Element item, AgencyStory story) {
        Element identifier = XmlNodes.first(item, "NewsIdentifier");
        if (identifier == null) {
            return;
        }
        story.revision(XmlNodes.textOf(identifier, "RevisionId"), XmlNodes.textOf(item, "ThisRevisionCreated"));
        String provider = XmlNodes.textOf(identifier, "ProviderId");
        String date = XmlNodes.textOf(identifier, "DateId");
        String id = XmlNodes.textOf(identifier, "NewsItemId");
        story.uri(
                provider.isEmpty() || id.isEmpty()
                        ? XmlNodes.textOf(identifier, "PublicIdentifier")
                        : "urn:newsml:" + provider + ":" + date + ":" + id);
    }

    private static void metadata(Element item, AgencyStory story) {
        for (Element language : XmlNodes.all(item, "Language")) {
            story.language(XmlNodes.attribute(language, "FormalName"));
        }
        for (Element component : XmlNodes.all(item, "NewsComponent", "DataContent")) {
            story.language(XmlNodes.attribute(component, "lang"));
        }
    }

    private static void lines(Element item, AgencyStory story) {
        for (Element component : XmlNodes.all(item, "NewsComponent")) {
            Element lines = XmlNodes.child(component, "NewsLines");
            if (lines == null || isMedia(component)) {
                continue;
            }
            story.title(XmlNodes.text(XmlNodes.child(lines, "HeadLine")));
            for (Element byline : XmlNodes.children(lines, "ByLine")) {
                story.byline(XmlNodes.text(byline));
            }
        }
        // A picture alone has its headline with it.
        for (Element headline : XmlNodes.outermost(item, "HeadLine")) {
            story.title(XmlNodes.text(headline));
        }
    }

    /// Whoever made it, where no byline says so and a name can be a person's.
    private static void creators(Element item, AgencyStory story) {
        if (story.hasAuthors()) {
            return;
        }
        Set<String> providers = new HashSet<>();
        for (Element provider : XmlNodes.all(item, "Provider")) {
            providers.add(XmlNodes.attribute(XmlNodes.child(provider, "Party"), "FormalName")
                    .strip());
        }
        for (Element creator : XmlNodes.all(item, "Creator")) {
            for (Element party : XmlNodes.children(creator, "Party")) {
                String name = XmlNodes.attribute(party, "FormalName").strip();
                if (!providers.contains(name) && AgencyNames.isPerson(name)) {
                    story.byline(name);
                }
            }
        }
    }

    private static void content(Element item, AgencyStory story) {
        String dateline = "";
        for (Element line : XmlNodes.all(item, "DateLine")) {
            dateline = dateline.isEmpty() ? XmlNodes.text(line) : dateline;
        }
        List<Element> captions = new ArrayList<>();
        List<Element> texts = new ArrayList<>();
        // What is around them is looked at once, however many lie in it.
        Map<Element, Boolean> around = new HashMap<>();
        Map<Element, String> roles = new HashMap<>();
        for (Element data : XmlNodes.outermost(item, "DataContent")) {
            if (isCaption(role(data, roles))) {
                captions.add(data);
            } else if (isText(data, around)) {
                texts.add(data);
            }
        }
        main(texts).ifPresent(data -> {
            body(data, story);
            leads(texts, data, roles).forEach(lead -> story.lead(XmlText.of(lead)));
        });
        story.datelined(dateline);
        for (Element caption : captions) {
            String text = XmlText.of(caption);
            if (story.hasBody()) {
                story.caption(text);
            } else {
                story.body(text);
            }
        }
        for (Element component : XmlNodes.all(item, "NewsComponent")) {
            Element lines = XmlNodes.child(component, "NewsLines");
            if (lines != null && isMedia(component) && story.hasBody()) {
                String credit = XmlNodes.text(XmlNodes.child(lines, "CreditLine"));
                story.caption(XmlNodes.text(XmlNodes.child(lines, "HeadLine")), credit);
            }
        }
    }

    /// The story among its summaries, translations and other forms: the longest, with markup where there is such.
    private static Optional<Element> main(List<Element> texts) {
        int longest = texts.stream()
                .mapToInt(text -> XmlNodes.text(text).length())
                .max()
                .orElse(0);
        Optional<Element> marked = texts.stream()
                .filter(text -> text.childrenSize() > 0 && XmlNodes.text(text).length() > longest * 0.8)
                .findFirst();
        return marked.isPresent()
                ? marked
                : texts.stream()
                        .filter(text -> XmlNodes.text(text).length() == longest)
                        .findFirst();
    }

    private static void body(Element data, AgencyStory story) {
        Element nitf = XmlNodes.first(data, "nitf");
        if (nitf != null) {
            NitfReading.read(nitf, story);
            return;
        }
        Element content = XmlNodes.first(data, "body.content");
        Element body = XmlNodes.first(data, "body");
        Element root = content != null ? content : body != null ? body : data;
        if (root.childrenSize() == 0) {
            String text = root.wholeText();
            if (FeedMarkup.hasTags(text)) {
                story.body(AgencyHtml.text(text));
            } else {
                story.body(AgencyStory.paragraphs(WireText.paragraphs("", text)));
            }
            return;
        }
        story.body(AgencyStory.paragraphs(XmlText.of(root)));
        for (Element caption : XmlNodes.outermost(data, "media-caption")) {
            story.caption(XmlText.of(caption));
        }
    }

    /// Whether content is words: by its media type, its format and its encoding.
    private static boolean isText(Element data, Map<Element, Boolean> around) {
        if (XmlNodes.first(data, "nitf") != null) {
            return true;
        }
        Element content = data.parent();
        if (content == null || !XmlNodes.is(content, "ContentItem")) {
            return XmlNodes.first(data, "Encoding") == null && !isIn(content, "Encoding");
        }
        return around.computeIfAbsent(content, NewsMlParser::holdsText);
    }

    private static boolean holdsText(Element content) {
        String media = formalName(content, "MediaType");
        String mime = formalName(content, "MimeType");
        String format = formalName(content, "Format");
        if (mime.contains("css")
                || mime.contains("javascript")
                || format.contains("css")
                || format.contains("base64")) {
            return false;
        }
        return !MEDIA.contains(media)
                && (mime.isEmpty() || mime.startsWith("text/") || mime.contains("xml") || mime.contains("nitf"));
    }

    private static boolean isIn(@Nullable Element element, String name) {
        return element != null && XmlNodes.is(element, name);
    }

    private static boolean isCaption(String role) {
        return role.contains("caption") || role.contains("legend");
    }

    /// First paragraphs that stand apart, beside the rest of their story.
    private static List<Element> leads(List<Element> texts, Element main, Map<Element, String> roles) {
        Element beside = component(main);
        return texts.stream()
                .filter(text -> role(text, roles).contains("lead"))
                .filter(text -> !Objects.equals(component(text), beside))
                .filter(text -> Objects.equals(parent(component(text)), parent(beside)))
                .toList();
    }

    private static String role(Element data, Map<Element, String> roles) {
        Element component = component(data);
        return component == null ? "" : roles.computeIfAbsent(component, of -> formalName(of, "Role"));
    }

    /// The component that content is directly of.
    private static @Nullable Element component(Element data) {
        for (Element up = data.parent(); up != null; up = up.parent()) {
            if (XmlNodes.is(up, "NewsComponent")) {
                return up;
            }
        }
        return null;
    }

    private static @Nullable Element parent(@Nullable Element element) {
        return element == null ? null : element.parent();
    }

    /// Whether a component is a picture or the like, by its role or by all that it holds.
    private static boolean isMedia(Element component) {
        String role = formalName(component, "Role");
        if (MEDIA.contains(role) || role.contains("photo") || role.contains("caption") || role.contains("picture")) {
            return true;
        }
        List<Element> items = XmlNodes.children(component, "ContentItem");
        return !items.isEmpty()
                && items.stream()
                        .allMatch(content -> MEDIA.contains(formalName(content, "MediaType"))
                                || formalName(content, "MimeType").startsWith("image/")
                                || formalName(content, "MimeType").startsWith("video/"));
    }

    private static String formalName(@Nullable Element parent, String child) {
        return XmlNodes.attribute(XmlNodes.child(parent, child), "FormalName").toLowerCase(Locale.ROOT);
    }

    private static void subjects(Element item, AgencyStory story) {
        for (Element subject : XmlNodes.all(item, "SubjectDetail", "SubjectMatter", "Subject")) {
            String name = XmlNodes.attribute(subject, "FormalName");
            AgencyNames.topic(name, List.of(name)).ifPresent(story::topic);
        }
        for (Element keyword : XmlNodes.outermost(item, "KeywordLine")) {
            AgencyNames.topic(XmlNodes.text(keyword), List.of()).ifPresent(story::topic);
        }
        for (Element location : XmlNodes.all(item, "Location")) {
            for (Element property : XmlNodes.children(location, "Property")) {
                if (XmlNodes.attribute(property, "FormalName")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("country")) {
                    AgencyNames.country("iso3166:" + XmlNodes.attribute(property, "Value"))
                            .ifPresent(story::country);
                }
            }
        }
    }

    private static void dates(Element item, AgencyStory story) {
        for (String date : List.of("FirstCreated", "ThisRevisionCreated", "DateAndTime", "DateId")) {
            story.published(XmlNodes.textOf(item, date));
        }
    }

    private static void publisher(Document document, Element item, AgencyStory story) {
        for (Element provider : XmlNodes.all(item, "Provider")) {
            story.publisher(XmlNodes.attribute(XmlNodes.first(provider, "Party"), "FormalName"));
        }
        Element sender = XmlNodes.first(document, "SentFrom");
        if (sender != null) {
            story.publisher(XmlNodes.attribute(XmlNodes.first(sender, "Party"), "FormalName"));
        }
        story.publisher(XmlNodes.textOf(item, "ProviderId"));
    }
}
