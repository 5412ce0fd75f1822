package dateline.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/// What an item's pictures and films show, and by whom, in the words of Media RSS.
final class FeedMedia {
    private FeedMedia() {}

    static List<String> captions(Element item) {
        Set<String> captions = new LinkedHashSet<>();
        FeedFields own = FeedFields.of(item);
        for (Element group : own.all("media:group")) {
            add(group, captions);
        }
        for (Element content : own.all("media:content")) {
            add(content, captions);
        }
        addParts(own, captions);
        return new ArrayList<>(captions);
    }

    /// What an item that is nothing but a film says of it.
    static HtmlText description(FeedFields item) {
        List<Element> descriptions = new ArrayList<>(item.all("media:description"));
        for (Element group : item.all("media:group")) {
            descriptions.addAll(FeedFields.of(group).all("media:description"));
        }
        return descriptions.isEmpty()
                ? new HtmlText("", List.of())
                : FeedText.of(descriptions.getFirst()).paragraphs();
    }

    private static void add(Element media, Set<String> captions) {
        FeedFields parts = FeedFields.of(media);
        addParts(parts, captions);
        parts.all("media:content").forEach(content -> addParts(FeedFields.of(content), captions));
    }

    private static void addParts(FeedFields parts, Set<String> captions) {
        String caption = parts.line("media:description", "media:text", "media:title");
        String credit = parts.line("media:credit", "media:copyright");
        String both = caption.isEmpty() || credit.isEmpty() || caption.contains(credit)
                ? caption + credit
                : caption + " " + credit;
        if (caption.contains(credit)) {
            both = caption;
        }
        if (!both.isBlank() && captions.size() < ArticleLimits.LIST_SIZE) {
            captions.add(both);
        }
    }
}
