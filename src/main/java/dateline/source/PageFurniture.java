package dateline.source;

import dateline.date.TextDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Lines of a page that speak of the page, of other stories or to the reader, and tell nothing.
final class PageFurniture {
    private static final int LONGEST = 300;
    private static final int LONGEST_TIME = 40;
    private static final WordLists WORDS = WordLists.read("page-furniture.tsv");
    /// Beginnings of lines that lead to other stories; such a line is mostly a link, or nothing but these words.
    private static final List<String> LEADING = WORDS.list("leading");
    /// Beginnings of lines that ask for something or belong to the site.
    private static final List<String> PLEADING = WORDS.list("pleading");

    /// Words that can stand beside a time of day.
    private static final Set<String> TIMING = WORDS.set("timing");
    private static final List<String> DATING = WORDS.list("dating");

    private PageFurniture() {}

    /// Whether a line says when the page came out, and nothing else.
    static boolean isDated(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean dating = DATING.stream().anyMatch(lower::startsWith);
        return (dating || !Furniture.isSentenceEnd(text))
                && text.length() < (dating ? 100 : 60)
                && TextDate.of(text).isPresent();
    }

    static boolean isFurniture(PageBlock block) {
        String text = block.text();
        if (text.length() > LONGEST) {
            return false;
        }
        if (Furniture.isShareCount(text)) {
            return true;
        }
        if (isLeading(block) || (isTime(text) && !block.box().quoted)) {
            return true;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return PLEADING.stream().anyMatch(lower::startsWith) || lower.endsWith("all rights reserved.");
    }

    /// Whether a line leads to other stories.
    static boolean isLeading(PageBlock block) {
        String text = block.text();
        if (text.length() > LONGEST) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (String start : LEADING) {
            boolean leads = lower.startsWith(start) && (block.linkShare() > 0.5 || text.length() < start.length() + 12);
            if (leads || lower.equals(start.strip())) {
                return true;
            }
        }
        return false;
    }

    /// Whether a line is nothing but a time of day, or how long ago something was: `Updated at 10.42am GMT`.
    private static boolean isTime(String text) {
        if (text.length() > LONGEST_TIME) {
            return false;
        }
        boolean time = false;
        for (String word : text.toLowerCase(Locale.ROOT).split("[ \n]+", -1)) {
            boolean clock = isClock(word);
            if (!clock && !TIMING.contains(word)) {
                return false;
            }
            time |= clock;
        }
        return time;
    }

    /// `10:42`, `10.42am`, `18h05`, and the `35` before minutes.
    private static boolean isClock(String word) {
        int digits = 0;
        int breaks = 0;
        int end = 0;
        for (; end < word.length() && ":.h0123456789".indexOf(word.charAt(end)) >= 0; end++) {
            boolean digit = Character.isDigit(word.charAt(end));
            digits += digit ? 1 : 0;
            breaks += digit ? 0 : 1;
        }
        String rest = word.substring(end);
        return digits > 0 && digits <= 6 && breaks <= 2 && (rest.isEmpty() || TIMING.contains(rest));
    }

    /// Whether a paragraph is one link to another story.
    static boolean isLoneLink(PageBlock block) {
        return block.linkShare() > 0.9
                && !block.isSentence()
                && !block.box().quoted
                && switch (block.box().tag) {
                    case "li", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6" -> false;
                    default -> true;
                };
    }
}
