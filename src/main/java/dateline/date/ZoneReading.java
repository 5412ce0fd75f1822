package dateline.date;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/// Reads the zone behind a time: `EST`, `Eastern Standard Time`, `Europe/Paris`, `+02:00`.
final class ZoneReading {
    /// Words of a zone's name before `Time`.
    private static final int LONGEST = 3;

    private final TokenCursor tokens;
    private final DateTime time;

    ZoneReading(TokenCursor tokens, DateTime time) {
        this.tokens = tokens;
        this.time = time;
    }

    /// Takes a word that stands behind a time; false where it is no zone's, which others may read.
    ///
    /// @param inBrackets whether it only explains what was said before
    boolean word(DateToken token, boolean inBrackets) {
        String word = token.text();
        if (word.equals("am") || word.equals("pm")) {
            time.setHalf(word.equals("pm"));
            return true;
        }
        if (word.equals("hora") || word.equals("uhr") || word.equals("h") || word.equals("hrs")) {
            return true;
        }
        if (tokens.peek(0).is('/') && tokens.peek(1).isWord()) {
            return region(token);
        }
        if (time.hasZone()) {
            return inBrackets || DateZones.named(word).isPresent();
        }
        return spelt(word) || named(token) || isAbbreviation(token);
    }

    private boolean named(DateToken token) {
        String word = token.text();
        Optional<ZoneId> named = DateZones.named(word);
        if (named.isEmpty() || (word.length() <= 2 && isLowerCase(token) && !word.equals("z"))) {
            return false;
        }
        time.setZone(named.get());
        return true;
    }

    /// A zone that nobody here knows.
    private boolean isAbbreviation(DateToken token) {
        String word = token.text();
        boolean abbreviation = word.length() >= 2
                && word.length() <= 5
                && token.written().equals(token.written().toUpperCase(Locale.ROOT))
                && MonthNames.number(word) == 0
                && !DateWords.isWeekday(word)
                && word.charAt(0) < 0x80;
        if (abbreviation) {
            time.markUnknownZone();
        }
        return abbreviation;
    }

    /// `Eastern Daylight Time`, of which the first word is read.
    private boolean spelt(String first) {
        var name = new StringBuilder(first);
        for (int i = 0; i < LONGEST && tokens.peek(i).isWord(); i++) {
            if (tokens.peek(i).text().equals("time")) {
                Optional<ZoneId> zone = DateZones.spelt(name.toString());
                zone.ifPresent(time::setZone);
                tokens.skip(zone.isPresent() ? i + 1 : 0);
                return zone.isPresent();
            }
            name.append(' ').append(tokens.peek(i).text());
        }
        return false;
    }

    private static boolean isLowerCase(DateToken token) {
        return token.written().equals(token.text());
    }

    /// `Europe/Paris`, `Etc/GMT`.
    private boolean region(DateToken first) {
        var name = new StringBuilder(first.written());
        while (tokens.peek(0).is('/')
                || tokens.peek(0).is('_')
                || (tokens.peek(0).isWord() && tokens.peek(0).glued())) {
            name.append(tokens.peek(0).written());
            tokens.skip(1);
        }
        Optional<ZoneId> region = DateZones.region(name.toString());
        region.ifPresentOrElse(time::setZone, time::markUnknownZone);
        return true;
    }

    /// `+02:00`, `-0500`, `+2`, of which the sign is read.
    boolean offset(int sign) {
        DateToken hours = tokens.peek(0);
        tokens.skip(1);
        int minutes = 0;
        int value = hours.value();
        switch (hours.text().length()) {
            case 1, 2 -> {
                if (tokens.peek(0).is(':')) {
                    if (!tokens.peek(1).isNumber() || tokens.peek(1).text().length() != 2) {
                        return false;
                    }
                    minutes = tokens.peek(1).value();
                    tokens.skip(2);
                    if (tokens.peek(0).is(':') && tokens.peek(1).text().equals("00")) {
                        tokens.skip(2);
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
        Optional<ZoneOffset> offset = DateZones.offset(sign, value, minutes);
        offset.ifPresent(time::setZone);
        time.expectZone(offset.isPresent());
        return offset.isPresent();
    }
}
