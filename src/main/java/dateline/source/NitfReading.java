package dateline.source;

import dateline.article.Text;
import dateline.date.LooseDate;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads NITF, alone or within another document: the head's data, the headline, the text, the captions.
final class NitfReading {
    private static final int KEYWORDS = 30;

    private final Element nitf;
    private final AgencyStory story;

    private NitfReading(Element nitf, AgencyStory story) {
        this.nitf = nitf;
        this.story = story;
    }

    /// Tells a story what its NITF says.
    ///
    /// @param nitf the element around all of it
    static void read(Element nitf, AgencyStory story) {
        var reading = new NitfReading(nitf, story);
        reading.title();
        reading.bylines();
        reading.body();
        reading.captions();
        reading.data();
        reading.subjects();
    }

    private void title() {
        Element headline = XmlNodes.first(nitf, "hedline");
        if (headline != null) {
            Element first = XmlNodes.first(headline, "hl1");
            story.title(XmlNodes.text(first == null ? headline : first));
        }
        story.title(XmlNodes.textOf(nitf, "hl1"));
        Element head = XmlNodes.first(nitf, "head");
        if (head != null) {
            story.title(XmlNodes.textOf(head, "title"));
        }
    }

    /// Names stand in `person` where they are marked, and titles in `byttl`.
    private void bylines() {
        for (Element byline : XmlNodes.outermost(nitf, "byline")) {
            List<Element> people = XmlNodes.outermost(byline, "person");
            if (!people.isEmpty()) {
                people.forEach(person -> story.byline(XmlNodes.text(person)));
                continue;
            }
            Element names = byline.clone();
            XmlNodes.all(names, "byttl", "virtloc").forEach(Element::remove);
            story.byline(XmlNodes.text(names));
        }
        for (Element meta : XmlNodes.all(nitf, "meta")) {
            if (XmlNodes.attribute(meta, "name").equalsIgnoreCase("author") && !story.hasAuthors()) {
                story.byline(XmlNodes.attribute(meta, "content"));
            }
        }
    }

    private void body() {
        List<Element> contents = XmlNodes.outermost(nitf, "body.content");
        if (contents.size() == 1
                && contents.getFirst().childrenSize() == 0
                && FeedMarkup.hasTags(contents.getFirst().wholeText())) {
            // HTML that was put there as text.
            story.body(AgencyHtml.text(contents.getFirst().wholeText()));
            return;
        }
        String text = XmlText.of(contents);
        if (text.isEmpty() && contents.isEmpty()) {
            Element body = XmlNodes.first(nitf, "body");
            text = body == null ? "" : XmlText.of(XmlNodes.children(body, "p", "block", "table", "div", "ul", "ol"));
        }
        Element head = XmlNodes.first(nitf, "body.head");
        String summary = head == null ? "" : XmlText.of(XmlNodes.outermost(head, "abstract"));
        if (text.isEmpty()) {
            story.body(summary);
            return;
        }
        story.body(withDateline(head, AgencyStory.paragraphs(text)));
        if (text.length() < summary.length() * 4) {
            story.lead(summary);
        }
    }

    /// Where a story was filed, before its first words, unless they say it.
    private static String withDateline(@Nullable Element head, String text) {
        String dateline = head == null ? "" : XmlNodes.textOf(head, "dateline");
        return withDateline(dateline, text);
    }

    static String withDateline(String dateline, String text) {
        String line = Text.line(dateline);
        if (LooseDate.of(line).isPresent()) {
            return text;
        }
        while (line.endsWith("-") || line.endsWith("–") || line.endsWith("—") || line.endsWith(":")) {
            line = line.substring(0, line.length() - 1).stripTrailing();
        }
        // Some write nothing but the time there.
        boolean hasName = line.codePoints().filter(Character::isLetter).count() > 2;
        if (!hasName || line.length() > 120 || text.isEmpty()) {
            return text;
        }
        int word = line.indexOf(' ');
        String place = word < 0 ? line : line.substring(0, word);
        place = place.endsWith(",") ? place.substring(0, place.length() - 1) : place;
        boolean said = text.substring(0, Math.min(text.length(), 200)).regionMatches(true, 0, place, 0, place.length())
                || text.substring(0, Math.min(text.length(), 200)).contains(line);
        return said ? text : line + " - " + text;
    }

    private void captions() {
        for (Element media : XmlNodes.outermost(nitf, "media")) {
            String producer = XmlNodes.textOf(media, "media-producer");
            for (Element caption : XmlNodes.outermost(media, "media-caption")) {
                story.caption(XmlText.of(caption), producer);
            }
        }
    }

    private void data() {
        Element id = XmlNodes.first(nitf, "doc-id");
        String number = XmlNodes.attribute(id, "id-string");
        String source = XmlNodes.attribute(id, "regsrc");
        if (!number.isEmpty()) {
            // A bare number is another story at another agency.
            story.uri(number.length() < 12 && !source.isEmpty() ? source + ":" + number : number);
        }
        for (String date : List.of("date.issue", "date.release")) {
            story.published(XmlNodes.attribute(XmlNodes.first(nitf, date), "norm"));
        }
        Element publication = XmlNodes.first(nitf, "pubdata");
        story.published(XmlNodes.attribute(XmlNodes.first(nitf, "story.date"), "norm"));
        story.published(XmlNodes.attribute(publication, "date.publication"));
        story.uri(XmlNodes.attribute(publication, "ex-ref"));
        story.language(XmlNodes.attribute(nitf, "lang"));
        story.language(XmlNodes.attribute(nitf, "baselang"));
        story.language(XmlNodes.attribute(XmlNodes.first(nitf, "body"), "lang"));
        story.publisher(XmlNodes.attribute(XmlNodes.first(nitf, "doc.copyright"), "holder"));
        story.publisher(XmlNodes.textOf(nitf, "distributor"));
        story.publisher(XmlNodes.attribute(publication, "name"));
        story.publisher(source);
    }

    private void subjects() {
        for (Element subject : XmlNodes.all(nitf, "tobject.subject")) {
            String name = XmlNodes.attribute(subject, "tobject.subject.detail");
            name = name.isEmpty() ? XmlNodes.attribute(subject, "tobject.subject.matter") : name;
            name = name.isEmpty() ? XmlNodes.attribute(subject, "tobject.subject.type") : name;
            AgencyNames.topic(name, List.of(XmlNodes.attribute(subject, "tobject.subject.refnum")))
                    .ifPresent(story::topic);
        }
        XmlNodes.all(nitf, "keyword").stream()
                .map(keyword -> XmlNodes.attribute(keyword, "key"))
                .filter(key -> !key.isEmpty())
                .limit(KEYWORDS)
                .forEach(key -> AgencyNames.topic(key, List.of()).ifPresent(story::topic));
        Element identified = XmlNodes.first(nitf, "identified-content");
        if (identified != null) {
            for (Element country : XmlNodes.all(identified, "country")) {
                AgencyNames.country("iso3166:" + XmlNodes.attribute(country, "iso-cc"))
                        .ifPresent(story::country);
            }
        }
    }
}
