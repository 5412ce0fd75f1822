package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.TaggedArticle;
import dateline.enrich.NewsVocabulary;
import dateline.search.Hit;
import dateline.search.QueryNode;
import dateline.search.QueryParser;
import dateline.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Of every article found, exactly the words are marked that trying every place of its text finds: in the
/// title all of them, in a passage all that lie in it, and no passage cuts one.
class HighlightingOracleTest {
    private static final int ARTICLES = 250;
    private static final int QUERIES = 400;
    /// Beyond what Lucene's own highlighter reads.
    private static final int LONG = 10_000;

    private static final List<String> GLUE =
            List.of(" ", " ", " ", " ", ", ", ". ", "? ", "\n\n", " & ", " <b>", " 🛢 ", "’s ", " “", "” ");

    private final Random random = new Random(21);
    private final QuerySupply queries = new QuerySupply(random, ArticleSupply.WORDS, Map.of());
    private int inPassages;
    private int farBehind;

    @Test
    void whatIsMarkedIsWhatWasFound(@TempDir Path folder) throws IOException {
        try (LuceneEngine engine = LuceneEngine.open(folder, new NewsVocabulary(), "test")) {
            for (int i = 0; i < ARTICLES; i++) {
                engine.put(article("a" + i), i + 1, false);
            }
            engine.refresh();
            for (int i = 0; i < QUERIES; i++) {
                String query = query();
                QueryNode node = QueryParser.parse(query).node();
                for (Hit hit : engine.search(SearchRequest.of(query)).hits()) {
                    Article article = engine.article(hit.article().article().id())
                            .orElseThrow()
                            .article();
                    assertTitle(query, node, article, hit);
                    assertPassages(query, node, article, hit);
                }
            }
        }
        assertThat(inPassages).as("marks in passages").isGreaterThan(5_000);
        assertThat(farBehind).as("of which far behind in a text").isGreaterThan(200);
    }

    private static void assertTitle(String query, QueryNode node, Article article, Hit hit) {
        if (!article.title().isBlank()) {
            List<Passages.Mark> marks = marks(article.title(), node);
            assertThat(hit.titleHighlighted())
                    .as("title for %s", query)
                    .isEqualTo(html(article.title(), 0, article.title().length(), marks));
        }
    }

    private void assertPassages(String query, QueryNode node, Article article, Hit hit) {
        String body = article.body();
        List<Passages.Mark> marks = marks(body, node);
        int marked = 0;
        for (String snippet : hit.snippets()) {
            String html = snippet.startsWith("… ") ? snippet.substring(2) : snippet;
            html = html.endsWith(" …") ? html.substring(0, html.length() - 2) : html;
            int start = place(body, html, marks);
            assertThat(start)
                    .as("%s in passage '%s' of '%s', where should be marked %s", query, html, body, marks)
                    .isNotNegative();
            int found = html.split("<mark>", -1).length - 1;
            marked += found;
            inPassages += found;
            farBehind += start > LONG ? found : 0;
        }
        assertThat(marked > 0).as("%s marks something in %s", query, body).isEqualTo(!marks.isEmpty());
    }

    /// Where the text of a passage stands with just these marks, none of them cut; -1 where it stands
    /// nowhere.
    private static int place(String body, String html, List<Passages.Mark> marks) {
        String plain = plain(html);
        String oneLine = body.replace('\n', ' ');
        for (int at = oneLine.indexOf(plain); at >= 0; at = oneLine.indexOf(plain, at + 1)) {
            int start = at;
            int end = at + plain.length();
            boolean cut = marks.stream()
                    .anyMatch(mark ->
                            mark.start() < end && mark.end() > start && (mark.start() < start || mark.end() > end));
            List<Passages.Mark> within = marks.stream()
                    .filter(mark -> mark.start() >= start && mark.end() <= end)
                    .toList();
            if (!cut && html(oneLine, start, end, within).equals(html)) {
                return at;
            }
        }
        return -1;
    }

    private static List<Passages.Mark> marks(String text, QueryNode node) {
        OracleText words = OracleText.of(text);
        var marks = new ArrayList<Passages.Mark>();
        (node instanceof QueryNode.Or(var nodes) ? nodes : List.of(node))
                .forEach(one -> words.marks(one).forEach(place -> marks.add(words.mark(place))));
        marks.sort(Comparator.comparingInt(Passages.Mark::start));
        var joined = new ArrayList<Passages.Mark>();
        for (Passages.Mark mark : marks) {
            if (!joined.isEmpty() && mark.start() < joined.getLast().end()) {
                Passages.Mark last = joined.removeLast();
                joined.add(new Passages.Mark(last.start(), Math.max(last.end(), mark.end())));
            } else {
                joined.add(mark);
            }
        }
        return joined;
    }

    private static String html(String text, int start, int end, List<Passages.Mark> marks) {
        var html = new StringBuilder();
        for (int i = start; i <= end; i++) {
            int here = i;
            html.append(marks.stream().anyMatch(mark -> mark.end() == here) ? "</mark>" : "");
            html.append(marks.stream().anyMatch(mark -> mark.start() == here) ? "<mark>" : "");
            if (i < end) {
                String c = text.substring(i, i + 1);
                html.append(
                        switch (c) {
                            case "<" -> "&lt;";
                            case ">" -> "&gt;";
                            case "&" -> "&amp;";
                            case "\"" -> "&quot;";
                            case "'" -> "&#39;";
                            default -> c;
                        });
            }
        }
        return html.toString();
    }

    private static String plain(String html) {
        return html.replace("<mark>", "")
                .replace("</mark>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private String query() {
        return switch (random.nextInt(8)) {
            case 0 -> queries.word();
            case 1 -> queries.phrase();
            case 2 -> queries.phrase() + "~" + (1 + random.nextInt(6));
            case 3, 4 -> queries.near(2);
            case 5 -> queries.wildcard();
            case 6 -> queries.fuzzy();
            default -> queries.near(1) + " OR " + queries.phrase();
        };
    }

    private TaggedArticle article(String id) {
        String title = random.nextInt(10) == 0 ? "" : text(5);
        String before = random.nextInt(4) == 0 ? "filler text. ".repeat(LONG / 10) : "";
        return Story.of(id, title, before + text(20 + random.nextInt(100))).tagged();
    }

    private String text(int words) {
        var text = new StringBuilder(queries.word());
        for (int i = 1; i < words; i++) {
            text.append(GLUE.get(random.nextInt(GLUE.size()))).append(queries.word());
        }
        return text.toString();
    }
}
