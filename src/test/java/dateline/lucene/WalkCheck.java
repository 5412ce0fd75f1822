package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.search.Hit;
import dateline.search.Page;
import dateline.search.SearchRequest;
import dateline.search.SearchRequest.Interval;
import dateline.search.Walk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Walks through searches by cursor and as exports do, and holds what comes against the oracle's.
final class WalkCheck {
    private final Random random;

    WalkCheck(long seed) {
        random = new Random(seed);
    }

    /// Both ways through a search give all that the oracle finds, in the order asked, the same way.
    void assertWhole(LuceneEngine engine, SearchRequest request, List<Article> expected) throws IOException {
        SearchRequest plain = plain(request);
        List<Hit> paged = byCursor(engine, plain, engine.page(limited(plain, expected.size()), null));
        assertRight(plain, paged, expected);
        try (Walk walk = engine.walk(plain)) {
            assertThat(walk.total()).as("rows of %s", plain).isEqualTo(expected.size());
            assertThat(ids(toTheEnd(walk))).as("export of %s", plain).isEqualTo(ids(paged));
        }
    }

    /// All hits of a walk that has begun with that page.
    List<Hit> byCursor(LuceneEngine engine, SearchRequest request, Page first) throws IOException {
        var hits = new ArrayList<Hit>();
        Page page = first;
        while (true) {
            hits.addAll(page.results().hits());
            assertThat(page.results().total())
                    .as("total while walking %s", request)
                    .isEqualTo(first.results().total());
            assertThat(page.results().generation()).isEqualTo(first.results().generation());
            assertThat(page.point()).isEqualTo(first.point());
            String next = page.next();
            if (next == null) {
                return hits;
            }
            page = engine.page(limited(request, page.results().total()), next);
        }
    }

    static List<Hit> toTheEnd(Walk walk) throws IOException {
        var hits = new ArrayList<Hit>();
        for (@Nullable Hit hit = walk.next(); hit != null; hit = walk.next()) {
            hits.add(hit);
        }
        return hits;
    }

    static void assertRight(SearchRequest request, List<Hit> hits, List<Article> expected) {
        List<String> ids = ids(hits);
        assertThat(new HashSet<>(ids)).as("no article twice in %s", request).hasSameSizeAs(ids);
        switch (request.order()) {
            case NEWEST -> assertThat(ids).as("order of %s", request).isEqualTo(Oracle.newest(expected));
            case OLDEST -> assertThat(ids).as("order of %s", request).isEqualTo(Oracle.oldest(expected));
            case RELEVANCE -> {
                assertThat(ids)
                        .as("articles of %s", request)
                        .containsExactlyInAnyOrderElementsOf(
                                expected.stream().map(Article::id).toList());
                for (int i = 1; i < hits.size(); i++) {
                    assertThat(hits.get(i).score())
                            .as("score of hit %s in %s", i, request)
                            .isLessThanOrEqualTo(hits.get(i - 1).score());
                }
            }
        }
    }

    static List<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.article().article().id()).toList();
    }

    static SearchRequest plain(SearchRequest request) {
        return request.withFacets(List.of(), 10).withHistogram(Interval.NONE).withHighlight(false);
    }

    /// A page of any size, but none so small that there are very many.
    SearchRequest limited(SearchRequest request, long total) {
        int least = (int) Math.min(100, Math.max(1, total / 40));
        return request.withPage(least + random.nextInt(101 - least), 0);
    }
}
