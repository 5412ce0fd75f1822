package dateline.source;

import dateline.article.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/// A story's headline, without the name of its site before or behind it.
final class PageTitle {
    private static final int LONGEST = 400;
    /// What stands between a headline and the name of the site or the section.
    private static final List<String> SEPARATORS = List.of(
            " | ", " - ", " – ", " — ", " » ", " « ", " › ", " ‹ ", " :: ", " · ", " • ", " ・ ", "｜", " : ", "_");
    /// What an older WordPress puts between its name and a headline.
    private static final String ARCHIVE = "» Blog Archive »";
    /// Separators that stand in headlines too.
    private static final String DASHES = "-–—:";

    private final PageFacts facts;
    private final List<String> headings = new ArrayList<>();
    private final List<String> sites = new ArrayList<>();

    private PageTitle(PageFacts facts, List<String> sites) {
        this.facts = facts;
        for (Element heading : facts.headings()) {
            String text = Text.line(heading.text());
            if (!text.isEmpty() && text.length() <= LONGEST) {
                headings.add(text);
            }
        }
        for (String site : sites) {
            String letters = letters(site);
            if (!letters.isEmpty()) {
                this.sites.add(letters);
            }
        }
    }

    /// @param sites names under which the page's site goes: as it states them, and its host
    static String of(PageFacts facts, List<String> sites) {
        return new PageTitle(facts, sites).title();
    }

    private String title() {
        String stated = stated();
        if (!stated.isEmpty()) {
            return bare(stated, false);
        }
        String title = facts.title();
        if (title.isEmpty()) {
            return headings.isEmpty() ? firstSubheading() : headings.getFirst();
        }
        int archive = title.lastIndexOf(ARCHIVE);
        return archive >= 0
                ? title.substring(archive + ARCHIVE.length()).strip()
                : bare(title.replace("|", " | ").replace("  ", " "), true);
    }

    private String firstSubheading() {
        return facts.subheadings().stream()
                .map(heading -> Text.line(heading.text()))
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .findFirst()
                .orElse("");
    }

    /// What the metadata call the headline; JSON-LD comes last where it is cut.
    private String stated() {
        String data = facts.data().isStory() ? headline(facts.data()) : "";
        String open = facts.meta(
                "dc:title",
                "dcterm:title",
                "dc.title",
                "og:title",
                "weibo:article:title",
                "twitter:title",
                "parsely-title",
                "headline");
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

    /// The title without the parts that name the site.
    ///
    /// @param doubtful whether parts are to be dropped even where nothing confirms that they are a site's name
    private String bare(String title, boolean doubtful) {
        for (String heading : headings) {
            if (isPart(title, heading)) {
                return heading;
            }
        }
        String bare = title;
        for (int i = 0; i < 3; i++) {
            String less = withoutSite(bare);
            if (less.equals(bare)) {
                break;
            }
            bare = less;
        }
        return doubtful && bare.equals(title) ? withoutLast(bare) : bare;
    }

    /// Whether a heading is what stands in a title before its site's name, or behind it.
    private boolean isPart(String title, String heading) {
        if (heading.length() >= title.length() || words(heading) < 2) {
            return false;
        }
        for (String separator : SEPARATORS) {
            if (title.startsWith(heading)
                    && title.substring(heading.length()).stripLeading().startsWith(separator.strip())
                    && (separator.length() > 1 || separator.equals("_") || separator.equals("｜"))) {
                return true;
            }
            if (title.endsWith(separator + heading)
                    && isSite(title.substring(0, title.length() - heading.length() - separator.length()))) {
                return true;
            }
        }
        return false;
    }

    private String withoutSite(String title) {
        for (String separator : SEPARATORS) {
            int last = title.lastIndexOf(separator);
            if (last > 0 && isSite(title.substring(last + separator.length()))) {
                return title.substring(0, last).strip();
            }
            int first = title.indexOf(separator);
            if (first > 0 && isSite(title.substring(0, first))) {
                return title.substring(first + separator.length()).strip();
            }
        }
        int colon = title.indexOf(": ");
        return colon > 0 && (isSite(title.substring(0, colon)) || Address.isHostName(title.substring(0, colon)))
                ? title.substring(colon + 2).strip()
                : title;
    }

    private boolean isSite(String part) {
        String letters = letters(part);
        return letters.length() > 1 && sites.stream().anyMatch(site -> isSame(site, letters));
    }

    private static boolean isSame(String site, String part) {
        return site.equals(part) || (part.length() > 3 && (site.startsWith(part) || part.startsWith(site)));
    }

    /// The title without its last part, where what is left is a headline.
    private static String withoutLast(String title) {
        for (String separator : SEPARATORS) {
            int last = title.lastIndexOf(separator);
            if (last > 0) {
                String rest = title.substring(0, last).strip();
                int tail = words(title.substring(last + separator.length()));
                boolean dash = separator.length() == 3 && DASHES.indexOf(separator.charAt(1)) >= 0;
                if (words(rest) >= 4 && tail <= (dash ? 4 : 8)) {
                    return separator.equals(" : ") ? title : rest;
                }
                String after = title.substring(last + separator.length()).strip();
                if (!dash && tail >= 4 && words(rest) <= 2) {
                    return after;
                }
            }
        }
        return title;
    }

    private static int words(String text) {
        int words = 0;
        boolean in = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            words += letter && (!in || Character.isIdeographic(c)) ? 1 : 0;
            in = letter;
        }
        return words;
    }

    private static String letters(String text) {
        var letters = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        String plain = letters.toString();
        return plain.startsWith("the") && plain.length() > 5 ? plain.substring(3) : plain;
    }
}
