package dateline.source;

import dateline.article.Article;
import dateline.article.Labels;
import dateline.article.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads the one story of a page.
final class PageParser {
    /// Pages seldom nest deeper than 100; each further level costs time on every element.
    private static final int DEPTH = 128;

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_SECTION = 60;
    private static final int FEW_LINKS = 3;
    private static final int SHORT = 500;
    /// Sections that say nothing.
    private static final Set<String> NO_SECTIONS = Set.of(
            "news",
            "home",
            "homepage",
            "latest",
            "latest news",
            "top stories",
            "article",
            "articles",
            "uncategorized",
            "general",
            "all",
            "other",
            "misc",
            "stories",
            "story",
            "blog",
            "posts",
            "default",
            "main",
            "archive");

    /// Reads the story of a page.
    ///
    /// @param address where the page lies; null where that is not known
    /// @throws MalformedSourceException where there is no story on it
    Article parse(String html, @Nullable Address address) throws MalformedSourceException {
        // In front of a doctype a byte order mark would be text, and all that follows a part of the body.
        String text = html.startsWith("\uFEFF") ? html.substring(1) : html;
        Document page = Parser.htmlParser().setMaxDepth(DEPTH).parseInput(text, "");
        PageFacts facts = PageFacts.of(page);
        PageOutline outline = PageOutline.of(page);
        PageSite site = PageSite.of(facts, address);
        List<String> names = site.names(facts);
        String title = PageTitle.of(facts, names);
        List<String> stated = PageByline.of(facts, names);
        PageText.Found found = PageText.of(outline, title, stated);
        List<String> near = near(outline, found, title);
        List<String> authors = stated.isEmpty() ? PageByline.near(facts, names, near) : stated;
        if (stated.isEmpty() && !authors.isEmpty()) {
            found = PageText.of(outline, title, authors);
        }
        String body = body(facts, found);
        if (isNoStory(facts, found, title, body)) {
            throw new MalformedSourceException("no article in it");
        }
        String copiedFrom = copiedFrom(found, names);
        Address home = site.address();
        var publisher = site.publisher(copiedFrom);
        Optional<PageDate> date = PageDate.of(facts, home, near);
        return new Article(
                Identity.of(home, publisher, title, body),
                title,
                body,
                date.map(PageDate::date).orElse(null),
                publisher,
                home == null ? null : home.canonical(),
                PageLanguage.of(facts, body.isEmpty() ? title : body).orElse(null),
                authors,
                new Labels(List.of(), List.of(), topics(facts)),
                captions(found.captions()),
                site.aggregator(copiedFrom),
                date.map(PageDate::from).orElse(null));
    }

    /// Whether there is nothing to read: no text and no headline, nothing but links, or a server's word that there is
    /// no such page.
    private static boolean isNoStory(PageFacts facts, PageText.Found found, String title, String body) {
        if (facts.data().isStory() || facts.meta("og:type").equals("article")) {
            return body.isEmpty() && title.isEmpty();
        }
        boolean links = body.lines().filter(line -> !line.isBlank()).count() > FEW_LINKS
                && found.body().stream().allMatch(block -> block.linkShare() > 0.9);
        boolean bare = body.isEmpty() && (title.isEmpty() || facts.headings().isEmpty());
        return links || bare || (body.length() < SHORT && isMissing(title));
    }

    private static boolean isMissing(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        return lower.startsWith("404")
                || lower.startsWith("403 ")
                || lower.startsWith("error 404")
                || lower.startsWith("page not found")
                || lower.equals("not found")
                || lower.startsWith("access denied");
    }

    /// The text that was found, or that the page's linked data give, where that is far longer: then a script was to
    /// show it.
    private static String body(PageFacts facts, PageText.Found found) {
        String body = text(found.body());
        String data = facts.data().body();
        return data.length() > 2 * body.length() ? data : body;
    }

    private static String text(List<PageBlock> blocks) {
        var body = new StringBuilder();
        PageBox last = null;
        for (PageBlock block : blocks) {
            if (last != null) {
                body.append(isLine(block.box(), last) ? "\n" : "\n\n");
            }
            body.append(block.text());
            last = block.box();
        }
        return Text.body(body.toString());
    }

    private static boolean isLine(PageBox box, PageBox last) {
        return box.parent == last.parent
                && switch (box.tag) {
                    case "li", "tr", "dd", "dt" -> true;
                    default -> false;
                };
    }

    private static List<String> captions(List<PageBlock> blocks) {
        return blocks.stream()
                .map(block -> Text.line(block.text()))
                .distinct()
                .limit(ArticleLimits.LIST_SIZE)
                .toList();
    }

    /// Short lines between the headline and the story's beginning, and those of its foot.
    private static List<String> near(PageOutline outline, PageText.Found found, String title) {
        List<String> near = new ArrayList<>();
        List<String> above = new ArrayList<>();
        int first = Math.min(found.first() + 4, outline.blocks().size());
        for (int i = Math.max(0, found.first() - 12); i < first; i++) {
            String text = outline.blocks().get(i).text();
            if (text.equals(title)) {
                above.addAll(near);
                near.clear();
            } else if (text.length() <= LONGEST_LINE) {
                near.addAll(text.lines().toList());
            }
        }
        near.addAll(above.reversed());
        return near;
    }

    private static String copiedFrom(PageText.Found found, List<String> names) {
        for (PageBlock block : found.notes()) {
            Optional<String> name = PageSite.copiedFrom(block.text(), names);
            if (name.isPresent()) {
                return name.get();
            }
        }
        return "";
    }

    private static List<String> topics(PageFacts facts) {
        String data = facts.data().text("articleSection");
        String section = facts.meta("article:section", "og:section", "section", "cxenseparse:recs:category");
        String topic = section.isEmpty() || section.contains("://") ? data : section;
        boolean told = topic.length() > 2
                && topic.length() <= LONGEST_SECTION
                && topic.codePoints().anyMatch(Character::isLetter)
                && !topic.contains("://")
                && !NO_SECTIONS.contains(topic.toLowerCase(Locale.ROOT));
        return told ? List.of(topic) : List.of();
    }
}
