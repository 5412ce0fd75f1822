package dateline.http;

import dateline.search.DateRange;
import dateline.search.Histogram;
import dateline.search.SearchRequest.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Articles over time as bars, drawn with SVG geometry alone since the content security policy allows no inline
/// style.
///
/// @param width of the drawing in bars
/// @param undated null where all articles are dated
record Timeline(
        String interval,
        int width,
        List<Bar> bars,
        String first,
        String last,
        String most,
        @Nullable Bar undated) {
    static final int HEIGHT = 100;

    /// Rows of a table that somebody may still want to read.
    static final int LONGEST_TABLE = 400;

    private static final double LOWEST = 3;
    private static final double GAP = 0.2;

    /// One span of time with its articles; empty ones leave a gap and have no bar.
    ///
    /// @param x its place from the left, in bars
    /// @param height of 100
    record Bar(int x, String y, String height, String label, String count, String address) {
        String title() {
            return label + ": " + count;
        }

        /// Where the visible bar begins: bars stand apart from each other.
        String left() {
            return decimal(x + GAP / 2);
        }
    }

    String barWidth() {
        return decimal(1 - GAP);
    }

    static @Nullable Timeline of(SearchParameters asked, @Nullable Histogram histogram) {
        if (histogram == null || (histogram.buckets().isEmpty() && histogram.undated() == 0)) {
            return null;
        }
        List<Histogram.Bucket> buckets = histogram.buckets();
        int most = buckets.stream().mapToInt(Histogram.Bucket::count).max().orElse(0);
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < buckets.size(); i++) {
            Histogram.Bucket bucket = buckets.get(i);
            if (bucket.count() > 0) {
                bars.add(bar(asked, histogram.interval(), bucket, i, most));
            }
        }
        Interval interval = histogram.interval();
        return new Timeline(
                SearchParameters.word(interval),
                buckets.size(),
                List.copyOf(bars),
                buckets.isEmpty() ? "" : Words.span(interval, buckets.getFirst().from()),
                buckets.isEmpty() ? "" : Words.span(interval, buckets.getLast().from()),
                Words.number(most),
                undated(asked, histogram.undated()));
    }

    private static Bar bar(SearchParameters asked, Interval interval, Histogram.Bucket bucket, int index, int most) {
        double height = Math.max(LOWEST, (double) HEIGHT * bucket.count() / most);
        return new Bar(
                index,
                decimal(HEIGHT - height),
                decimal(height),
                Words.span(interval, bucket.from()),
                Words.articles(bucket.count()),
                narrowed(asked, bucket.from(), next(interval, bucket.from())));
    }

    private static @Nullable Bar undated(SearchParameters asked, int count) {
        if (count == 0) {
            return null;
        }
        String address = asked.start().with("dated", "unknown").at(Links.SEARCH);
        return new Bar(0, "0", "0", "undated", Words.number(count) + " undated", address);
    }

    /// The search within a bucket, and still within the range it already has, so that it finds what the bar
    /// counts.
    private static String narrowed(SearchParameters asked, LocalDate from, LocalDate until) {
        DateRange range = asked.request().dates();
        QueryString given = asked.start();
        Instant start = range.from();
        if (start == null || start.isBefore(instant(from))) {
            given = given.with("from", from.toString());
        }
        Instant end = range.until();
        if (end == null || end.isAfter(instant(until))) {
            given = given.with("to", until.minusDays(1).toString());
        }
        return given.at(Links.SEARCH);
    }

    private static LocalDate next(Interval interval, LocalDate from) {
        return switch (interval) {
            case YEAR -> from.plusYears(1);
            case MONTH -> from.plusMonths(1);
            case WEEK -> from.plusWeeks(1);
            case DAY, AUTO, NONE -> from.plusDays(1);
        };
    }

    private static Instant instant(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
