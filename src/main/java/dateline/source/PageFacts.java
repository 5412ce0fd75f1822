package dateline.source;

import dateline.article.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/// What a page states of itself beside its text: its metadata, its linked data, and the elements that name author, date
/// and headline, all in the page's order.
final class PageFacts implements NodeVisitor {
    private static final int MOST = 200;
    private static final List<String> NAMING = List.of(
            "byline", "author", "auteur", "autor", "writer", "journalist", "signature", "contributor", "username");
    /// Attributes by which programs know an element, besides its class and its id.
    private static final List<String> NAMED = List.of("data-testid", "data-component", "data-qa");
    private static final List<String> TITLES = List.of(
            "entry-title",
            "post-title",
            "article-title",
            "article__title",
            "article-headline",
            "story-title",
            "story-headline",
            "headline",
            "title");
    private static final List<String> KEYS = List.of("property", "name", "itemprop", "http-equiv");
    private static final List<String> CONTENTS = List.of("content", "value", "datetime");

    private final Map<String, List<String>> metas = new HashMap<>();
    private final List<String> scripts = new ArrayList<>();
    private final List<Element> headings = new ArrayList<>();
    private final List<Element> subheadings = new ArrayList<>();
    private final List<Element> titled = new ArrayList<>();
    private final List<Element> times = new ArrayList<>();
    private final List<Element> dated = new ArrayList<>();
    private final List<Element> named = new ArrayList<>();
    private final List<Element> properties = new ArrayList<>();
    private final Map<String, String> links = new HashMap<>();
    private String title = "";
    private String language = "";
    private PageData data = PageData.NONE;

    private PageFacts() {}

    static PageFacts of(Document page) {
        var facts = new PageFacts();
        page.traverse(facts);
        facts.data = PageData.of(facts.scripts);
        return facts;
    }

    /// What `<title>` says, on one line.
    String title() {
        return title;
    }

    /// What `<html lang>` says.
    String language() {
        return language;
    }

    PageData data() {
        return data;
    }

    /// The address of a `<link>` of that relation, or of `<base>`; empty where there is none.
    String link(String relation) {
        return links.getOrDefault(relation, "");
    }

    /// The first value that any of the names has; those named first count first.
    String meta(String... names) {
        for (String name : names) {
            List<String> values = metas.get(name);
            if (values != null) {
                return values.getFirst();
            }
        }
        return "";
    }

    List<String> metas(String name) {
        return metas.getOrDefault(name, List.of());
    }

    /// The headings of the first level.
    List<Element> headings() {
        return headings;
    }

    /// The headings of the second level.
    List<Element> subheadings() {
        return subheadings;
    }

    /// Elements whose class says that they hold the headline.
    List<Element> titled() {
        return titled;
    }

    /// The `<time>` elements.
    List<Element> times() {
        return times;
    }

    /// Elements whose class says that they give the date.
    List<Element> dated() {
        return dated;
    }

    /// Elements whose class, id or relation says that they name the author.
    List<Element> named() {
        return named;
    }

    /// The elements of that microdata property.
    List<Element> properties(String property) {
        return properties.stream()
                .filter(element -> hasWord(element.attr("itemprop"), property))
                .toList();
    }

    @Override
    public void head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        switch (element.normalName()) {
            case "meta" -> meta(element);
            case "title" -> {
                if (title.isEmpty() && !isInPicture(element)) {
                    title = Text.line(element.text());
                }
            }
            case "html" -> language = element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang");
            case "link" -> link(element);
            case "base" -> links.putIfAbsent("base", element.attr("href").strip());
            case "script" -> {
                if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json") && scripts.size() < MOST) {
                    scripts.add(element.data());
                }
            }
            case "h1" -> add(headings, element);
            case "h2" -> add(subheadings, element);
            case "time" -> add(times, element);
            default -> {}
        }
        if (element.attributesSize() > 0 || element.normalName().equals("author")) {
            attributes(element);
        }
    }

    private void attributes(Element element) {
        if (element.hasAttr("itemprop")) {
            add(properties, element);
        }
        String relation = element.attr("rel");
        if ((!relation.isEmpty()
                        && hasWord(relation, "author")
                        && !element.normalName().equals("link"))
                || element.normalName().equals("author")
                || namesAuthor(element.attr("class"))
                || namesAuthor(element.attr("id"))
                || NAMED.stream().anyMatch(name -> namesAuthor(element.attr(name)))) {
            add(named, element);
        }
        if (isTitle(element.attr("class"))) {
            add(titled, element);
        }
        if (givesDate(element.attr("class")) && !element.normalName().equals("time")) {
            add(dated, element);
        }
    }

    private static boolean isTitle(String names) {
        return !names.isEmpty() && names.length() <= MOST && TITLES.stream().anyMatch(title -> hasWord(names, title));
    }

    private static boolean givesDate(String names) {
        if (names.isEmpty() || names.length() > MOST) {
            return false;
        }
        String lower = names.toLowerCase(Locale.ROOT);
        return lower.contains("publi") || lower.contains("timestamp") || lower.contains("posted") || hasDate(lower);
    }

    /// The word itself, and not `update`.
    private static boolean hasDate(String names) {
        int at = names.indexOf("date");
        return at == 0 || (at > 0 && !Character.isLetter(names.charAt(at - 1)));
    }

    private static boolean isInPicture(Element element) {
        Element parent = element.parent();
        return parent != null
                && !parent.normalName().equals("head")
                && !parent.normalName().equals("html");
    }

    private static void add(List<Element> list, Element element) {
        if (list.size() < MOST) {
            list.add(element);
        }
    }

    private static boolean namesAuthor(String names) {
        if (names.isEmpty() || names.length() > MOST) {
            return false;
        }
        String lower = names.toLowerCase(Locale.ROOT);
        return NAMING.stream().anyMatch(lower::contains)
                || lower.equals("by")
                || lower.endsWith("-by")
                || lower.endsWith("_by");
    }

    private void meta(Element element) {
        String content = CONTENTS.stream()
                .filter(element::hasAttr)
                .findFirst()
                .map(name -> Text.line(element.attr(name)))
                .orElse("");
        if (content.isEmpty()) {
            return;
        }
        for (String key : KEYS) {
            for (String name : element.attr(key).toLowerCase(Locale.ROOT).split("\\s", 8)) {
                List<String> values = metas.computeIfAbsent(name, _ -> new ArrayList<>(1));
                if (!name.isEmpty() && values.size() < MOST) {
                    values.add(content);
                }
            }
        }
    }

    private void link(Element element) {
        String address = element.attr("href").strip();
        if (!address.isEmpty()) {
            for (String relation : element.attr("rel").toLowerCase(Locale.ROOT).split("\\s", 8)) {
                links.putIfAbsent(relation, address);
            }
        }
    }

    private static boolean hasWord(String words, String word) {
        return words.equals(word) || (words.indexOf(' ') >= 0 && (" " + words + " ").contains(" " + word + " "));
    }
}
