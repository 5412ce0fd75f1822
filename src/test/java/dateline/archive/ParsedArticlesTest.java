package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Labels;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParsedArticlesTest {
    private final ParsedArticles parsed = new ParsedArticles();

    @Test
    void anArticleIsGivenOutOnce() {
        Article article = article(10);
        parsed.offer(7, article);
        assertThat(parsed.take(7)).isSameAs(article);
        assertThat(parsed.take(7)).isNull();
    }

    @Test
    void whatCameTooLateIsForgotten() {
        parsed.offer(7, article(10));
        parsed.offer(9, article(10));
        parsed.forgetUpTo(7);
        assertThat(parsed.take(7)).isNull();
        assertThat(parsed.take(9)).isNotNull();
    }

    @Test
    void whatDoesNotFitIsLeftToTheStoreAndRoomComesBack() {
        Article large = article(4_000_000);
        for (int i = 0; i < 20; i++) {
            parsed.offer(i, large);
        }
        assertThat(parsed.take(19)).isNull();
        parsed.forgetUpTo(18);
        parsed.offer(20, large);
        assertThat(parsed.take(20)).isSameAs(large);
    }

    private static Article article(int length) {
        return new Article(
                "a", "Title", "x".repeat(length), null, null, null, null, List.of(), Labels.NONE, List.of(), null);
    }
}
