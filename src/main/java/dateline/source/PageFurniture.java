package dateline.source;

import dateline.date.TextDate;
import java.util.List;
import java.util.Locale;

/// Lines of a page that speak of the page, of other stories or to the reader, and tell nothing.
final class PageFurniture {
    private static final int LONGEST = 300;
    /// Beginnings of lines that lead to other stories; such a line is mostly a link, or nothing but these words.
    private static final List<String> LEADING = List.of(
            "read more",
            "read also",
            "read next",
            "read:",
            "also read",
            "also on ",
            "see also",
            "more:",
            "more on ",
            "more from ",
            "more stories",
            "related:",
            "related ",
            "recommended",
            "up next",
            "watch:",
            "watch now",
            "listen:",
            "click here",
            "continue reading",
            "don't miss",
            "don’t miss",
            "you may also like",
            "you might also like",
            "in pictures:",
            "lesen sie auch",
            "mehr zum thema",
            "lire aussi",
            "à lire aussi",
            "lea también",
            "lee también",
            "leia também",
            "leia mais",
            "leggi anche",
            "lees ook",
            "читайте также",
            "skip to",
            "skip advertisement",
            "advertisement",
            "story continues below",
            "article continues below",
            "scroll to continue");
    /// Beginnings of lines that ask for something or belong to the site.
    private static final List<String> PLEADING = List.of(
            "sign up for",
            "sign up to",
            "subscribe to",
            "subscribe now",
            "follow us on",
            "follow @",
            "like us on",
            "join us on",
            "join our ",
            "get the latest ",
            "get our ",
            "download our",
            "download the app",
            "share this",
            "email this",
            "print this",
            "copyright ©",
            "copyright (c)",
            "copyright 19",
            "copyright 20",
            "© ",
            "©",
            "all rights reserved",
            "filed under",
            "tagged:",
            "tags:",
            "topics:",
            "posted in ",
            "enter your email",
            "thank you for signing up",
            "please enable javascript",
            "your browser does not support",
            "a version of this article appear",
            "this article appeared in the print",
            "you need to enable javascript");

    private static final List<String> DATING =
            List.of("published", "updated", "last updated", "posted", "first published", "modified", "last modified");

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
        String lower = text.toLowerCase(Locale.ROOT);
        for (String start : LEADING) {
            boolean leads = lower.startsWith(start) && (block.linkShare() > 0.5 || text.length() < start.length() + 12);
            if (leads || lower.equals(start.strip())) {
                return true;
            }
        }
        return PLEADING.stream().anyMatch(lower::startsWith) || lower.endsWith("all rights reserved.");
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
