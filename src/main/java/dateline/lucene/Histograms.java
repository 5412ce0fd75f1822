package dateline.lucene;

import dateline.search.Histogram;
import dateline.search.Limits;
import dateline.search.QueryRefusedException;
import dateline.search.SearchRequest.Interval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// Sums the days of a [Counter] into buckets.
final class Histograms {
    /// `auto` takes the finest interval that has at most this many buckets, so that bars stay wide enough to
    /// see and to hit.
    private static final int AUTO_BUCKETS = 60;

    private Histograms() {}

    static Histogram of(Days days, int undated, Interval wanted) {
        if (days.isEmpty()) {
            return new Histogram(wanted == Interval.AUTO ? Interval.MONTH : wanted, List.of(), undated);
        }
        LocalDate first = LocalDate.ofEpochDay(days.first());
        LocalDate last = LocalDate.ofEpochDay(days.last());
        Interval interval = wanted == Interval.AUTO ? fitting(first, last) : wanted;
        long count = buckets(interval, first, last);
        if (count > Limits.HISTOGRAM_BUCKETS) {
            throw new QueryRefusedException(
                    "a histogram may have " + Limits.HISTOGRAM_BUCKETS + " buckets, got " + count
                            + "; take a wider interval",
                    "histogram",
                    -1);
        }
        var buckets = new ArrayList<Histogram.Bucket>();
        LocalDate bucket = start(interval, first);
        while (!bucket.isAfter(last)) {
            LocalDate next = next(interval, bucket);
            int sum = days.sum(Math.toIntExact(bucket.toEpochDay()), Math.toIntExact(next.toEpochDay()));
            buckets.add(new Histogram.Bucket(bucket, sum));
            bucket = next;
        }
        return new Histogram(interval, buckets, undated);
    }

    private static Interval fitting(LocalDate first, LocalDate last) {
        for (Interval interval : List.of(Interval.DAY, Interval.WEEK, Interval.MONTH)) {
            if (buckets(interval, first, last) <= AUTO_BUCKETS) {
                return interval;
            }
        }
        return Interval.YEAR;
    }

    private static long buckets(Interval interval, LocalDate first, LocalDate last) {
        return unit(interval).between(start(interval, first), start(interval, last)) + 1;
    }

    private static LocalDate start(Interval interval, LocalDate day) {
        return switch (interval) {
            case YEAR -> day.withDayOfYear(1);
            case MONTH -> day.withDayOfMonth(1);
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case DAY -> day;
            case AUTO, NONE -> throw new IllegalArgumentException(interval + " has no buckets");
        };
    }

    private static LocalDate next(Interval interval, LocalDate start) {
        return start.plus(1, unit(interval));
    }

    private static ChronoUnit unit(Interval interval) {
        return switch (interval) {
            case YEAR -> ChronoUnit.YEARS;
            case MONTH -> ChronoUnit.MONTHS;
            case WEEK -> ChronoUnit.WEEKS;
            case DAY -> ChronoUnit.DAYS;
            case AUTO, NONE -> throw new IllegalArgumentException(interval + " has no width");
        };
    }
}
