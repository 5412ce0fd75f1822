package dateline.date;

import java.util.List;

/// Reads the time of day out of a date's pieces: `15:05`, `15.05 Uhr`, `15h05`, `3 p.m.`, `11시 23분`, `T150530`.
final class ClockReading {
    private final TokenCursor tokens;
    private final DateParts date;
    private final DateTime time;

    ClockReading(TokenCursor tokens, DateParts date, DateTime time) {
        this.tokens = tokens;
        this.date = date;
        this.time = time;
    }

    /// The sign between hours and minutes where a time begins with the next piece, a number; a blank where none does.
    char colon() {
        DateToken sign = tokens.peek(1);
        DateToken minute = tokens.peek(2);
        if (!minute.isNumber()) {
            return ' ';
        }
        if (sign.is(':')) {
            return ':';
        }
        boolean dotted = sign.is('.') && minute.glued();
        boolean said = isUhr(tokens.peek(3)) || isClockWord(tokens.peek(-1));
        // Behind a day that is complete nothing else can come.
        boolean late = date.isComplete() && !time.isSet() && minute.text().length() == 2;
        return dotted && (said || late) ? '.' : ' ';
    }

    /// `15:05`, `15:05:30.123`; a fourth number is none of a time.
    boolean clock(char colon) {
        DateToken hour = tokens.peek(0);
        DateToken minute = tokens.peek(2);
        int seconds = 0;
        tokens.skip(3);
        if (hour.text().length() > 2 || minute.text().length() > 2) {
            return false;
        }
        if (tokens.peek(0).is(colon) && tokens.peek(1).isNumber()) {
            if (tokens.peek(1).text().length() > 2) {
                return false;
            }
            seconds = tokens.peek(1).value();
            tokens.skip(2);
            fraction();
        }
        time.expectZone(true);
        return !tokens.peek(0).is(':') && time.set(hour.value(), minute.value(), seconds);
    }

    private void fraction() {
        DateToken point = tokens.peek(0);
        DateToken digits = tokens.peek(1);
        boolean fraction = point.is('.')
                || point.is(',')
                || (point.is(':') && digits.text().length() == 3);
        if (fraction && digits.isNumber() && digits.glued()) {
            time.setFraction(digits.text());
            tokens.skip(2);
        }
    }

    /// Whether the word behind a number says that it counts hours.
    boolean isUnit(DateToken number, DateToken unit) {
        return switch (unit.text()) {
            case "am", "pm", "a", "p" -> {
                boolean spelt = unit.text().length() == 2 || (unit.glued() && number.value() <= 12);
                yield spelt && number.text().length() <= 2 && !time.isSet() && !isDayBeforeAm(unit);
            }
            case "h", "u", "uhr", "час", "시", "時", "时", "點", "点" -> true;
            default -> false;
        };
    }

    /// German `am` before a date, not the morning's.
    private boolean isDayBeforeAm(DateToken unit) {
        return unit.written().equals("am") && tokens.peek(2).isNumber() && date.isEmpty();
    }

    /// `3 pm`, `15h05`, `15 h`, `15 Uhr`, `11시 23분 17초`.
    boolean hours(DateToken hour, DateToken unit) {
        tokens.skip(2);
        time.expectZone(true);
        char first = unit.text().charAt(0);
        if (first == 'a' || first == 'p') {
            return time.set(hour.value(), 0, 0) && time.setHalf(first == 'p');
        }
        DateToken minute = tokens.peek(0);
        boolean minutes = minute.isNumber()
                && minute.text().length() <= 2
                && (minute.glued()
                        || "時时시點点час".contains(unit.text())
                        || (minute.text().length() == 2 && date.isComplete()));
        if (!minutes) {
            return time.set(hour.value(), 0, 0);
        }
        tokens.skip(1);
        tokens.skipWord("분", "分", "min", "m", "h");
        return time.set(hour.value(), minute.value(), seconds());
    }

    private int seconds() {
        DateToken second = tokens.peek(0);
        boolean seconds = second.isNumber()
                && second.text().length() <= 2
                && List.of("초", "秒").contains(tokens.peek(1).text());
        if (!seconds) {
            return 0;
        }
        tokens.skip(2);
        return second.value();
    }

    /// `150530` behind a `T`.
    boolean compact() {
        DateToken digits = tokens.peek(0);
        if (tokens.peek(1).is(':')) {
            return true;
        }
        int value = digits.value();
        tokens.skip(1);
        time.expectZone(true);
        if (tokens.peek(0).is('.')
                && tokens.peek(1).isNumber()
                && tokens.peek(1).glued()) {
            time.setFraction(tokens.peek(1).text());
            tokens.skip(2);
        }
        return switch (digits.text().length()) {
            case 2 -> time.set(value, 0, 0);
            case 4 -> time.set(value / 100, value % 100, 0);
            case 6 -> time.set(value / 10_000, value / 100 % 100, value % 100);
            default -> false;
        };
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
}
