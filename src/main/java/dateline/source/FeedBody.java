package dateline.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// The text of an item: the longest that its feed gives.
///
/// @param teaser whether it only leads to the story
record FeedBody(String text, List<String> captions, boolean teaser) {
    private static final String[] FULL = {
        "content:encoded",
        "content",
        "xhtml:body",
        "body",
        "fullitem",
        "yandex:full-text",
        "turbo:content",
        "full-text",
        "content:item",
    };
    private static final String[] SHORT = {
        "description",
        "summary",
        "abstract",
        "tagline",
        "dc:description",
        "dcterms:abstract",
        "itunes:summary",
        "googleplay:description",
        "itunes:subtitle"
    };
    /// Shorter than that, without more, is seldom a story.
    private static final int SHORT_LENGTH = 600;

    private static final List<String> LEADS = List.of(
            "…",
            "...",
            "[…]",
            "[...]",
            "[…",
            "read more",
            "continue reading",
            "read the full story",
            "read full story",
            "read full article",
            "read the full article",
            "read the rest",
            "(more…)",
            "(more...)",
            "more »",
            "read on",
            "weiterlesen",
            "lire la suite",
            "leer más",
            "continua a leggere",
            "leia mais",
            "lees verder",
            "читать далее",
            "→");

    private static final Set<String> LINES = Set.of(
            "read more",
            "read more here",
            "read the full story",
            "read full story",
            "read full article",
            "read the full article",
            "read the rest",
            "read the rest of this entry",
            "read on",
            "continue reading",
            "full story",
            "more",
            "weiterlesen",
            "lire la suite",
            "leer más",
            "continua a leggere",
            "leia mais",
            "lees verder",
            "читать далее");
    private static final int LEAD_LENGTH = 40;
    private static final int MOST_LEADS = 3;

    FeedBody {
        captions = List.copyOf(captions);
    }

    static FeedBody of(Element item, FeedFields fields) {
        HtmlText longest = new HtmlText("", List.of());
        boolean full = false;
        for (String name : FULL) {
            for (Element element : contents(fields, name)) {
                HtmlText text = FeedText.of(element).paragraphs();
                full |= !text.body().isEmpty();
                longest = text.body().length() > longest.body().length() ? text : longest;
            }
        }
        for (String name : SHORT) {
            for (Element element : fields.all(name)) {
                HtmlText text = FeedText.of(element).paragraphs();
                longest = text.body().length() > longest.body().length() ? text : longest;
            }
        }
        if (longest.body().isEmpty()) {
            longest = FeedMedia.description(fields);
        }
        boolean teaser = isTeaser(longest.body(), full);
        Set<String> captions = new LinkedHashSet<>(longest.captions());
        captions.addAll(FeedMedia.captions(item));
        return new FeedBody(withoutLeads(longest.body()), new ArrayList<>(captions), teaser);
    }

    /// The text without the lines at its end that only lead to the page, or name it.
    private static String withoutLeads(String body) {
        String text = body;
        for (int i = 0; i < MOST_LEADS; i++) {
            int start = text.lastIndexOf("\n\n");
            String last = text.substring(Math.max(start, 0)).strip();
            boolean lead = last.length() <= LEAD_LENGTH && LINES.contains(letters(last));
            boolean source = last.startsWith("The post ") && last.contains(" appeared first on ");
            if (start < 0 || !(lead || source)) {
                break;
            }
            text = text.substring(0, start).stripTrailing();
        }
        return text;
    }

    private static String letters(String line) {
        int end = line.length();
        while (end > 0 && !Character.isLetter(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /// RSS 1.0's content module has its text inside of lists.
    private static List<Element> contents(FeedFields fields, String name) {
        if (!name.equals("content:item")) {
            return fields.all(name);
        }
        List<Element> values = new ArrayList<>();
        for (Element list : fields.all("content:items")) {
            NodeTraversor.filter(
                    (node, _) -> {
                        if (node instanceof Element element
                                && FeedNames.of(element).equals("rdf:value")) {
                            values.add(element);
                            return NodeFilter.FilterResult.SKIP_CHILDREN;
                        }
                        return NodeFilter.FilterResult.CONTINUE;
                    },
                    list);
        }
        return values;
    }

    /// Whether a text only leads to the story.
    ///
    /// @param full whether the feed gives it as all there is
    static boolean isTeaser(String body, boolean full) {
        return isLead(body) || (!full && body.length() < SHORT_LENGTH);
    }

    private static boolean isLead(String body) {
        String end = body.substring(Math.max(0, body.length() - 60))
                .toLowerCase(Locale.ROOT)
                .strip();
        while (!end.isEmpty()
                && "»›>.]) →".indexOf(end.charAt(end.length() - 1)) >= 0
                && !end.endsWith("...")
                && !end.endsWith("[...]")
                && !end.endsWith("→")) {
            end = end.substring(0, end.length() - 1);
        }
        String last = end;
        return LEADS.stream().anyMatch(last::endsWith);
    }
}
