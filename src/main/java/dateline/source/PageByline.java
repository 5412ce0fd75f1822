package dateline.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Who wrote a story, as its page says.
final class PageByline {
    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 6;
    private static final WordLists WORDS = WordLists.read("bylines.tsv");
    private static final List<String> WRITTEN = WORDS.list("prefix");
    /// What stands where a name should.
    private static final Set<String> NOBODY = WORDS.set("nobody");

    /// Words that stand beside names.
    private static final Set<String> NO_NAMES = WORDS.set("no-name");
    private static final Set<String> PARTICLES = WORDS.set("particle");

    private final List<String> names = new ArrayList<>();
    private final List<String> nobodies = new ArrayList<>();

    private final List<String> sites;

    private PageByline(List<String> sites) {
        this.sites = sites;
    }

    /// The names; empty where the page gives none.
    ///
    /// @param near short texts around the headline
    static List<String> of(PageFacts facts, List<String> sites, List<String> near) {
        var byline = new PageByline(sites);
        facts.data().names("author").forEach(byline::add);
        byline.stated(
                facts, "dc.creator", "dc:creator", "author", "article:author", "og:author", "article:author_name");
        byline.stated(
                facts,
                "dcterms.creator",
                "dcterm:creator",
                "parsely-author",
                "sailthru.author",
                "byl",
                "byline",
                "citation_author",
                "cxenseparse:author");
        if (byline.names.isEmpty()) {
            for (Element element : PageElements.ofStory(facts.properties("author"))) {
                Element name = element.selectFirst("[itemprop=name]");
                byline.addName(value(name == null ? element : name));
            }
        }
        if (byline.names.isEmpty()) {
            byline.elements(PageElements.ofStory(facts.named()));
        }
        for (String text : near) {
            if (byline.names.isEmpty()) {
                byline.near(text);
            }
        }
        for (int i = 0; byline.names.isEmpty() && i + 1 < near.size(); i++) {
            if (isPosition(near.get(i + 1)) && near.get(i).indexOf(' ') > 0) {
                byline.addName(near.get(i));
            }
        }
        if (byline.names.isEmpty() && near.isEmpty()) {
            byline.elements(
                    facts.named().stream().filter(PageElements::isInFoot).toList());
        }
        List<String> found = byline.names.isEmpty() ? byline.nobodies : byline.names;
        return found.stream()
                .filter(name -> found.size() == 1 || !byline.isSite(name))
                .distinct()
                .limit(ArticleLimits.LIST_SIZE)
                .toList();
    }

    /// Whether a line says what somebody is at a paper: `Business reporter`.
    private static boolean isPosition(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return line.length() < 50
                && (lower.endsWith("reporter") || lower.endsWith("correspondent") || lower.endsWith("editor"));
    }

    private boolean isSite(String name) {
        return sites.stream().anyMatch(site -> site.equalsIgnoreCase(name));
    }

    /// Whether a name has that of the site in it, as a publisher's has.
    private boolean namesSite(String lower) {
        return sites.stream().anyMatch(site -> site.length() > 3 && lower.contains(site.toLowerCase(Locale.ROOT)));
    }

    /// Takes `By Ana Ruiz @ana on June 26, 2014`.
    private void near(String line) {
        List<String> authors = Byline.authors(line);
        authors.forEach(this::add);
        if (authors.isEmpty() && line.length() <= 2 * LONGEST && line.regionMatches(true, 0, "by ", 0, 3)) {
            String name = BylineName.of(line.substring(3).split(",", 2)[0]);
            if (name.indexOf(' ') > 0 && name.chars().filter(c -> c == ' ').count() < 4 && isCapital(name)) {
                add(name);
            }
        }
    }

    private static boolean isCapital(String name) {
        for (String word : name.split(" ", MOST_WORDS)) {
            if (word.isEmpty() || !Character.isUpperCase(word.codePointAt(0))) {
                return false;
            }
        }
        return true;
    }

    private static String value(Element element) {
        return element.hasAttr("content") ? element.attr("content") : PageElements.shortText(element, 2 * LONGEST);
    }

    private void stated(PageFacts facts, String... keys) {
        for (String key : keys) {
            if (names.isEmpty()) {
                facts.metas(key).forEach(this::add);
            }
        }
    }

    private void elements(List<Element> elements) {
        for (Element element : elements) {
            String text = PageElements.shortText(element, 3 * LONGEST);
            if (text.isEmpty() || element.closest("figure, figcaption") != null) {
                continue;
            }
            for (Element name : element.select("[itemprop=name], [rel~=author], a")) {
                addName(name.text());
            }
            for (String line : text.split("[\\n|·•]", 6)) {
                if (names.isEmpty()) {
                    addName(line);
                }
            }
            if (!names.isEmpty()) {
                return;
            }
        }
    }

    /// Adds what looks like names, from where anything may stand.
    private void addName(String text) {
        String line = Text.line(text);
        if (line.isEmpty() || line.length() > LONGEST) {
            return;
        }
        var other = new PageByline(sites);
        other.add(line);
        if (other.names.stream().allMatch(PageByline::isNameLike)) {
            other.names.stream().filter(name -> !names.contains(name)).forEach(names::add);
        }
        nobodies.addAll(other.nobodies);
    }

    private static boolean isNameLike(String name) {
        String[] words = name.split(" ", -1);
        if (words.length > 5 || (words.length < 2 && Character.isLowerCase(name.codePointAt(0)))) {
            return false;
        }
        boolean cased = Character.isUpperCase(name.codePointAt(0)) || Character.isLowerCase(name.codePointAt(0));
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            boolean capital = !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
            if (NO_NAMES.contains(lower) || (cased && !capital && !PARTICLES.contains(lower))) {
                return false;
            }
        }
        return words.length > 1 || !cased;
    }

    /// Takes apart what a page gives as author: `By Ana Ruiz and John Doe`.
    private void add(String text) {
        String given = text.strip();
        if (given.isEmpty() || given.length() > 3 * LONGEST || given.contains("://") || given.startsWith("www.")) {
            return;
        }
        given = withoutPrefix(given);
        for (String part : given.replace(" and ", ",")
                .replace(" & ", ",")
                .replace(" und ", ",")
                .replace(" et ", ",")
                .replace(" y ", ",")
                .replace("、", ",")
                .replace(";", ",")
                .replace("|", ",")
                .split(",", 50)) {
            name(withoutPrefix(part.strip()));
        }
    }

    private void name(String given) {
        String name = BylineName.of(given);
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.isEmpty()
                || Address.isHostName(name)
                || name.length() > LONGEST
                || name.split(" ", -1).length > MOST_WORDS
                || name.indexOf('@') >= 0
                || name.codePoints().noneMatch(Character::isLetter)
                || name.codePoints().anyMatch(Character::isDigit)) {
            return;
        }
        List<String> list = NOBODY.contains(lower) || namesSite(lower) ? nobodies : names;
        if (!list.contains(name)) {
            list.add(name);
        }
    }

    private static String withoutPrefix(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String prefix : WRITTEN) {
            if (lower.startsWith(prefix)) {
                return text.substring(prefix.length()).strip();
            }
        }
        return text;
    }
}
