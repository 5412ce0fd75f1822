package dateline.source;

import dateline.article.Article;
import dateline.article.Labels;
import dateline.article.Publisher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads the one story of a page.
final class PageParser {
    private static final int NEAR = 200;

    /// Reads the story of a page.
    ///
    /// @param address where the page lies; null where that is not known
    /// @throws MalformedSourceException where there is no text on it
    Article parse(String html, @Nullable Address address) throws MalformedSourceException {
        Document page =
                Parser.htmlParser().setMaxDepth(ArticleLimits.HTML_DEPTH).parseInput(html, "");
        PageFacts facts = PageFacts.of(page);
        PageOutline outline = PageOutline.of(page);
        PageSite site = PageSite.of(facts, address);
        List<String> names = site.names(facts);
        String title = PageTitle.of(facts, names);
        List<String> stated = PageByline.of(facts, names, List.of());
        PageText.Found found = PageText.of(outline, title, stated);
        String body = body(found.body());
        if (body.isEmpty() && title.isEmpty()) {
            throw new MalformedSourceException("no article in it");
        }
        List<String> near = near(outline, found, title);
        List<String> authors = stated.isEmpty() ? PageByline.of(facts, names, near) : stated;
        Address home = site.address();
        Publisher publisher = Identity.publisher(name(site.name()), home, false);
        return new Article(
                Identity.of(home, publisher, title, body),
                title,
                body,
                PageDate.of(facts, home, near).map(PageDate::date).orElse(null),
                publisher,
                home == null ? null : home.canonical(),
                language(facts).orElse(null),
                authors,
                Labels.NONE,
                captions(found.captions()),
                null);
    }

    private static String name(String name) {
        return name.length() > ArticleLimits.NAME_LENGTH || name.codePoints().noneMatch(Character::isLetterOrDigit)
                ? ""
                : name;
    }

    private static String body(List<PageBlock> blocks) {
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
        return (box.tag.equals("li") || box.tag.equals("tr") || box.tag.equals("dd") || box.tag.equals("dt"))
                && box.parent == last.parent;
    }

    private static List<String> captions(List<PageBlock> blocks) {
        return blocks.stream()
                .map(block -> Text.line(block.text()))
                .distinct()
                .limit(ArticleLimits.LIST_SIZE)
                .toList();
    }

    /// Short texts between the headline and the story's beginning.
    private static List<String> near(PageOutline outline, PageText.Found found, String title) {
        List<String> near = new ArrayList<>();
        int first = Math.min(found.first() + 4, outline.blocks().size());
        for (int i = Math.max(0, found.first() - 12); i < first; i++) {
            String text = outline.blocks().get(i).text();
            if (text.equals(title)) {
                near.clear();
            } else if (text.length() <= NEAR) {
                near.addAll(text.lines().toList());
            }
        }
        return near;
    }

    private static Optional<String> language(PageFacts facts) {
        for (String stated : List.of(
                facts.language(),
                facts.meta("content-language", "dc.language", "og:locale", "language", "inlanguage"))) {
            String tag = stated.strip().replace('_', '-').toLowerCase(Locale.ROOT);
            if (tag.length() >= 2
                    && tag.length() <= 20
                    && tag.chars().allMatch(c -> c == '-' || Character.isLetterOrDigit(c))) {
                return Optional.of(tag);
            }
        }
        return Optional.empty();
    }
}
