package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Dimension;
import dateline.lucene.CursorSeal.Place;
import dateline.search.CursorGoneException;
import dateline.search.DateRange;
import dateline.search.Filter;
import dateline.search.QueryRefusedException;
import dateline.search.SearchRequest;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorSealTest {
    private static final Place PLACE = new Place(-7, 123_456, 1.25f, 40);
    private static final SearchRequest OIL = SearchRequest.of("oil");

    private final CursorSeal seal = new CursorSeal();
    private final String cursor = seal.seal(PLACE, OIL);

    @Test
    void aCursorComesBackAsItWas() {
        assertThat(seal.open(cursor, OIL)).isEqualTo(PLACE);
        assertThat(cursor).matches("[A-Za-z0-9_-]{64}");
    }

    @Test
    void everyChangeOfOneBitIsNoticed() {
        byte[] bytes = java.util.Base64.getUrlDecoder().decode(cursor);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertRefused(java.util.Base64.getUrlEncoder().encodeToString(changed));
        }
    }

    @Test
    void randomChangesOfItsTextAreNoticed() {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            var changed = new StringBuilder(cursor);
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                changed.setCharAt(random.nextInt(changed.length()), (char) random.nextInt(i % 2 == 0 ? 128 : 70_000));
            }
            if (!changed.toString().equals(cursor)) {
                assertRefused(changed.toString());
            }
        }
    }

    private void assertRefused(String changed) {
        assertThatThrownBy(() -> seal.open(changed, OIL))
                .as(changed)
                .isInstanceOfAny(QueryRefusedException.class, CursorGoneException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "../../etc/passwd", "%00"})
    void whatIsNoCursorIsRefused(String text) {
        assertThatThrownBy(() -> seal.open(text, OIL))
                .isInstanceOf(QueryRefusedException.class)
                .hasMessage("the cursor cannot be read; take it as it stands in links.next");
        assertThatThrownBy(() -> seal.open(cursor + text + "=", OIL)).isInstanceOf(QueryRefusedException.class);
    }

    @Test
    void oneOfAnotherProcessIsGone() {
        assertThatThrownBy(() -> new CursorSeal().open(cursor, OIL)).isInstanceOf(CursorGoneException.class);
    }

    @Test
    void whatDecidesSetOrOrderMayNotDiffer() {
        Filter venezuela = new Filter(List.of("VE"), Filter.Operator.ANY, List.of());
        for (SearchRequest other : List.of(
                SearchRequest.of("oil "),
                SearchRequest.of("gas"),
                OIL.withSort(SearchRequest.Sort.NEWEST),
                OIL.withFilter(Dimension.COUNTRY, venezuela),
                OIL.withFilter(Dimension.MENTION, venezuela),
                OIL.withDates(DateRange.ALL, SearchRequest.Dated.KNOWN),
                OIL.withDates(new DateRange(Instant.EPOCH, null), null))) {
            assertThatThrownBy(() -> seal.open(cursor, other))
                    .as("%s", other)
                    .isInstanceOf(QueryRefusedException.class)
                    .hasMessageStartingWith("the cursor belongs to another search");
        }
    }

    @Test
    void howItIsShownMay() {
        SearchRequest other = OIL.withPage(7, 0)
                .withFacets(List.of(Dimension.TOPIC), 3)
                .withHistogram(SearchRequest.Interval.YEAR)
                .withHighlight(false)
                .withSort(SearchRequest.Sort.RELEVANCE);
        assertThat(seal.open(cursor, other)).isEqualTo(PLACE);
    }

    @Test
    void theOrderInWhichValuesWerePickedDoesNotMatter() {
        Filter picked = new Filter(List.of("VE", "US"), Filter.Operator.ANY, List.of("RU", "CN"));
        Filter otherwise = new Filter(List.of("US", "VE"), Filter.Operator.ANY, List.of("CN", "RU"));
        String filtered = seal.seal(PLACE, OIL.withFilter(Dimension.COUNTRY, picked));
        assertThat(seal.open(filtered, OIL.withFilter(Dimension.COUNTRY, otherwise)))
                .isEqualTo(PLACE);
    }

    @Test
    void twoRequestsThatReadAlikeAreTwo() {
        Filter one = new Filter(List.of("a, b"), Filter.Operator.ANY, List.of());
        Filter two = new Filter(List.of("a", "b"), Filter.Operator.ANY, List.of());
        String filtered = seal.seal(PLACE, OIL.withFilter(Dimension.COUNTRY, one));
        assertThatThrownBy(() -> seal.open(filtered, OIL.withFilter(Dimension.COUNTRY, two)))
                .isInstanceOf(QueryRefusedException.class);
    }
}
