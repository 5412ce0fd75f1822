package dateline;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.Tag;
import dateline.search.FacetCounts;
import dateline.search.Hit;
import dateline.search.SearchRequest;
import dateline.search.SearchResults;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes search results for a terminal: matches in colour, facets below.
final class SearchPrinter {
    private static final String MARK = "\u001b[1;33m";
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String RESET = "\u001b[0m";
    private static final int FACET_VALUES = 5;

    private final PrintStream out;
    private final boolean colour;

    SearchPrinter(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    void print(SearchRequest request, SearchResults results) {
        results.warnings().forEach(warning -> out.println("note: " + warning.message()));
        if (!results.warnings().isEmpty()) {
            out.println("read as: " + results.parsed());
        }
        out.printf(Locale.ROOT, "%,d article%s%n%n", results.total(), results.total() == 1 ? "" : "s");
        int number = request.offset();
        for (Hit hit : results.hits()) {
            print(++number, hit);
        }
        results.facets().forEach(this::print);
        long shown = request.offset() + (long) results.hits().size();
        if (shown < results.total()) {
            out.printf(Locale.ROOT, "%nshown %,d of %,d; --page and --limit show more%n", shown, results.total());
        }
    }

    private void print(int number, Hit hit) {
        Article article = hit.article().article();
        out.println(paint(BOLD, number + ". ") + marked(hit.titleHighlighted(), BOLD));
        String date =
                article.published() == null ? "undated" : article.published().text();
        String publisher =
                article.publisher() == null ? "" : article.publisher().label() + ", ";
        out.println("   " + paint(DIM, publisher + date + tags(hit) + "  [" + plain(article.id()) + "]"));
        for (String snippet : hit.snippets()) {
            out.println("   " + marked(snippet, ""));
        }
        out.println();
    }

    private static String tags(Hit hit) {
        List<String> labels = hit.article().tags().stream()
                .filter(tag -> tag.dimension() == Dimension.COUNTRY || tag.dimension() == Dimension.PERSON)
                .map(Tag::label)
                .toList();
        return labels.isEmpty() ? "" : " · " + String.join(", ", labels);
    }

    private void print(Dimension dimension, FacetCounts counts) {
        if (counts.values().isEmpty()) {
            return;
        }
        String values = counts.values().stream()
                .limit(FACET_VALUES)
                .map(value -> String.format(Locale.ROOT, "%s %,d", value.label(), value.count()))
                .collect(Collectors.joining(" · "));
        int more = counts.distinct() - Math.min(FACET_VALUES, counts.values().size());
        String rest = more > 0 ? paint(DIM, String.format(Locale.ROOT, " · %,d more", more)) : "";
        out.println(paint(BOLD, String.format(Locale.ROOT, "%-10s", dimension.key())) + plain(values) + rest);
    }

    /// Turns the HTML of a highlighted text into what a terminal shows.
    private String marked(String html, String around) {
        String painted = String.join(" ", plain(html).split(" +", -1))
                .replace("<mark>", colour ? RESET + MARK : "")
                .replace("</mark>", colour ? RESET + around : "");
        String text = painted;
        for (Map.Entry<String, String> entity : ENTITIES) {
            text = text.replace(entity.getKey(), entity.getValue());
        }
        return colour ? around + text + RESET : text;
    }

    /// The ampersand comes last, so that no text is unescaped twice.
    private static final List<Map.Entry<String, String>> ENTITIES = List.of(
            Map.entry("&lt;", "<"),
            Map.entry("&gt;", ">"),
            Map.entry("&quot;", "\""),
            Map.entry("&#39;", "'"),
            Map.entry("&amp;", "&"));

    /// Control characters of an article must not command the reader's terminal.
    private static String plain(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String paint(String style, String text) {
        return colour ? style + text + RESET : text;
    }
}
