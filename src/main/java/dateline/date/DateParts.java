package dateline.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The numbers of a date, its month's name, and what they can mean together.
final class DateParts {
    private static final int MOST = 3;

    private final List<Part> numbers = new ArrayList<>();
    private int month;
    /// How many numbers stood before the month's name.
    private int monthAt;
    private boolean week;
    /// The weekday that stands with the date; empty where none does.
    private Optional<DayOfWeek> weekday = Optional.empty();

    /// Numbers that say what they are, as in 2025年7月4日.
    private int statedYear = -1;

    private int statedMonth = -1;
    private int statedDay = -1;

    /// A number and the sign before it; a blank where there is none.
    private record Part(int value, int digits, char before) {}

    /// A year, a year's month, or a day, whichever is known.
    ///
    /// @param text as `PublicationDate` writes it
    record Known(String text, boolean isDay) {}

    boolean isEmpty() {
        return numbers.isEmpty() && month == 0 && statedYear < 0 && statedMonth < 0 && statedDay < 0;
    }

    boolean hasMonthName() {
        return month > 0;
    }

    /// Whether nothing is missing of a day.
    boolean isComplete() {
        return numbers.size() + (month > 0 ? 1 : 0) == MOST || (statedYear >= 0 && statedMonth >= 0 && statedDay >= 0);
    }

    int count() {
        return numbers.size();
    }

    /// Adds a number; false where it is one too many.
    boolean number(int value, int digits, char before) {
        numbers.add(new Part(value, digits, before));
        return value >= 0 && numbers.size() <= MOST;
    }

    /// Sets the month; false where there was one.
    boolean monthName(int number) {
        boolean first = month == 0;
        month = number;
        monthAt = numbers.size();
        return first;
    }

    void weekday(Optional<DayOfWeek> day) {
        weekday = day;
    }

    void markWeek() {
        week = true;
    }

    /// A number with its unit.
    boolean stated(char unit, int value, int digits) {
        switch (unit) {
            case 'y' -> statedYear = digits <= 2 ? century(value) : value;
            case 'm' -> statedMonth = value;
            default -> statedDay = value;
        }
        return true;
    }

    /// What it means; empty where it cannot be, or can be two things.
    Optional<Known> resolve() {
        try {
            if (statedYear >= 0 || statedMonth >= 0 || statedDay >= 0) {
                return numbers.isEmpty() && month == 0 && statedYear >= 0 ? stated() : Optional.empty();
            }
            if (week) {
                return week();
            }
            if (month > 0) {
                return named();
            }
            return switch (numbers.size()) {
                case 1 -> compact(numbers.getFirst());
                case 2 -> two(numbers.getFirst(), numbers.getLast());
                case 3 -> three(numbers.get(0), numbers.get(1), numbers.get(2));
                default -> Optional.empty();
            };
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Optional<Known> stated() {
        if (statedMonth < 0) {
            return statedDay < 0 ? year(statedYear) : Optional.empty();
        }
        return statedDay < 0 ? yearMonth(statedYear, statedMonth) : day(statedYear, statedMonth, statedDay);
    }

    private Optional<Known> named() {
        if (numbers.size() == 1) {
            Part only = numbers.getFirst();
            return only.digits == 4 ? yearMonth(only.value, month) : Optional.empty();
        }
        if (numbers.size() != 2) {
            return Optional.empty();
        }
        Part first = numbers.getFirst();
        Part second = numbers.getLast();
        boolean yearFirst = first.digits > 2 || (second.digits <= 2 && first.value > 31);
        Part year = yearFirst ? first : second;
        Part day = yearFirst ? second : first;
        // PHP writes its zero date as 30 Nov -0001.
        boolean negative = year.before == '-' && monthAt == 1 && day.before != '-' && !yearFirst && year.value <= 1;
        return day.digits > 2 || year.digits > 4 || negative ? Optional.empty() : day(full(year), month, day.value);
    }

    private static Optional<Known> compact(Part only) {
        int value = only.value;
        return switch (only.digits) {
            case 4 -> only.before == '-' ? yearMonth(century(value / 100), value % 100) : year(value);
            case 5 -> ordinal(century(value / 1000), value % 1000);
            case 6 -> sixDigits(value);
            case 7 ->
                value / 1000 < 1900 || value / 1000 > 2099 ? Optional.empty() : ordinal(value / 1000, value % 1000);
            case 8 -> day(value / 10_000, value / 100 % 100, value % 100);
            default -> Optional.empty();
        };
    }

    /// 031231 or 200312, where only one of them can be.
    private static Optional<Known> sixDigits(int value) {
        Optional<Known> day = attempt(century(value / 10_000), value / 100 % 100, value % 100);
        int year = value / 100;
        boolean isMonth = year >= 1900 && year <= 2099 && value % 100 >= 1 && value % 100 <= 12;
        if (day.isPresent() && isMonth) {
            return Optional.empty();
        }
        return isMonth ? yearMonth(year, value % 100) : day;
    }

    private static Optional<Known> two(Part first, Part second) {
        if (first.digits == 4) {
            return second.digits == 3 ? ordinal(first.value, second.value) : yearMonth(first.value, second.value);
        }
        if (second.digits == 4 && first.digits <= 2) {
            return yearMonth(second.value, first.value);
        }
        return first.before == '-' && first.digits == 2 && second.digits == 2
                ? yearMonth(century(first.value), second.value)
                : Optional.empty();
    }

    private Optional<Known> three(Part first, Part second, Part third) {
        if (first.digits == 4) {
            return third.digits <= 2 ? day(first.value, second.value, third.value) : Optional.empty();
        }
        if (first.digits > 2 || second.digits > 2 || (third.digits != 4 && third.digits != 2)) {
            return Optional.empty();
        }
        int year = full(third);
        if (second.before == '.' && third.before == '.') {
            return day(year, second.value, first.value);
        }
        Set<Known> meanings = new LinkedHashSet<>();
        boolean iso = third.digits == 2 && first.digits == 2 && second.before == '-' && third.before == '-';
        Optional<Known> yearFirst =
                third.digits == 2 ? attempt(full(first), second.value, third.value) : Optional.empty();
        if (iso && yearFirst.isPresent()) {
            return yearFirst;
        }
        yearFirst.ifPresent(meanings::add);
        attempt(year, second.value, first.value).ifPresent(meanings::add);
        attempt(year, first.value, second.value).ifPresent(meanings::add);
        List<Known> meant = meanings.size() == 1
                ? List.copyOf(meanings)
                : meanings.stream().filter(this::isOnWeekday).toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private boolean isOnWeekday(Known day) {
        return weekday.filter(stated -> LocalDate.parse(day.text()).getDayOfWeek() == stated)
                .isPresent();
    }

    /// A week is no precision that is kept: its month, where it lies in one, else its year.
    private Optional<Known> week() {
        if (numbers.isEmpty() || numbers.getFirst().digits != 4) {
            return Optional.empty();
        }
        int year = numbers.getFirst().value;
        int number = numbers.size() > 1 ? numbers.get(1).value : 0;
        int weekday = numbers.size() > 2 ? numbers.get(2).value : 0;
        if (numbers.size() == 2 && numbers.get(1).digits == 3) {
            weekday = number % 10;
            number = number / 10;
        }
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
                .with(DayOfWeek.MONDAY);
        if (weekday > 7 || number < 1) {
            return Optional.empty();
        }
        if (weekday > 0) {
            return known(monday.plusDays(weekday - 1L));
        }
        LocalDate sunday = monday.plusDays(6);
        return monday.getMonth() == sunday.getMonth()
                ? yearMonth(monday.getYear(), monday.getMonthValue())
                : year(year);
    }

    private static Optional<Known> attempt(int year, int month, int day) {
        try {
            return day(year, month, day);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Known> day(int year, int month, int day) {
        return known(LocalDate.of(year, month, day));
    }

    private static Optional<Known> ordinal(int year, int day) {
        return known(LocalDate.ofYearDay(year, day));
    }

    /// Programs write the first day of the first year where they know none.
    private static Optional<Known> known(LocalDate day) {
        return day.getYear() <= 1 ? Optional.empty() : Optional.of(new Known(day.toString(), true));
    }

    private static Optional<Known> yearMonth(int year, int month) {
        return isYear(year) ? Optional.of(new Known(YearMonth.of(year, month).toString(), false)) : Optional.empty();
    }

    private static Optional<Known> year(int year) {
        return isYear(year) ? Optional.of(new Known(Integer.toString(year), false)) : Optional.empty();
    }

    /// A bare number is a year only where news has been.
    private static boolean isYear(int year) {
        return year >= 1400 && year <= 2999;
    }

    private static int full(Part year) {
        return year.digits <= 2 ? century(year.value) : year.digits == 3 ? 1900 + year.value : year.value;
    }

    /// Two digits as RFC 2822 reads them.
    private static int century(int year) {
        return year < 50 ? 2000 + year : 1900 + year;
    }
}
