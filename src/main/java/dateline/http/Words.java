package dateline.http;

import dateline.article.Dimension;
import dateline.article.PublicationDate;
import dateline.article.Publisher;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import dateline.search.SearchRequest.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How the pages say numbers, dates and the names of things.
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Words() {}

    /// `4,312`.
    static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /// `1 article`, `4,312 articles`.
    static String articles(long number) {
        return number(number) + (number == 1 ? " article" : " articles");
    }

    /// The date as precisely as it is known, but not the hour: `5 January 2019`, `November 2025`, `2025`.
    static String date(PublicationDate date) {
        return switch (date.text().length()) {
            case 4 -> date.text();
            case 7 -> MONTH.format(date.day());
            default -> day(date.day());
        };
    }

    /// The date with its hour where that is known: `5 January 2019, 14:30 UTC`.
    static String exactDate(PublicationDate date) {
        return date.text().length() > 10 ? date(date) + ", " + TIME.format(date.first()) + " UTC" : date(date);
    }

    /// An instant to the minute: `5 January 2019, 14:30 UTC`.
    static String instant(Instant instant) {
        return day(LocalDate.ofInstant(instant, ZoneOffset.UTC)) + ", " + TIME.format(instant) + " UTC";
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// How long after another something was: `the same day`, `2 days later`, `3 months earlier`.
    static String later(long days) {
        long apart = Math.abs(days);
        if (apart == 0) {
            return "the same day";
        }
        String span;
        if (apart < 60) {
            span = counted(apart, "day");
        } else if (apart < 730) {
            span = counted(apart / 30, "month");
        } else {
            span = counted(apart / 365, "year");
        }
        return span + (days < 0 ? " earlier" : " later");
    }

    /// How long before or after now something is: `3 hours ago`, `in 12 minutes`, `now`.
    static String ago(Instant time, Instant now) {
        Duration apart = Duration.between(time, now);
        if (apart.abs().toSeconds() < 30) {
            return "now";
        }
        String length = length(apart.abs());
        return apart.isNegative() ? "in " + length : length + " ago";
    }

    /// How long something is, in its largest unit: `12 minutes`, `3 hours`, `2 days`.
    static String length(Duration length) {
        long minutes = Math.max(1, Math.round(length.toSeconds() / 60.0));
        if (minutes < 120) {
            return counted(minutes, "minute");
        }
        long hours = Math.round(minutes / 60.0);
        return hours < 48 ? counted(hours, "hour") : counted(Math.round(hours / 24.0), "day");
    }

    private static String counted(long number, String unit) {
        return number(number) + " " + unit + (number == 1 ? "" : "s");
    }

    /// A span of time that begins on that day: `2019`, `January 2019`, `week of 5 January 2019`, `5 January
    /// 2019`.
    static String span(Interval interval, LocalDate from) {
        return switch (interval) {
            case YEAR -> String.valueOf(from.getYear());
            case MONTH -> MONTH.format(from);
            case WEEK -> "week of " + day(from);
            case DAY, AUTO, NONE -> day(from);
        };
    }

    /// What a dimension is called above its values.
    static String plural(Dimension dimension) {
        return switch (dimension) {
            case COUNTRY -> "Countries";
            case MENTION -> "Countries named";
            case PERSON -> "People";
            case TOPIC -> "Topics";
            case PUBLISHER -> "Publishers";
            case LANGUAGE -> "Languages";
        };
    }

    /// What one of its values is called.
    static String singular(Dimension dimension) {
        return switch (dimension) {
            case COUNTRY -> "Country";
            case MENTION -> "Names";
            case PERSON -> "Person";
            case TOPIC -> "Topic";
            case PUBLISHER -> "Publisher";
            case LANGUAGE -> "Language";
        };
    }

    /// The article's publisher under the name that the archive shows for it.
    static @Nullable Publisher publisher(TaggedArticle tagged) {
        Publisher own = tagged.article().publisher();
        if (own == null) {
            return null;
        }
        return tagged.tags(Dimension.PUBLISHER).stream()
                .filter(tag -> tag.id().equals(own.id()))
                .map(Tag::label)
                .findFirst()
                .map(label -> new Publisher(own.id(), label))
                .orElse(own);
    }
}
