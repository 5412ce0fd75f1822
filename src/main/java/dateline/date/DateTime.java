package dateline.date;

import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The time of day that a date states, and its zone.
final class DateTime {
    private int hour = -1;
    private int minute;
    private int second;
    private int millis;
    private boolean leapSecond;
    /// What is added for `p.m.`, -1: nothing is said.
    private int half = -1;

    private @Nullable ZoneId zone;
    private boolean unknownZone;

    private boolean zoneNext;

    /// Whether a zone can come next: right behind a time or `UTC`.
    boolean isZoneNext() {
        return zoneNext;
    }

    void expectZone(boolean next) {
        zoneNext = next;
    }

    boolean isSet() {
        return hour >= 0;
    }

    boolean hasZone() {
        return zone != null || unknownZone;
    }

    @Nullable
    ZoneId zone() {
        return zone;
    }

    /// Whether a zone is named that nobody knows, so that only the day is certain.
    boolean isUnknownZone() {
        return unknownZone;
    }

    void setZone(ZoneId stated) {
        zone = stated;
    }

    void markUnknownZone() {
        unknownZone = true;
    }

    /// Sets the time; false where there was one already.
    boolean set(int hours, int minutes, int seconds) {
        if (isSet()) {
            return false;
        }
        hour = hours;
        minute = minutes;
        second = seconds;
        return hours >= 0;
    }

    void setFraction(String digits) {
        String three = (digits + "000").substring(0, 3);
        millis = Integer.parseInt(three);
    }

    /// Sets the half of the day; false where it was said before.
    boolean setHalf(boolean afternoon) {
        if (half >= 0) {
            return false;
        }
        half = afternoon ? 12 : 0;
        return true;
    }

    /// Days to add for 24:00, and seconds for a leap second.
    int extraDays() {
        return hour == 24 ? 1 : 0;
    }

    int extraSeconds() {
        return leapSecond ? 1 : 0;
    }

    /// The time; null where it cannot be.
    @Nullable
    LocalTime local() {
        if (minute > 59 || second > 60 || hour > 24 || (hour == 24 && minute + second + millis > 0)) {
            return null;
        }
        int hours = hour % 24;
        if (half >= 0 && hour < 13) {
            hours = hour % 12 + half;
        } else if (half == 0 && hour > 12) {
            return null;
        }
        leapSecond = second == 60;
        return LocalTime.of(hours, minute, leapSecond ? 59 : second, millis * 1_000_000);
    }
}
