package dateline.source;

import dateline.article.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Who wrote a story, as its page says.
final class PageByline {
    private static final int LONGEST = 100;
    private static final int LONGEST_LIST = 300;
    private static final int LONGEST_POSITION = 50;
    private static final WordLists WORDS = WordLists.read("bylines.tsv");
    /// Words that stand beside names.
    private static final Set<String> NO_NAMES = WORDS.set("no-name");
    /// What the address of a page on somebody has in it.
    private static final List<String> PEOPLE = WORDS.list("people");
    private static final List<String> POSITIONS =
            List.of("reporter", "correspondent", "editor", "writer", "columnist", "journalist");

    private final PageFacts facts;
    private final List<String> sites;
    private final List<String> names = new ArrayList<>();
    private final List<String> nobodies = new ArrayList<>();

    private PageByline(PageFacts facts, List<String> sites) {
        this.facts = facts;
        this.sites = sites;
    }

    /// The names that the page states of its story; empty where it states none.
    ///
    /// @param sites names of the page's site
    static List<String> of(PageFacts facts, List<String> sites) {
        var byline = new PageByline(facts, sites);
        facts.data().names("author").forEach(byline::add);
        if (byline.names.isEmpty()) {
            facts.data().names("creator").forEach(byline::add);
        }
        byline.metadata("dc:creator", "dc.creator", "dcterms.creator", "dcterm:creator", "citation_author");
        byline.metadata("author", "article:author", "og:author", "article:author_name", "dc.author", "dcterms.author");
        byline.metadata("parsely-author", "sailthru.author", "byl", "byline", "cxenseparse:author", "creator");
        byline.properties(PageElements.ofStory(facts.properties("author")));
        byline.properties(PageElements.ofStory(facts.properties("creator")));
        byline.elements(PageElements.ofStory(facts.named()));
        return byline.found();
    }

    /// The names that a page without any stated ones gives around its story; empty where it gives none.
    ///
    /// @param near short texts around the headline
    static List<String> near(PageFacts facts, List<String> sites, List<String> near) {
        var byline = new PageByline(facts, sites);
        near.forEach(byline::line);
        for (int i = 0; i + 1 < near.size(); i++) {
            if (byline.names.isEmpty()
                    && isPosition(near.get(i + 1))
                    && near.get(i).indexOf(' ') > 0) {
                byline.addName(near.get(i), false);
            }
        }
        byline.only();
        return byline.found();
    }

    private List<String> found() {
        if (names.isEmpty()) {
            return nobodies.stream().limit(1).toList();
        }
        return names.stream()
                .filter(name -> names.size() == 1 || sites.stream().noneMatch(site -> site.equalsIgnoreCase(name)))
                .limit(ArticleLimits.LIST_SIZE)
                .toList();
    }

    private void add(String text) {
        BylineNames given = BylineNames.of(text, sites);
        given.names().stream().filter(name -> !names.contains(name)).forEach(names::add);
        nobodies.addAll(given.nobodies());
    }

    private void metadata(String... keys) {
        for (String key : keys) {
            if (names.isEmpty()) {
                boolean inverted = key.startsWith("dc") || key.startsWith("citation");
                facts.metas(key).forEach(value -> add(inverted ? BylineNames.inOrder(value) : value));
            }
        }
    }

    private void properties(List<Element> elements) {
        if (names.isEmpty()) {
            elements.forEach(element -> addName(value(element), false));
        }
    }

    private static String value(Element element) {
        if (element.hasAttr("content")) {
            return element.attr("content");
        }
        Element name = PageElements.within(element).stream()
                .filter(inner -> inner.attr("itemprop").equals("name"))
                .findFirst()
                .orElse(element);
        return name.hasAttr("content") ? name.attr("content") : PageElements.shortText(name, 2 * LONGEST);
    }

    /// Takes the first of the elements that has names in it.
    private void elements(List<Element> elements) {
        for (Element element : elements) {
            if (!names.isEmpty()) {
                return;
            }
            element(element);
        }
    }

    private void element(Element element) {
        String text = PageElements.shortText(element, LONGEST_LIST);
        if (text.isEmpty() || element.closest("figure, figcaption") != null) {
            return;
        }
        for (Element inner : PageElements.within(element)) {
            boolean person = inner.attr("rel").contains("author") || isOfPerson(inner.attr("href"));
            String name = PageElements.shortText(inner, 2 * LONGEST);
            boolean link = inner.normalName().equals("a") && isCased(name);
            if (person || link || inner.attr("itemprop").equals("name")) {
                addName(name, person);
            }
        }
        for (String line : text.split("[\\n|·•]", 6)) {
            if (names.isEmpty()) {
                addName(line, false);
            }
        }
    }

    private static boolean isOfPerson(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return PEOPLE.stream().anyMatch(lower::contains);
    }

    /// Takes the names that all elements beside the story agree on.
    private void only() {
        if (!names.isEmpty()) {
            return;
        }
        List<Element> elements = new ArrayList<>(facts.properties("author"));
        elements.addAll(facts.named());
        var found = new HashSet<List<String>>();
        for (Element element : PageElements.besideStory(elements)) {
            var one = new PageByline(facts, sites);
            one.element(element);
            if (!one.names.isEmpty()) {
                found.add(one.names);
            }
        }
        if (found.size() == 1) {
            found.forEach(names::addAll);
        }
    }

    /// Takes `By Ana Ruiz @ana on June 26, 2014`.
    private void line(String line) {
        if (!names.isEmpty()) {
            return;
        }
        List<String> authors = Byline.authors(line);
        authors.forEach(this::add);
        boolean byline = line.length() <= 2 * LONGEST && line.regionMatches(true, 0, "by ", 0, 3);
        BylineNames given = byline ? BylineNames.of(line, sites) : BylineNames.NONE;
        nobodies.addAll(given.nobodies());
        if (authors.isEmpty() && byline && given.nobodies().isEmpty()) {
            String name = BylineName.of(line.substring(3).split(",", 2)[0]);
            if (name.indexOf(' ') > 0 && Byline.isPerson(name)) {
                add(name);
            }
        }
    }

    /// Whether a line says what somebody is at a paper: `Business reporter`.
    private static boolean isPosition(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return line.length() < LONGEST_POSITION && POSITIONS.stream().anyMatch(lower::endsWith);
    }

    /// Adds what looks like names, from where anything may stand.
    ///
    /// @param person whether it is certain that somebody is named, so that one word is enough
    private void addName(String text, boolean person) {
        String line = Text.line(text);
        if (line.isEmpty() || line.length() > LONGEST) {
            return;
        }
        BylineNames given = BylineNames.of(line, sites);
        boolean certain = person || BylineNames.hasPrefix(line);
        if (given.names().stream().allMatch(name -> isNameLike(name, certain))) {
            given.names().stream().filter(name -> !names.contains(name)).forEach(names::add);
        }
        nobodies.addAll(given.nobodies());
    }

    private static boolean isNameLike(String name, boolean certain) {
        String[] words = name.split(" ", -1);
        boolean cased = isCased(name);
        if (words.length > 5 || (words.length < 2 && Character.isLowerCase(name.codePointAt(0)))) {
            return false;
        }
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            boolean capital = !word.isEmpty()
                    && (Character.isUpperCase(word.codePointAt(0)) || "\"“(".indexOf(word.charAt(0)) >= 0);
            if (NO_NAMES.contains(lower) || (cased && !capital && !BylineName.isParticle(word))) {
                return false;
            }
        }
        return words.length > 1 || !cased || certain || BylineNames.isAgency(name);
    }

    /// Whether a name is in a script that has capitals.
    private static boolean isCased(String name) {
        return !name.isEmpty()
                && (Character.isUpperCase(name.codePointAt(0)) || Character.isLowerCase(name.codePointAt(0)));
    }
}
