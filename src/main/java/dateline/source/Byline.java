package dateline.source;

import dateline.article.PublicationDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the lines above a story say of who wrote it and when it came out.
final class Byline {
    private static final int LONGEST = 120;
    private static final List<String> DATING =
            List.of("published on ", "published: ", "published ", "posted on ", "posted: ", "posted ", "date: ");
    private static final List<DateTimeFormatter> DATES =
            List.of(date("MMMM d, uuuu"), date("MMM d, uuuu"), date("d MMMM uuuu"), date("d MMM uuuu"));

    private Byline() {}

    /// The names in `By Ana Ruiz and John Doe, reporters`; none where the line is something else.
    static List<String> authors(String line) {
        String text = line.strip();
        if (text.length() > LONGEST || !BylineNames.isLine(text) || text.endsWith(".")) {
            return List.of();
        }
        List<String> names = BylineNames.of(text, List.of()).names();
        boolean persons = names.stream().allMatch(name -> isPerson(name) || BylineNames.isAgency(name));
        return persons && BylineNames.isComplete(text) ? names : List.of();
    }

    /// Whether a text reads as a person's full name.
    static boolean isPerson(String name) {
        String[] words = name.split(" ", -1);
        if (words.length < 2 || words.length > 4 || !Character.isUpperCase(name.codePointAt(0)) || !isName(name)) {
            return false;
        }
        for (String word : words) {
            if (!Character.isUpperCase(word.codePointAt(0)) && !BylineName.isParticle(word)) {
                return false;
            }
        }
        return true;
    }

    /// The date in `Published: November 22, 2025`, or in a line that is nothing but a date.
    static Optional<PublicationDate> published(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = line.toLowerCase(Locale.ROOT);
        String text = DATING.stream()
                .filter(lower::startsWith)
                .findFirst()
                .map(word -> line.substring(word.length()))
                .orElse(line)
                .strip();
        for (DateTimeFormatter format : DATES) {
            try {
                return Optional.of(
                        PublicationDate.parse(LocalDate.parse(text, format).toString()));
            } catch (DateTimeException | IllegalArgumentException _) {
                // Another form, perhaps.
            }
        }
        // A bare number is more likely a share count or a headline's year.
        if (text.length() < 10) {
            return Optional.empty();
        }
        try {
            return Optional.of(PublicationDate.parse(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isName(String name) {
        return name.codePoints().allMatch(c -> Character.isLetter(c) || " .'’-".indexOf(c) >= 0);
    }

    private static DateTimeFormatter date(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
