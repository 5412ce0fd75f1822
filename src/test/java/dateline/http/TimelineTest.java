package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.search.Histogram;
import dateline.search.SearchRequest.Interval;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TimelineTest {
    private static List<String> addresses(String query, Interval interval, String... days) {
        var buckets = List.of(days).stream()
                .map(day -> new Histogram.Bucket(LocalDate.parse(day), 1))
                .toList();
        var asked = SearchParameters.read(QueryString.parse(query), Interval.AUTO);
        Timeline timeline = Timeline.of(asked, new Histogram(interval, buckets, 0));
        return timeline == null
                ? List.of()
                : timeline.bars().stream().map(Timeline.Bar::address).toList();
    }

    @Test
    void aBarLeadsToItsSpanOfTime() {
        assertThat(addresses("q=oil&page=2", Interval.YEAR, "2024-01-01"))
                .containsExactly("/search?q=oil&from=2024-01-01&to=2024-12-31");
        assertThat(addresses("", Interval.MONTH, "2024-02-01"))
                .containsExactly("/search?from=2024-02-01&to=2024-02-29");
        assertThat(addresses("", Interval.WEEK, "2024-12-30")).containsExactly("/search?from=2024-12-30&to=2025-01-05");
        assertThat(addresses("", Interval.DAY, "2024-02-29")).containsExactly("/search?from=2024-02-29&to=2024-02-29");
    }

    @Test
    void aBarAtTheEdgeOfARangeStaysWithinIt() {
        assertThat(addresses("from=2024-01-15&to=2024-02-10", Interval.MONTH, "2024-01-01", "2024-02-01"))
                .containsExactly("/search?from=2024-01-15&to=2024-01-31", "/search?from=2024-02-01&to=2024-02-10");
    }

    @Test
    void emptySpansLeaveAGapAndTheFewestStillShow() {
        var buckets = List.of(
                new Histogram.Bucket(LocalDate.parse("2023-01-01"), 1000),
                new Histogram.Bucket(LocalDate.parse("2024-01-01"), 0),
                new Histogram.Bucket(LocalDate.parse("2025-01-01"), 1));
        var asked = SearchParameters.read(QueryString.EMPTY, Interval.AUTO);

        Timeline timeline = Timeline.of(asked, new Histogram(Interval.YEAR, buckets, 2));

        assertThat(timeline)
                .isEqualTo(new Timeline(
                        "year",
                        3,
                        List.of(
                                new Timeline.Bar(
                                        0,
                                        "0.0",
                                        "100.0",
                                        "2023",
                                        "1,000 articles",
                                        "/search?from=2023-01-01&to=2023-12-31"),
                                new Timeline.Bar(
                                        2,
                                        "97.0",
                                        "3.0",
                                        "2025",
                                        "1 article",
                                        "/search?from=2025-01-01&to=2025-12-31")),
                        "2023",
                        "2025",
                        "1,000",
                        new Timeline.Bar(0, "0", "0", "undated", "2 undated", "/search?dated=unknown")));
    }
}
