package dateline.source;

import dateline.date.TextDate;
import java.util.List;
import java.util.Locale;

/// Lines of a page that speak of the page, of other stories or to the reader, and tell nothing.
final class PageFurniture {
    private static final int LONGEST = 300;
    private static final WordLists WORDS = WordLists.read("page-furniture.tsv");
    /// Beginnings of lines that lead to other stories; such a line is mostly a link, or nothing but these words.
    private static final List<String> LEADING = WORDS.list("leading");
    /// Beginnings of lines that ask for something or belong to the site.
    private static final List<String> PLEADING = WORDS.list("pleading");

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
