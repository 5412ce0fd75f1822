package dateline.date;

import dateline.article.PublicationDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The date within a line that says more, such as a byline: `Posted by Ana Ruiz on 22 November 2025 at 10:30`.
public final class TextDate {
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 40;
    private static final int WIDEST = 7;
    private static final Set<String> DATING = Set.of(
            "by",
            "posted",
            "published",
            "updated",
            "submitted",
            "written",
            "created",
            "date",
            "datum",
            "stand",
            "first",
            "last",
            "veröffentlicht",
            "erstellt",
            "publié",
            "publicado",
            "pubblicato");

    private TextDate() {}

    /// The first date in a line of at most 200 characters; only with a year in it, and never one of a copyright.
    public static Optional<PublicationDate> of(String line) {
        if (line.length() > LONGEST || line.indexOf('©') >= 0 || !hasDigit(line)) {
            return Optional.empty();
        }
        String[] words = line.split("[ \\n|·•]+", MOST_WORDS);
        for (int i = 0; i < words.length; i++) {
            if (!hasYear(words[i])) {
                continue;
            }
            for (int start = Math.max(0, i - WIDEST + 1); start <= i; start++) {
                for (int end = Math.min(words.length, i + 5); end > i; end--) {
                    Optional<PublicationDate> date = date(words, start, end);
                    if (date.isPresent()) {
                        return isProse(line, words, end - start) ? Optional.empty() : date;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// Whether a line tells of something that happened then: it has many other words, and none that dates a story.
    private static boolean isProse(String line, String[] words, int dated) {
        int others = words.length - dated;
        return others > (line.endsWith(".") ? 4 : 8)
                && !DATING.contains(words[0].toLowerCase(Locale.ROOT).replace(":", ""));
    }

    /// More than a year, which alone says little.
    private static Optional<PublicationDate> date(String[] words, int start, int end) {
        var text = new StringBuilder();
        for (int i = start; i < end; i++) {
            text.append(i == start ? "" : " ").append(words[i]);
        }
        while (!text.isEmpty() && ",.;:)(".indexOf(text.charAt(text.length() - 1)) >= 0) {
            text.setLength(text.length() - 1);
        }
        String date = text.toString();
        return date.length() < 6 ? Optional.empty() : LooseDate.of(date);
    }

    private static boolean hasDigit(String line) {
        return line.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /// Whether four digits in it can be a year, or it is a date in figures.
    private static boolean hasYear(String word) {
        int digits = 0;
        int breaks = 0;
        for (int i = 0; i <= word.length(); i++) {
            char c = i < word.length() ? word.charAt(i) : ' ';
            if (c >= '0' && c <= '9') {
                digits++;
            } else {
                if (digits == 4 && (word.startsWith("19", i - 4) || word.startsWith("20", i - 4))) {
                    return true;
                }
                breaks += digits > 0 && (c == '.' || c == '/' || c == '-') ? 1 : 0;
                digits = 0;
            }
        }
        return breaks >= 2;
    }
}
