package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dateline.search.Histogram;
import dateline.search.Histogram.Bucket;
import dateline.search.QueryRefusedException;
import dateline.search.SearchRequest.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HistogramsTest {
    @Test
    void daysAreCountedOneByOneWithTheEmptyOnesBetween() {
        assertThat(of(Interval.DAY, "2025-02-27", "2025-03-01", "2025-03-01"))
                .isEqualTo(histogram(
                        Interval.DAY, bucket("2025-02-27", 1), bucket("2025-02-28", 0), bucket("2025-03-01", 2)));
    }

    @Test
    void aLeapDayIsADay() {
        assertThat(of(Interval.DAY, "2024-02-28", "2024-02-29", "2024-03-01"))
                .isEqualTo(histogram(
                        Interval.DAY, bucket("2024-02-28", 1), bucket("2024-02-29", 1), bucket("2024-03-01", 1)));
    }

    @Test
    void weeksBeginOnMondayAndCrossTheYearsEnd() {
        assertThat(of(Interval.WEEK, "2024-12-29", "2024-12-30", "2025-01-01", "2025-01-05", "2025-01-06"))
                .isEqualTo(histogram(
                        Interval.WEEK, bucket("2024-12-23", 1), bucket("2024-12-30", 3), bucket("2025-01-06", 1)));
    }

    @Test
    void monthsAreOfAnyLength() {
        assertThat(of(Interval.MONTH, "2024-01-31", "2024-02-29", "2024-04-30"))
                .isEqualTo(histogram(
                        Interval.MONTH,
                        bucket("2024-01-01", 1),
                        bucket("2024-02-01", 1),
                        bucket("2024-03-01", 0),
                        bucket("2024-04-01", 1)));
    }

    @Test
    void yearsRunFromJanuary() {
        assertThat(of(Interval.YEAR, "2023-12-31", "2024-12-31", "2025-01-01"))
                .isEqualTo(histogram(
                        Interval.YEAR, bucket("2023-01-01", 1), bucket("2024-01-01", 1), bucket("2025-01-01", 1)));
    }

    @Test
    void daysBefore1970AreCountedToo() {
        assertThat(of(Interval.MONTH, "1969-12-31", "1970-01-01"))
                .isEqualTo(histogram(Interval.MONTH, bucket("1969-12-01", 1), bucket("1970-01-01", 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2025-01-01, DAY",
        "2025-01-01, 2025-03-01, DAY",
        "2025-01-01, 2025-03-02, WEEK",
        "2025-01-06, 2026-03-01, WEEK",
        "2025-01-06, 2026-03-02, MONTH",
        "2021-01-31, 2025-12-31, MONTH",
        "2021-01-31, 2026-01-01, YEAR",
        "0001-01-01, 2025-12-31, YEAR"
    })
    void autoTakesTheFinestIntervalOfAtMostSixtyBuckets(String first, String last, Interval expected) {
        Histogram histogram = of(Interval.AUTO, first, last);
        assertThat(histogram.interval()).isEqualTo(expected);
        assertThat(histogram.buckets().size()).isLessThanOrEqualTo(expected == Interval.YEAR ? 2_025 : 60);
    }

    @Test
    void oneOutlierOfTheYearOneMakesYears() {
        Histogram histogram = of(Interval.AUTO, "0001-01-01", "2025-11-22");
        assertThat(histogram.buckets()).hasSize(2_025);
        assertThat(histogram.buckets().getFirst()).isEqualTo(bucket("0001-01-01", 1));
        assertThat(histogram.buckets().getLast()).isEqualTo(bucket("2025-01-01", 1));
        assertThat(histogram.buckets().stream().mapToInt(Bucket::count).sum()).isEqualTo(2);
    }

    @Test
    void tooManyBucketsAreRefused() {
        QueryRefusedException refusal =
                catchThrowableOfType(QueryRefusedException.class, () -> of(Interval.WEEK, "0001-01-01", "2025-11-22"));
        assertThat(refusal).hasMessage("a histogram may have 20000 buckets, got 105654; take a wider interval");
        assertThat(refusal.parameter()).isEqualTo("histogram");
        assertThat(refusal.position()).isEqualTo(-1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Interval.class,
            names = {"NONE"},
            mode = EnumSource.Mode.EXCLUDE)
    void whereNothingIsDatedThereAreNoBuckets(Interval wanted) {
        Histogram expected = new Histogram(wanted == Interval.AUTO ? Interval.MONTH : wanted, List.of(), 7);
        assertThat(Histograms.of(new Days(Integer.MAX_VALUE, Integer.MIN_VALUE), 7, wanted))
                .isEqualTo(expected);
        assertThat(Histograms.of(new Days(0, 400), 7, wanted)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = Interval.class,
            names = {"NONE"},
            mode = EnumSource.Mode.EXCLUDE)
    void bucketsAddUpAndFollowEachOtherWithoutGaps(Interval wanted) {
        var random = new Random(1);
        for (int round = 0; round < 200; round++) {
            int[] days = new int[1 + random.nextInt(1_500)];
            int sum = 0;
            for (int n = random.nextInt(20); n >= 0; n--) {
                int count = random.nextInt(1, 4);
                days[random.nextInt(days.length)] += count;
                sum += count;
            }
            int firstDay = random.nextInt(40_000) - 20_000;
            Histogram histogram = Histograms.of(days(days, firstDay), 3, wanted);
            assertThat(histogram.buckets().stream().mapToInt(Bucket::count).sum())
                    .isEqualTo(sum);
            assertThat(histogram.buckets().getFirst().count()).isPositive();
            assertThat(histogram.buckets().getLast().count()).isPositive();
            assertThat(histogram.undated()).isEqualTo(3);
            for (int i = 1; i < histogram.buckets().size(); i++) {
                LocalDate before = histogram.buckets().get(i - 1).from();
                assertThat(histogram.buckets().get(i).from())
                        .isEqualTo(
                                switch (histogram.interval()) {
                                    case DAY -> before.plusDays(1);
                                    case WEEK -> before.plusWeeks(1);
                                    case MONTH -> before.plusMonths(1);
                                    default -> before.plusYears(1);
                                });
            }
        }
    }

    private static Histogram of(Interval interval, String... dates) {
        List<LocalDate> days = new ArrayList<>();
        for (String date : dates) {
            days.add(LocalDate.parse(date));
        }
        int first = (int) days.getFirst().toEpochDay() - 40;
        int[] counts = new int[(int) days.getLast().toEpochDay() - first + 40];
        days.forEach(day -> counts[(int) day.toEpochDay() - first]++);
        return Histograms.of(days(counts, first), 0, interval);
    }

    private static Days days(int[] counts, int first) {
        var days = new Days(first, first + counts.length - 1);
        for (int i = 0; i < counts.length; i++) {
            for (int n = counts[i]; n > 0; n--) {
                days.add(first + i);
            }
        }
        return days;
    }

    private static Histogram histogram(Interval interval, Bucket... buckets) {
        return new Histogram(interval, List.of(buckets), 0);
    }

    private static Bucket bucket(String from, int count) {
        return new Bucket(LocalDate.parse(from), count);
    }
}
