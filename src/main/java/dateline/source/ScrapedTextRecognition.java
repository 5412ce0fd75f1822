package dateline.source;

import dateline.article.Text;

/// Tells the text of a story from notes, lists, tables and programs: under a headline it is prose for the most
/// part.
final class ScrapedTextRecognition {
    private static final int TITLE_WORDS_MIN = 3;
    private static final int TITLE_WORDS_MAX = 40;
    private static final int TITLE_LENGTH = 300;
    /// A paragraph of prose is at least this long.
    private static final int PROSE = 60;
    /// Paragraphs among which the first of prose must be.
    private static final int LEAD = 4;

    private ScrapedTextRecognition() {}

    /// Whether a text, of which this is the beginning, is a story.
    static boolean isStory(String head) {
        ScrapedText text = ScrapedText.of(Text.body(head));
        if (!text.apart() || !isHeadline(text.title()) || isCentred(head)) {
            return false;
        }
        int prose = 0;
        int proseLength = 0;
        int length = 0;
        int others = 0;
        boolean trailer = false;
        for (ScrapedText.Paragraph part : text.paragraphs()) {
            String paragraph = part.text();
            if (Furniture.trailer(paragraph).isPresent()) {
                trailer = true;
            } else if (!Furniture.isShareCount(paragraph) && !part.caption()) {
                length += paragraph.length();
                if (isProse(paragraph)) {
                    prose++;
                    proseLength += paragraph.length();
                } else if (prose == 0 && ++others == LEAD) {
                    return false;
                }
            }
        }
        return prose >= (trailer ? 1 : 2) && proseLength > length * 0.7;
    }

    private static boolean isHeadline(String title) {
        int words = title.split(" ", -1).length;
        return words >= TITLE_WORDS_MIN
                && words <= TITLE_WORDS_MAX
                && title.length() <= TITLE_LENGTH
                && !title.endsWith(".")
                && !title.endsWith(";")
                && !title.endsWith("{")
                && (Character.isLetterOrDigit(title.codePointAt(0)) || "“\"‘'«¿¡".indexOf(title.codePointAt(0)) >= 0)
                && letters(title) > title.length() * 0.7;
    }

    /// A title that is moved to the middle is that of a document.
    private static boolean isCentred(String head) {
        String line = head.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        return line.startsWith("    ") || line.startsWith("\t");
    }

    private static boolean isProse(String paragraph) {
        int first = paragraph.codePointAt(0);
        return paragraph.length() >= PROSE
                && Furniture.isSentenceEnd(paragraph)
                && !Character.isLowerCase(first)
                && (Character.isLetterOrDigit(first) || "“\"‘'«¿¡(„-–—".indexOf(first) >= 0)
                && letters(paragraph) > paragraph.length() * 0.8;
    }

    /// Letters and the blanks between them.
    private static long letters(String text) {
        return text.chars().filter(c -> Character.isLetter(c) || c == ' ').count();
    }
}
