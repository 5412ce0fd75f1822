package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.search.Hit;
import dateline.search.Page;
import dateline.search.SearchRequest.Interval;
import dateline.search.SearchResults;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PagingTest {
    private static final Paging.Step FIRST = new Paging.Step(1, "/search?q=oil", false, false);

    private static Paging paging(String query, long total, int before, int shown, @Nullable String next) {
        var hit = new Hit(Story.of("a", "Title", "Body").tagged(), "Title", List.of(), 0);
        var results = new SearchResults("", List.of(), total, Collections.nCopies(shown, hit), Map.of(), null, 1);
        return Paging.of(
                SearchParameters.read(QueryString.parse(query), Interval.NONE), new Page(results, before, next, "1"));
    }

    @Test
    void numbersLeadAsFarAsTheyGo() {
        Paging paging = paging("q=oil&page=499", 12_000, 9_960, 20, "c");

        assertThat(paging.next()).isEqualTo("/search?q=oil&page=500");
        assertThat(paging.capped()).isFalse();
    }

    @Test
    void behindTheLastNumberACursorLeadsOn() {
        Paging paging = paging("q=oil&page=500", 12_000, 9_980, 20, "c");

        assertThat(paging.next()).isEqualTo("/search?q=oil&cursor=c");
        assertThat(paging.previous()).isEqualTo("/search?q=oil&page=499");
        assertThat(paging.capped()).isTrue();
    }

    @Test
    void aPageThatACursorLeadsToSaysWhichArticlesItHas() {
        assertThat(paging("q=oil&cursor=b", 12_000, 10_000, 20, "c"))
                .isEqualTo(new Paging(
                        1,
                        1,
                        List.of(FIRST),
                        null,
                        "/search?q=oil&cursor=c",
                        "Articles 10,001 to 10,020 of 12,000",
                        false));
    }

    @Test
    void theLastOfThemLeadsOnlyBack() {
        assertThat(paging("q=oil&cursor=b", 12_000, 11_980, 20, null))
                .isEqualTo(new Paging(1, 1, List.of(FIRST), null, null, "Articles 11,981 to 12,000 of 12,000", false));
    }
}
