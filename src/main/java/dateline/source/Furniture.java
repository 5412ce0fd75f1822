package dateline.source;

import dateline.article.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What stands on a page among the paragraphs of a story and is none of it: share counts, credits, trailers.
final class Furniture {
    private static final int CAPTION_LENGTH = 600;
    private static final int CREDIT_LENGTH = 100;
    private static final int COUNT_WORDS = 6;

    private static final WordLists WORDS = WordLists.read("furniture.tsv");
    /// Words of which at least one, or a number, makes a line a share count.
    private static final Set<String> SHARING = WORDS.set("sharing");
    /// Words that may stand beside them.
    private static final Set<String> BESIDE = WORDS.set("beside");
    /// How a credit begins.
    private static final List<String> CREDITING = WORDS.list("crediting");
    /// Agencies before the photographer's name.
    private static final List<String> SOURCES = WORDS.list("source");
    /// Endings that only credits have.
    private static final List<String> AGENCIES = WORDS.list("agency");
    /// Endings of a credit where nothing but names stands before them.
    private static final List<String> NAMES = WORDS.list("name");
    private static final Set<String> JOINING = WORDS.set("joining");
    private static final List<String> AGGREGATING = WORDS.list("aggregating");

    private Furniture() {}

    /// What a trailer says of the story's way.
    record Trailer(@Nullable String publisher, @Nullable String aggregator) {}

    /// Whether a line is a share count or a button: `0`, `1.2K`, `12 shares`, `Share on Facebook`.
    static boolean isShareCount(String line) {
        String[] words = line.strip().toLowerCase(Locale.ROOT).split(" ", COUNT_WORDS + 1);
        boolean counts = false;
        for (String word : words) {
            boolean sharing = isNumber(word) || SHARING.contains(word);
            counts |= sharing;
            if (!sharing && !BESIDE.contains(word)) {
                return false;
            }
        }
        return counts && words.length <= COUNT_WORDS;
    }

    /// Whether a paragraph stands under a picture: it ends with a credit.
    static boolean isCaption(String paragraph) {
        if (paragraph.length() > CAPTION_LENGTH) {
            return false;
        }
        if (paragraph.endsWith(")")) {
            String inside = paragraph.substring(paragraph.lastIndexOf('(') + 1, paragraph.length() - 1);
            return endsWithAny(inside, AGENCIES) || (isCredit(inside) && !NAMES.contains(inside));
        }
        String tail = paragraph.substring(sentenceEnd(paragraph));
        return endsWithAny(paragraph, AGENCIES) || isCredit(tail);
    }

    /// Whether a paragraph is nothing but a credit: `Jane Doe for The Daily/Splash Pictures`.
    static boolean isCredit(String paragraph) {
        if (credits(paragraph) || (paragraph.length() <= CREDIT_LENGTH && startsWithAny(paragraph, SOURCES))) {
            return true;
        }
        return paragraph.length() <= CREDIT_LENGTH
                && (endsWithAny(paragraph, AGENCIES) || endsWithWord(paragraph, NAMES))
                && isNames(paragraph);
    }

    /// Reads `Disclaimer : This story is auto aggregated … edited by X. Publisher: host`.
    static Optional<Trailer> trailer(String paragraph) {
        String lower = paragraph.toLowerCase(Locale.ROOT);
        if (paragraph.length() > CAPTION_LENGTH
                || !lower.startsWith("disclaimer")
                || AGGREGATING.stream().noneMatch(lower::contains)) {
            return Optional.empty();
        }
        int publisher = Text.lastIndexOfIgnoringCase(paragraph, "publisher:");
        int by = Text.lastIndexOfIgnoringCase(paragraph, "edited by ");
        String aggregator = by < 0
                ? ""
                : paragraph.substring(by + "edited by ".length(), publisher > by ? publisher : paragraph.length());
        return Optional.of(new Trailer(
                publisher < 0 ? null : name(paragraph.substring(publisher + "publisher:".length())), name(aggregator)));
    }

    private static @Nullable String name(String text) {
        String name = text.strip();
        while (name.endsWith(".") || name.endsWith(",")) {
            name = name.substring(0, name.length() - 1).strip();
        }
        return name.isEmpty() ? null : name;
    }

    private static boolean isNumber(String word) {
        int end = word.length();
        while (end > 0 && "kmb+".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0
                && end <= 12
                && word.charAt(0) >= '0'
                && word.charAt(0) <= '9'
                && word.substring(0, end).chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == ',');
    }

    private static boolean credits(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return text.length() <= CREDIT_LENGTH
                && !text.endsWith(".")
                && CREDITING.stream().anyMatch(lower::startsWith);
    }

    private static boolean startsWithAny(String text, List<String> beginnings) {
        return beginnings.stream().anyMatch(text::startsWith);
    }

    private static boolean endsWithAny(String text, List<String> endings) {
        return endings.stream().anyMatch(text::endsWith);
    }

    private static boolean endsWithWord(String text, List<String> endings) {
        return endings.stream()
                .anyMatch(ending -> text.equals(ending) || text.endsWith(" " + ending) || text.endsWith("/" + ending));
    }

    /// Whether every word is a name or joins names.
    private static boolean isNames(String text) {
        for (String word : text.split(" ", -1)) {
            if (!word.isEmpty() && Character.isLowerCase(word.codePointAt(0)) && !JOINING.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /// Where the last sentence before the end of the paragraph ends; 0 where there is none.
    private static int sentenceEnd(String paragraph) {
        for (int i = paragraph.length() - 2; i > 0; i--) {
            if (paragraph.charAt(i) == ' ' && isSentenceEnd(paragraph, i, ".!?…")) {
                return i + 1;
            }
        }
        return 0;
    }

    /// Whether a text ends as sentences do, quotation marks and brackets behind the stop included.
    static boolean isSentenceEnd(String text) {
        return isSentenceEnd(text, text.length(), ".!?…:。！？؟।");
    }

    private static boolean isSentenceEnd(String text, int end, String stops) {
        int last = end - 1;
        while (last > 0 && "”’\"')»]".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && stops.indexOf(text.charAt(last)) >= 0;
    }
}
