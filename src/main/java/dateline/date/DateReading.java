package dateline.date;

import dateline.article.PublicationDate;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads a date out of its pieces, from left to right. Whatever has no place in a date makes it none.
final class DateReading {
    private final TokenCursor tokens;
    private final DateParts date = new DateParts();
    private final DateTime time = new DateTime();
    private final ClockReading clock;
    private final ZoneReading zone;
    private boolean inBrackets;
    private boolean korean;

    DateReading(List<DateToken> tokens) {
        this.tokens = new TokenCursor(tokens);
        this.clock = new ClockReading(this.tokens, date, time);
        this.zone = new ZoneReading(this.tokens, time);
    }

    Optional<PublicationDate> read() {
        while (!tokens.isAtEnd()) {
            DateToken token = tokens.peek(0);
            boolean understood = switch (token.kind()) {
                case NUMBER -> number(token);
                case WORD -> word(token);
                case SIGN -> sign(token);
            };
            if (!understood) {
                return Optional.empty();
            }
        }
        return result();
    }

    private Optional<PublicationDate> result() {
        Optional<DateParts.Known> known = date.resolve();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        String text = known.get().text();
        if (!time.isSet()) {
            return Optional.of(PublicationDate.parse(text));
        }
        LocalTime local = time.local();
        if (!known.get().isDay() || local == null) {
            return Optional.empty();
        }
        if (time.isUnknownZone()) {
            return Optional.of(PublicationDate.parse(text));
        }
        ZoneId stated = time.zone();
        Instant instant = LocalDate.parse(text)
                .plusDays(time.extraDays())
                .atTime(local)
                .atZone(stated != null ? stated : korean ? DateZones.KOREA : ZoneOffset.UTC)
                .toInstant()
                .plusSeconds(time.extraSeconds());
        return Optional.of(PublicationDate.at(instant));
    }

    private boolean number(DateToken token) {
        char colon = clock.colon();
        if (colon != ' ') {
            return clock.clock(colon);
        }
        DateToken next = tokens.peek(1);
        if (next.isWord() && clock.isUnit(token, next)) {
            return clock.hours(token, next);
        }
        char unit = next.isWord() ? unit(next) : ' ';
        if (unit != ' ') {
            return stated(unit, token, next);
        }
        tokens.skip(1);
        if (time.isZoneNext() && token.text().equals("0000") && date.count() > 1) {
            return true;
        }
        time.expectZone(false);
        return date.number(token.value(), token.text().length(), separator(token));
    }

    /// What a word behind a number says that it counts: years, months or days; a blank where it says nothing.
    private static char unit(DateToken word) {
        return switch (word.text()) {
            case "년", "年" -> 'y';
            case "월", "月" -> 'm';
            case "일", "日", "号" -> 'd';
            default -> ' ';
        };
    }

    private boolean stated(char unit, DateToken number, DateToken word) {
        korean |= "년월일".contains(word.text());
        int era = unit == 'y' ? DateWords.era(tokens.peek(-1).text()) : 0;
        tokens.skip(2);
        return era > 0
                ? date.stated(unit, era + number.value(), 4)
                : date.stated(unit, number.value(), number.text().length());
    }

    private boolean word(DateToken token) {
        String word = token.text();
        tokens.skip(1);
        if (time.isSet() && time.isZoneNext() && zone.word(token, inBrackets)) {
            return true;
        }
        if (inBrackets || DateWords.era(word) > 0) {
            return true;
        }
        if (word.equals("t") && (tokens.peek(0).isNumber() || tokens.isAtEnd())) {
            return tokens.isAtEnd() || clock.compact();
        }
        if (word.equals("w") && tokens.peek(0).isNumber() && date.count() == 1) {
            date.markWeek();
            return true;
        }
        if (DateWords.isMonthBefore(word) && tokens.peek(0).isNumber()) {
            int month = tokens.peek(0).value();
            tokens.skip(1);
            return month >= 1 && month <= 12 && date.monthName(month);
        }
        int month = MonthNames.number(word);
        if (month > 0 && !isWeekdayHere(word)) {
            time.expectZone(false);
            return date.monthName(month);
        }
        return switch (word) {
            case "am" -> !time.isSet() || time.setHalf(false);
            case "오전", "午前", "上午", "πμ" -> time.setHalf(false) && korean(word);
            case "pm", "오후", "午後", "下午", "μμ" -> time.setHalf(true) && korean(word);
            case "noon" -> time.set(12, 0, 0);
            case "midnight" -> time.set(0, 0, 0);
            default -> isOtherWord(token);
        };
    }

    private boolean korean(String word) {
        korean |= word.startsWith("오");
        return true;
    }

    /// `mar` is Tuesday in four languages, where a month follows.
    private boolean isWeekdayHere(String word) {
        return DateWords.isWeekday(word)
                && date.isEmpty()
                && tokens.rest().stream().anyMatch(t -> MonthNames.number(t.text()) > 0);
    }

    private boolean isOtherWord(DateToken token) {
        if (DateWords.isWeekday(token.text())) {
            date.weekday(weekday(token.text()));
            return true;
        }
        if (DateWords.isFiller(token.text())
                || (date.count() >= 2 && List.of("gmt", "utc").contains(token.text()))) {
            return true;
        }
        // A weekday of any other language.
        boolean parted = tokens.peek(0).is(',') || tokens.peek(0).is('.');
        return date.isEmpty() && !time.isSet() && parted && tokens.isAt(1);
    }

    /// An English weekday, by its first three letters.
    private static Optional<DayOfWeek> weekday(String word) {
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            if (word.length() >= 3 && name.startsWith(word)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private boolean sign(DateToken token) {
        tokens.skip(1);
        char c = token.text().charAt(0);
        boolean offset = (c == '+' || (c == '-' && time.isZoneNext() && !date.isEmpty()))
                && tokens.peek(0).isNumber();
        if (offset) {
            return zone.offset(c == '-' ? -1 : 1);
        }
        switch (c) {
            case '(', '[' -> inBrackets = true;
            case ')', ']' -> inBrackets = false;
            default -> {}
        }
        return ",;./-()[]'’|•·ºª°@".indexOf(c) >= 0
                || (c == ':' && tokens.peek(-2).isWord());
    }

    /// The sign right before a number, or a blank.
    private char separator(DateToken token) {
        DateToken before = tokens.peek(-2);
        return before.kind() == DateToken.Kind.SIGN && token.glued()
                ? before.text().charAt(0)
                : ' ';
    }
}
