package dateline.source;

import dateline.article.Text;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/// A story's headline, without the name of its site before or behind it.
final class PageTitle {
    private static final int LONGEST = 400;
    /// A shorter title says less than the page's one heading.
    private static final int SHORT = 15;

    private final PageFacts facts;
    private final SiteTitle site;
    private final List<String> headings = new ArrayList<>();

    private PageTitle(PageFacts facts, List<String> sites) {
        this.facts = facts;
        this.site = new SiteTitle(sites);
        headings.addAll(texts(PageElements.ofStory(facts.properties("headline"))));
        headings.addAll(texts(facts.headings()));
    }

    /// @param sites names under which the page's site goes: as it states them, and its host
    static String of(PageFacts facts, List<String> sites) {
        return new PageTitle(facts, sites).title();
    }

    private String title() {
        String stated = stated();
        if (!stated.isEmpty()) {
            return headed(stated, site.bare(stated));
        }
        String title = facts.title();
        String bare = headed(title, site.guessed(title));
        boolean little = bare.isEmpty()
                || site.isSite(bare)
                || (bare.length() < SHORT && bare.indexOf(' ') < 0 && headings.size() == 1);
        if (!little) {
            return bare;
        }
        String heading = heading();
        return heading.isEmpty() || (heading.length() < bare.length() && !site.isSite(bare)) ? bare : heading;
    }

    /// The heading that a title holds, else the title without its site.
    private String headed(String title, String bare) {
        return headings.stream()
                .filter(heading -> site.isPart(title, heading))
                .findFirst()
                .orElse(bare);
    }

    private String heading() {
        List<String> candidates = new ArrayList<>(headings);
        candidates.addAll(texts(facts.titled()));
        candidates.addAll(texts(facts.subheadings()));
        return candidates.stream()
                .filter(heading -> !site.isSite(heading))
                .findFirst()
                .orElse("");
    }

    private static List<String> texts(List<Element> elements) {
        return elements.stream()
                .map(element -> Text.line(PageElements.shortText(element, LONGEST)))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /// What the metadata call the headline; JSON-LD comes last where it is cut.
    private String stated() {
        String open = facts.meta(
                "dc:title",
                "dcterm:title",
                "dc.title",
                "og:title",
                "weibo:article:title",
                "twitter:title",
                "parsely-title",
                "headline",
                "fb_title",
                "citation_title");
        PageData linked = facts.data();
        String data = linked.isStory() ? headline(linked) : open.isEmpty() ? linked.text("headline") : "";
        boolean cut = data.endsWith("…") || data.endsWith("...") || open.startsWith(data) || data.length() > LONGEST;
        return data.isEmpty() || (cut && !open.isEmpty()) ? open : data;
    }

    /// Encyclopaedias give a description as headline, and the headline as name.
    private String headline(PageData data) {
        String headline = data.text("headline");
        String name = data.text("name");
        boolean named = !name.isEmpty()
                && facts.title().startsWith(name)
                && !facts.title().contains(headline);
        return named || headline.isEmpty() ? name : headline;
    }
}
