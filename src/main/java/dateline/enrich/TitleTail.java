package dateline.enrich;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The publisher's name that a title ends with, after a dash or a bar: `Oil prices fall - Business Insider`.
final class TitleTail {
    /// The longest name, in words.
    private static final int LONGEST = 6;

    /// The shortest title that is left.
    private static final int SHORTEST_TITLE = 3;

    /// Letters of the longest word that stays small within a name: `of`, `and`, `news`.
    private static final int SMALL = 4;

    /// How many names there may be: `Oil prices fall | Business | The Guardian`.
    private static final int MOST = 3;

    private TitleTail() {}

    /// The tokens from the dash to the end of the title.
    static BitSet find(NewsText text) {
        int end = 0;
        while (end < text.size() && text.isInTitle(end)) {
            end++;
        }
        var tail = new BitSet();
        int size = end;
        for (int i = 0; i < MOST; i++) {
            int dash = dash(text, size);
            if (dash < SHORTEST_TITLE) {
                break;
            }
            tail.set(dash, end);
            size = dash;
        }
        return tail;
    }

    /// Spans without those in the tail whose words the story does not have again: `Ars Technica` is no person, but
    /// `Interview - Elon Musk` is about one.
    static List<Span> without(NewsText text, List<Span> spans) {
        BitSet tail = find(text);
        if (tail.isEmpty()) {
            return spans;
        }
        var elsewhere = new HashSet<String>();
        spans.stream().filter(span -> !tail.get(span.first())).forEach(span -> addWords(elsewhere, text, span));
        return spans.stream()
                .filter(span -> !tail.get(span.first()) || elsewhere.contains(text.folded(span.last())))
                .toList();
    }

    private static void addWords(Set<String> words, NewsText text, Span span) {
        for (int i = span.first(); i <= span.last(); i++) {
            words.add(text.folded(i));
        }
    }

    /// Where a name that ends at a token has its dash, or -1.
    private static int dash(NewsText text, int end) {
        for (int i = end - 1; i > 0 && i >= end - 2 * LONGEST; i--) {
            if (isDash(text, i)) {
                return isName(text, i + 1, end) ? i : -1;
            }
        }
        return -1;
    }

    private static boolean isDash(NewsText text, int token) {
        if (!text.isPunctuation(token) || text.touches(token - 1)) {
            return false;
        }
        return switch (text.word(token)) {
            case "-", "\u2013", "\u2014", "|", "\u00B7", "\u2022" -> true;
            default -> false;
        };
    }

    private static boolean isName(NewsText text, int first, int end) {
        int words = 0;
        for (int i = first; i < end; i++) {
            if (text.isWord(i)) {
                words++;
                if (!mayBePart(text, i, words == 1)) {
                    return false;
                }
            }
        }
        return words > 0 && words <= LONGEST;
    }

    /// Names have capitals, or are addresses; short words between stay small.
    private static boolean mayBePart(NewsText text, int token, boolean isFirst) {
        String word = text.word(token);
        return text.isCapitalised(token) || word.indexOf('.') > 0 || (!isFirst && word.length() <= SMALL);
    }
}
