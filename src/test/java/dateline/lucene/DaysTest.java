package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DaysTest {
    @Test
    void datesMillenniaApartCostLittle() {
        int first = (int) LocalDate.of(1, 1, 1).toEpochDay();
        int last = (int) LocalDate.of(9999, 12, 31).toEpochDay();
        var days = new Days(first, last);
        days.add(first);
        days.add(last);
        days.add(last);
        assertThat(days.pages()).isEqualTo(2);
        assertThat(days.first()).isEqualTo(first);
        assertThat(days.last()).isEqualTo(last);
        assertThat(days.sum(first, last)).isEqualTo(1);
        assertThat(days.sum(first, last + 1)).isEqualTo(3);
        assertThat(days.sum(first + 1, last)).isZero();
    }

    @Test
    void countsAsAnArrayOfAllDaysWould() {
        var random = new Random(1);
        for (int round = 0; round < 200; round++) {
            int first = random.nextInt(20_000) - 10_000;
            int[] expected = new int[1 + random.nextInt(10_000)];
            var days = new Days(first, first + expected.length - 1);
            assertThat(days.isEmpty()).isTrue();
            for (int n = random.nextInt(20); n >= 0; n--) {
                int at = random.nextInt(expected.length);
                expected[at]++;
                days.add(first + at);
            }
            assertThat(days.isEmpty()).isFalse();
            int from = random.nextInt(expected.length);
            int until = from + random.nextInt(expected.length);
            int sum = 0;
            for (int at = from; at < Math.min(until, expected.length); at++) {
                sum += expected[at];
            }
            assertThat(days.sum(first + from, first + until)).isEqualTo(sum);
            assertThat(days.sum(days.first(), days.first() + 1)).isPositive();
            assertThat(days.sum(days.last(), days.last() + 1)).isPositive();
            assertThat(days.sum(first - 100, days.first())).isZero();
            assertThat(days.sum(days.last() + 1, days.last() + 5_000)).isZero();
        }
    }
}
