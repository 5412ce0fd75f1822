package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.TaggedArticle;
import dateline.enrich.NewsVocabulary;
import dateline.search.Hit;
import dateline.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// For random articles and queries: what is marked is what was found, and what was found is marked.
class HighlightingPropertyTest {
    private static final int QUERIES = 200;
    private static final List<String> GLUE =
            List.of(" ", " ", " ", " ", ", ", ". ", "? ", "\n\n", " & ", " <b>", " 🛢 ", "’s ", " “", "” ");

    private final Random random = new Random(1);
    private final NewsAnalyzer analyzer = new NewsAnalyzer();

    @Test
    void marksAreMatchesAndMatchesAreMarked(@TempDir Path folder) throws IOException {
        try (LuceneEngine engine = LuceneEngine.open(folder, new NewsVocabulary(), "test")) {
            for (int i = 0; i < 300; i++) {
                engine.put(article("a" + i), i + 1, false);
            }
            engine.refresh();
            int hits = 0;
            for (int i = 0; i < QUERIES; i++) {
                Asked asked = asked();
                for (Hit hit : engine.search(SearchRequest.of(asked.query)).hits()) {
                    hits++;
                    assertRight(engine, asked, hit);
                }
            }
            assertThat(hits).isGreaterThan(QUERIES);
        }
    }

    private void assertRight(LuceneEngine engine, Asked asked, Hit hit) throws IOException {
        var article = engine.article(hit.article().article().id()).orElseThrow().article();
        int marks = 0;
        var shown = new ArrayList<>(hit.snippets());
        shown.add(hit.titleHighlighted());
        for (String html : shown) {
            for (String mark : marks(html)) {
                marks++;
                assertThat(asked.isMatch(mark))
                        .as("'%s' in %s for %s", mark, html, asked.query)
                        .isTrue();
            }
        }
        for (String snippet : hit.snippets()) {
            String plain = snippet.replace("<mark>", "").replace("</mark>", "");
            plain = plain.startsWith("… ") ? plain.substring(2) : plain;
            plain = plain.endsWith(" …") ? plain.substring(0, plain.length() - 2) : plain;
            assertThat(Passages.whole(article.body(), List.of()).replace('\n', ' '))
                    .contains(plain);
        }
        boolean caption = engine.search(SearchRequest.of("caption:(" + asked.query + ")")).hits().stream()
                .anyMatch(h -> h.article().article().id().equals(article.id()));
        assertThat(marks > 0 || caption).as("%s in %s", asked.query, article).isTrue();
    }

    private Asked asked() throws IOException {
        String first = word();
        String second = word();
        return switch (random.nextInt(4)) {
            case 0 -> new Asked(first, List.of(List.of(first)), true);
            case 1 -> new Asked(first + " OR " + second, List.of(List.of(first), List.of(second)), true);
            case 2 -> new Asked('"' + first + " " + second + '"', List.of(List.of(first, second)), false);
            default ->
                new Asked(
                        '"' + first + " " + second + "\"~" + (1 + random.nextInt(4)),
                        Stream.of((first + " " + second).split("[ -]", -1))
                                .map(List::of)
                                .toList(),
                        false);
        };
    }

    private String word() {
        return ArticleSupply.WORDS.get(random.nextInt(ArticleSupply.WORDS.size()));
    }

    private TaggedArticle article(String id) {
        Story story = Story.of(id, random.nextInt(10) == 0 ? "" : text(5), text(20 + random.nextInt(300)));
        return random.nextInt(4) == 0 ? story.captions(text(5), text(5)).tagged() : story.tagged();
    }

    private String text(int words) {
        var text = new StringBuilder(word());
        for (int i = 1; i < words; i++) {
            text.append(GLUE.get(random.nextInt(GLUE.size()))).append(word());
        }
        return text.toString();
    }

    private static List<String> marks(String html) {
        var marks = new ArrayList<String>();
        for (int at = html.indexOf("<mark>"); at >= 0; at = html.indexOf("<mark>", at + 1)) {
            marks.add(html.substring(at + 6, html.indexOf("</mark>", at))
                    .replace("&#39;", "'")
                    .replace("&quot;", "\"")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&"));
        }
        return marks;
    }

    /// A query and the runs of words of which each mark must be one; two runs that overlap are one mark.
    private final class Asked {
        private final String query;
        private final List<List<String>> runs = new ArrayList<>();
        private final boolean stemmed;

        Asked(String query, List<List<String>> runs, boolean stemmed) throws IOException {
            this.query = query;
            this.stemmed = stemmed;
            for (List<String> run : runs) {
                this.runs.add(words(String.join(" ", run)));
            }
        }

        boolean isMatch(String mark) throws IOException {
            List<String> words = words(mark);
            return runs.stream().anyMatch(run -> isChainOf(words, run));
        }

        private boolean isChainOf(List<String> words, List<String> run) {
            for (int i = 0; i + run.size() <= words.size(); i++) {
                if (words.subList(i, i + run.size()).equals(run) && i == 0) {
                    return words.size() == run.size()
                            || isChainOf(words.subList(1, words.size()), run)
                            || isChainOf(words.subList(run.size(), words.size()), run);
                }
            }
            return false;
        }

        private List<String> words(String text) throws IOException {
            var words = new ArrayList<String>();
            try (TokenStream tokens = analyzer.tokenStream("body", text)) {
                var term = tokens.addAttribute(CharTermAttribute.class);
                var increment = tokens.addAttribute(PositionIncrementAttribute.class);
                tokens.reset();
                while (tokens.incrementToken()) {
                    if (increment.getPositionIncrement() > 0) {
                        words.add(term.toString().toLowerCase(Locale.ROOT));
                    } else if (stemmed) {
                        words.set(words.size() - 1, term.toString().substring(1));
                    }
                }
                tokens.end();
            }
            return words;
        }
    }
}
