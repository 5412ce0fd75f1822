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

/// Reads a date out of its tokens, from left to right. Whatever has no place in a date makes it none.
final class DateReading {
    private static final DateToken NONE = new DateToken(DateToken.Kind.SIGN, "\0", "", false);

    private final List<DateToken> tokens;
    private final DateParts date = new DateParts();
    private final DateTime time = new DateTime();
    private int at;
    private boolean inBrackets;
    private boolean korean;
    /// Whether a zone can come next: right behind a time or `UTC`.
    private boolean zoneNext;

    DateReading(List<DateToken> tokens) {
        this.tokens = tokens;
    }

    Optional<PublicationDate> read() {
        while (at < tokens.size()) {
            DateToken token = tokens.get(at);
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
        ZoneId zone = stated != null ? stated : korean ? DateZones.KOREA : ZoneOffset.UTC;
        Instant instant = LocalDate.parse(text)
                .plusDays(time.extraDays())
                .atTime(local)
                .atZone(zone)
                .toInstant()
                .plusSeconds(time.extraSeconds());
        return Optional.of(PublicationDate.at(instant));
    }

    private boolean number(DateToken token) {
        DateToken next = peek(1);
        DateToken after = peek(2);
        if (next.is(':') && after.isNumber()) {
            return clock(':');
        }
        if (next.is('.') && after.isNumber() && after.glued() && (isUhr(peek(3)) || isClockWord(peek(-1)))) {
            return clock('.');
        }
        if (next.isWord() && isUnit(token, next)) {
            return numberWithUnit(token, next, after);
        }
        at++;
        if (zoneNext && token.text().equals("0000") && date.count() > 1) {
            return true;
        }
        zoneNext = false;
        return date.number(token.value(), token.text().length(), separator(token));
    }

    /// Whether the word behind a number says what it counts.
    private boolean isUnit(DateToken token, DateToken unit) {
        return switch (unit.text()) {
            case "am", "pm", "a", "p" -> {
                boolean spelt = unit.text().length() == 2 || (unit.glued() && token.value() <= 12);
                yield spelt && token.text().length() <= 2 && !time.isSet() && !isDayBeforeAm(unit);
            }
            case "h", "u", "uhr", "час", "시", "時", "时", "點", "点", "년", "年", "월", "月", "일", "日", "号" -> true;
            default -> false;
        };
    }

    private boolean numberWithUnit(DateToken token, DateToken unit, DateToken after) {
        return switch (unit.text()) {
            case "am", "pm", "a", "p" -> {
                at += 2;
                zoneNext = true;
                yield time.set(token.value(), 0, 0) && time.setHalf(unit.text().charAt(0) == 'p');
            }
            case "년", "年" -> stated('y', token, unit);
            case "월", "月" -> stated('m', token, unit);
            case "일", "日", "号" -> stated('d', token, unit);
            default -> hours(token, unit, after);
        };
    }

    /// German `am` before a date, not the morning's.
    private boolean isDayBeforeAm(DateToken unit) {
        return unit.written().equals("am") && peek(2).isNumber() && date.isEmpty();
    }

    private boolean stated(char unit, DateToken number, DateToken word) {
        korean |= "년월일".contains(word.text());
        at += 2;
        return date.stated(unit, number.value(), number.text().length());
    }

    /// `15h05`, `15 h`, `15 Uhr`, `11시 23분 17초`.
    private boolean hours(DateToken token, DateToken unit, DateToken after) {
        at += 2;
        int minutes = 0;
        int seconds = 0;
        if (after.isNumber() && after.text().length() <= 2 && (after.glued() || "時时시點点час".contains(unit.text()))) {
            minutes = after.value();
            at++;
            skipWord("분", "分", "min", "m", "h");
            DateToken second = peek(0);
            if (second.isNumber()
                    && second.text().length() <= 2
                    && List.of("초", "秒").contains(peek(1).text())) {
                seconds = second.value();
                at += 2;
            }
        }
        zoneNext = true;
        return time.set(token.value(), minutes, seconds);
    }

    private void skipWord(String... words) {
        if (peek(0).isWord() && List.of(words).contains(peek(0).text())) {
            at++;
        }
    }

    /// `15:05`, `15:05:30.123`; a fourth number is none of a time.
    private boolean clock(char colon) {
        DateToken hour = peek(0);
        DateToken minute = peek(2);
        int seconds = 0;
        at += 3;
        if (hour.text().length() > 2 || minute.text().length() > 2) {
            return false;
        }
        if (peek(0).is(colon) && peek(1).isNumber()) {
            if (peek(1).text().length() > 2) {
                return false;
            }
            seconds = peek(1).value();
            at += 2;
            boolean fraction = peek(0).is('.')
                    || peek(0).is(',')
                    || (peek(0).is(':') && peek(1).text().length() == 3);
            if (fraction && peek(1).isNumber() && peek(1).glued()) {
                time.setFraction(peek(1).text());
                at += 2;
            }
        }
        zoneNext = true;
        return !peek(0).is(':') && time.set(hour.value(), minute.value(), seconds);
    }

    private boolean word(DateToken token) {
        String word = token.text();
        at++;
        if (time.isSet() && zoneNext && zone(token)) {
            return true;
        }
        if (inBrackets) {
            return true;
        }
        if (word.equals("t") && peek(0).isNumber()) {
            return compactTime();
        }
        if (word.equals("w") && peek(0).isNumber() && date.count() == 1) {
            date.markWeek();
            return true;
        }
        int month = DateWords.month(word);
        if (month > 0 && !isWeekdayHere(word)) {
            zoneNext = false;
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
                && tokens.subList(at, tokens.size()).stream().anyMatch(t -> DateWords.month(t.text()) > 0);
    }

    private boolean isOtherWord(DateToken token) {
        if (DateWords.isWeekday(token.text())) {
            date.weekday(weekday(token.text()));
            return true;
        }
        if (DateWords.isFiller(token.text())
                || (isBehind(2) && List.of("gmt", "utc").contains(token.text()))) {
            return true;
        }
        // A weekday of any other language.
        return date.isEmpty() && !time.isSet() && (peek(0).is(',') || peek(0).is('.')) && at == 1;
    }

    /// Whether so many parts of the date are known.
    private boolean isBehind(int parts) {
        return date.count() >= parts;
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

    private boolean compactTime() {
        DateToken digits = peek(0);
        if (peek(1).is(':')) {
            return true;
        }
        int value = digits.value();
        at++;
        zoneNext = true;
        if (peek(0).is('.') && peek(1).isNumber() && peek(1).glued()) {
            time.setFraction(peek(1).text());
            at += 2;
        }
        return switch (digits.text().length()) {
            case 2 -> time.set(value, 0, 0);
            case 4 -> time.set(value / 100, value % 100, 0);
            case 6 -> time.set(value / 10_000, value / 100 % 100, value % 100);
            default -> false;
        };
    }

    /// A zone's name behind a time; other words that stand there are left.
    private boolean zone(DateToken token) {
        String word = token.text();
        if (word.equals("am") || word.equals("pm")) {
            time.setHalf(word.equals("pm"));
            return true;
        }
        if (word.equals("hora") || word.equals("uhr") || word.equals("h") || word.equals("hrs")) {
            return true;
        }
        if (peek(0).is('/') && peek(1).isWord()) {
            return region(token);
        }
        if (time.hasZone()) {
            return inBrackets || DateZones.named(word).isPresent();
        }
        Optional<ZoneId> named = DateZones.named(word);
        if (named.isPresent() && !(word.length() <= 2 && isLowerCase(token) && !word.equals("z"))) {
            time.setZone(named.get());
            return true;
        }
        boolean abbreviation = word.length() >= 2
                && word.length() <= 5
                && token.written().equals(token.written().toUpperCase(Locale.ROOT))
                && DateWords.month(word) == 0
                && !DateWords.isWeekday(word)
                && word.charAt(0) < 0x80;
        if (abbreviation) {
            time.markUnknownZone();
        }
        return abbreviation;
    }

    private static boolean isLowerCase(DateToken token) {
        return token.written().equals(token.text());
    }

    /// `Europe/Paris`, `Etc/GMT`.
    private boolean region(DateToken first) {
        var name = new StringBuilder(first.written());
        while (peek(0).is('/') || peek(0).is('_') || (peek(0).isWord() && peek(0).glued())) {
            name.append(peek(0).written());
            at++;
        }
        Optional<ZoneId> region = DateZones.region(name.toString());
        region.ifPresentOrElse(time::setZone, time::markUnknownZone);
        return true;
    }

    private boolean sign(DateToken token) {
        at++;
        char c = token.text().charAt(0);
        boolean offset = (c == '+' || (c == '-' && zoneNext && !date.isEmpty())) && peek(0).isNumber();
        if (offset) {
            return offset(c == '-' ? -1 : 1);
        }
        switch (c) {
            case '(', '[' -> inBrackets = true;
            case ')', ']' -> inBrackets = false;
            default -> {}
        }
        return ",./-()[]'’|•·ºª°@".indexOf(c) >= 0 || (c == ':' && peek(-2).isWord());
    }

    private boolean offset(int sign) {
        DateToken hours = peek(0);
        at++;
        int minutes = 0;
        int value = hours.value();
        switch (hours.text().length()) {
            case 1, 2 -> {
                if (peek(0).is(':')) {
                    if (!peek(1).isNumber() || peek(1).text().length() != 2) {
                        return false;
                    }
                    minutes = peek(1).value();
                    at += 2;
                    if (peek(0).is(':') && peek(1).text().equals("00")) {
                        at += 2;
                    }
                }
            }
            case 3, 4 -> {
                minutes = value % 100;
                value = value / 100;
            }
            default -> {
                return false;
            }
        }
        zoneNext = false;
        Optional<ZoneOffset> offset = DateZones.offset(sign, value, minutes);
        if (offset.isPresent()) {
            time.setZone(offset.get());
            zoneNext = true;
        }
        return offset.isPresent();
    }

    /// The sign right before a number, or a blank.
    private char separator(DateToken token) {
        DateToken before = peek(-2);
        return before.kind() == DateToken.Kind.SIGN && token.glued()
                ? before.text().charAt(0)
                : ' ';
    }

    private static boolean isUhr(DateToken token) {
        return switch (token.text()) {
            case "uhr", "h", "am", "pm" -> true;
            default -> false;
        };
    }

    private static boolean isClockWord(DateToken token) {
        return switch (token.text()) {
            case "um", "kl", "klo", "klokken", "ore", "alle" -> true;
            default -> false;
        };
    }

    private DateToken peek(int ahead) {
        int index = at + ahead;
        return index >= 0 && index < tokens.size() ? tokens.get(index) : NONE;
    }
}
