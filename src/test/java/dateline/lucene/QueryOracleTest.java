package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.TaggedArticle;
import dateline.article.Vocabulary;
import dateline.enrich.NewsVocabulary;
import dateline.search.QueryNode;
import dateline.search.QueryParser;
import dateline.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random queries of every operator find exactly the articles that looking at each article, one by one,
/// finds.
class QueryOracleTest {
    private static final int ARTICLES = 400;
    private static final int QUERIES = 300;
    private static final int NEAR_QUERIES = 300;

    private final Vocabulary vocabulary = new NewsVocabulary();
    private final Oracle oracle = new Oracle(vocabulary);

    @Test
    void aQueryFindsWhatFitsIt(@TempDir Path folder) throws IOException {
        var supply = new QuerySupply(new Random(11), ArticleSupply.WORDS, ArticleSupply.VALUES);
        var queries = new ArrayList<String>();
        for (int i = 0; i < QUERIES; i++) {
            queries.add(supply.query(4));
        }
        assertThat(String.join("\n", queries))
                .contains(" OR ", " AND NOT ", "-", "NOT (", "~", "*", "?", "^", "w/", "pre/", "NEAR/")
                .contains("date:[", "title:", "country:", "person:");
        assertSame(folder, queries);
    }

    @Test
    void wordsNearOneAnotherAreFoundWhereTheyAre(@TempDir Path folder) throws IOException {
        var supply = new QuerySupply(new Random(12), ArticleSupply.WORDS, ArticleSupply.VALUES);
        var queries = new ArrayList<String>();
        for (int i = 0; i < NEAR_QUERIES; i++) {
            queries.add(supply.near(3));
        }
        assertSame(folder, queries);
    }

    private void assertSame(Path folder, List<String> queries) throws IOException {
        try (LuceneEngine engine = LuceneEngine.open(folder, vocabulary, "test")) {
            var articles = new ArticleSupply(5);
            for (int i = 0; i < ARTICLES; i++) {
                TaggedArticle article = articles.article("a" + i);
                engine.put(article, i + 1, false);
                oracle.put(article);
                if (i % 90 == 0) {
                    engine.refresh();
                }
            }
            engine.refresh();
            int some = 0;
            for (String query : queries) {
                List<String> found = found(engine, query);
                assertThat(found)
                        .as("%s, read as %s", query, read(query))
                        .isEqualTo(List.copyOf(new TreeSet<>(oracle.find(SearchRequest.of(query)).stream()
                                .map(Article::id)
                                .toList())));
                some += !found.isEmpty() && found.size() < ARTICLES ? 1 : 0;
            }
            assertThat(some)
                    .as("queries that find some articles and not others")
                    .isGreaterThan(queries.size() / 2);
        }
    }

    private static QueryNode read(String query) {
        return QueryParser.parse(query).node();
    }

    private static List<String> found(LuceneEngine engine, String query) throws IOException {
        var ids = new TreeSet<String>();
        SearchRequest request = SearchRequest.of(query).withHighlight(false).withFacets(List.of(), 1);
        long total = engine.search(request.withPage(0, 0)).total();
        for (int offset = 0; offset < total; offset += 100) {
            engine.search(request.withPage(100, offset))
                    .hits()
                    .forEach(hit -> ids.add(hit.article().article().id()));
        }
        assertThat(ids).as("total of %s", query).hasSize((int) total);
        return List.copyOf(ids);
    }
}
