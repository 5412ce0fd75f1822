package dateline.source;

import dateline.article.PublicationDate;
import dateline.article.Text;
import dateline.date.LooseDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// One item of a feed, as its elements give it.
final class FeedEntry {
    private static final String[] DATES = {
        "pubdate",
        "dc:date",
        "published",
        "issued",
        "dcterms:issued",
        "dcterms:available",
        "prism:publicationdate",
        "created",
        "dcterms:created",
        "dcterms:date",
        "date",
        "updated",
        "dcterms:modified",
        "modified",
        "lastmod",
        "lastbuilddate"
    };

    private static final String[] CATEGORIES = {
        "category", "dc:subject", "media:category", "dcterms:subject", "itunes:category"
    };

    private final Element element;
    private final FeedFields fields;
    private final FeedHead head;
    private final @Nullable Address base;

    FeedEntry(Element element, FeedHead head) {
        this.element = element;
        this.fields = FeedFields.of(element);
        this.head = head;
        this.base = FeedLinks.base(element, head.base());
    }

    FeedFields fields() {
        return fields;
    }

    FeedHead head() {
        return head;
    }

    String title() {
        String title = fields.line("title");
        return title.isEmpty() ? fields.line("dc:title", "itunes:title", "media:title") : title;
    }

    FeedBody body() {
        return FeedBody.of(element, fields);
    }

    /// The address of the item's page; null where it gives none.
    @Nullable
    String link() {
        String link = FeedLinks.of(fields, base);
        if (link == null) {
            link = FeedLinks.resolve(base, hrefOfItem());
        }
        if (link == null) {
            link = permalink();
        }
        if (link == null) {
            link = FeedLinks.resolve(base, FeedNames.attribute(element, "about"));
        }
        if (link == null) {
            link = FeedLinks.resolve(base, fields.line("url", "comments"));
        }
        if (link == null) {
            link = FeedLinks.resolve(base, FeedLinks.related(fields, "self", base));
        }
        return link == null ? enclosure() : link;
    }

    /// What the feed itself knows the item by; empty where it gives nothing.
    String guid() {
        String guid = fields.line("guid", "id", "dc:identifier");
        return guid.isEmpty() ? FeedNames.attribute(element, "about").strip() : guid;
    }

    @Nullable
    PublicationDate published() {
        for (String name : DATES) {
            Optional<PublicationDate> earliest = fields.all(name).stream()
                    .limit(ArticleLimits.LIST_SIZE)
                    .flatMap(date -> date(date.text()).stream())
                    .min(Comparator.comparing(PublicationDate::first));
            if (earliest.isPresent()) {
                return earliest.get();
            }
        }
        return date(FeedNames.attribute(element, "lastmod")).orElse(null);
    }

    List<String> authors() {
        List<String> own = FeedPeople.of(fields);
        if (!own.isEmpty() || !head.isAtom()) {
            return own;
        }
        Element source = fields.first("source");
        List<String> theirs = source == null ? List.of() : FeedPeople.of(FeedFields.of(source));
        return theirs.isEmpty() ? FeedPeople.of(head.fields()) : theirs;
    }

    String language() {
        String stated = fields.line("dc:language", "language");
        if (!stated.isEmpty()) {
            return stated;
        }
        String lang = FeedNames.attribute(element, "lang");
        if (lang.isEmpty()) {
            Element content = fields.first("content", "content:encoded", "summary", "description", "title");
            lang = content == null ? "" : FeedNames.attribute(content, "lang");
        }
        return lang.isEmpty() ? head.language() : lang;
    }

    List<String> topics() {
        Set<String> topics = new LinkedHashSet<>();
        for (String name : CATEGORIES) {
            for (Element category : fields.all(name)) {
                addAll(category, topics);
            }
        }
        for (String words : fields.line("tags", "keywords", "itunes:keywords", "media:keywords")
                .split(",", -1)) {
            add(words, topics);
        }
        return new ArrayList<>(topics);
    }

    /// A category, and those within it.
    private static void addAll(Element category, Set<String> topics) {
        String label = FeedNames.attribute(category, "label");
        String term = FeedNames.attribute(category, "term");
        String text = category.childrenSize() > 0
                ? category.ownText()
                : FeedText.of(category).line();
        String attribute = FeedNames.attribute(category, "text");
        add(!label.isBlank() ? label : !term.isBlank() ? term : text.isBlank() ? attribute : text, topics);
        for (Element inner : category.children()) {
            add(FeedNames.attribute(inner, "text"), topics);
        }
    }

    /// Adds a topic, where it is one.
    static void add(String label, Set<String> topics) {
        String topic = Text.line(label);
        boolean letters = topic.codePoints().anyMatch(Character::isLetter);
        if (letters
                && topic.length() <= 200
                && topics.size() < 100
                && !topic.contains("://")
                && !topic.equalsIgnoreCase("uncategorized")) {
            topics.add(topic);
        }
    }

    private String hrefOfItem() {
        String href = FeedNames.attribute(element, "href");
        Element anchor = fields.first("a");
        return href.isEmpty() && anchor != null ? FeedNames.attribute(anchor, "href") : href;
    }

    /// An item's id, where it is its page's address.
    private @Nullable String permalink() {
        for (Element guid : fields.all("guid")) {
            if (!FeedNames.attribute(guid, "ispermalink").strip().equalsIgnoreCase("false")) {
                boolean stated = !FeedNames.attribute(guid, "ispermalink").isEmpty();
                String address = FeedLinks.resolve(stated ? base : null, guid.text());
                if (address != null) {
                    return address;
                }
            }
        }
        return FeedLinks.resolve(null, fields.line("id"));
    }

    private @Nullable String enclosure() {
        String link = FeedLinks.related(fields, "enclosure", base);
        if (!link.isEmpty()) {
            return link;
        }
        for (Element enclosure : fields.all("enclosure")) {
            String address = FeedLinks.resolve(base, FeedNames.attribute(enclosure, "url"));
            if (address != null) {
                return address;
            }
        }
        return null;
    }

    /// Dublin Core may give a period: its start counts.
    private static Optional<PublicationDate> date(String text) {
        int start = text.indexOf("start=");
        if (start >= 0) {
            int end = text.indexOf(';', start);
            return LooseDate.of(text.substring(start + 6, end < 0 ? text.length() : end));
        }
        return text.length() > 200 ? Optional.empty() : LooseDate.of(text);
    }
}
