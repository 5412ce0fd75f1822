package dateline.enrich;

import dateline.date.MonthNames;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a story was filed, as agencies print it before the first sentence: `WASHINGTON, Nov 3 (Reuters) -`,
/// `BAGHDAD, Iraq (AP) —`, `New York (CNN Business)`.
///
/// @param first the first token of the place
/// @param last its last token, inclusive
record Dateline(int first, int last) {
    /// Sentences of the body below which none is looked for: a lede or a byline may stand before it.
    private static final int SENTENCES = 6;

    /// The longest place, `ST. GEORGE'S, Grenada` and `NEW YORK/LONDON` included.
    private static final int PLACE_TOKENS = 9;

    private static final int AGENCY_TOKENS = 8;

    private static final Set<String> AGENCIES = Set.of(
            "reuters",
            "rtrs",
            "ap",
            "associated",
            "afp",
            "cnn",
            "cnnmoney",
            "xinhua",
            "upi",
            "bbc",
            "dpa",
            "ani",
            "pti",
            "ians",
            "efe",
            "kyodo",
            "tass",
            "itar-tass",
            "bloomberg",
            "thomson",
            "ansa",
            "anadolu",
            "cp",
            "aap");

    boolean contains(int token) {
        return first <= token && token <= last;
    }

    /// The dateline of a story; null where it has none.
    ///
    /// @param places all that are named in it, in order
    static @Nullable Dateline of(NewsText text, List<Place> places) {
        int next = 0;
        int end = Math.min(text.sentenceCount(), text.titleSentences() + SENTENCES);
        for (int sentence = text.titleSentences(); sentence < end; sentence++) {
            int first = text.first(sentence);
            while (next < places.size() && places.get(next).first() < first) {
                next++;
            }
            if (text.isCapitalised(first) && beginsLine(text, first)) {
                Dateline dateline = at(text, first, places.subList(next, places.size()));
                if (dateline != null) {
                    return dateline;
                }
            }
        }
        return null;
    }

    private static boolean beginsLine(NewsText text, int token) {
        int at = text.start(token) - 1;
        while (at >= 0 && text.text().charAt(at) == ' ') {
            at--;
        }
        return at < 0 || text.text().charAt(at) == '\n';
    }

    private static @Nullable Dateline at(NewsText text, int first, List<Place> places) {
        int end = first;
        while (end < text.size() && end - first < PLACE_TOKENS && isOfPlace(text, end)) {
            end++;
        }
        while (end > first && !text.isWord(end - 1)) {
            end--;
        }
        if (end == first || places.isEmpty() || places.getFirst().first() >= end) {
            return null;
        }
        Place place = places.getFirst();
        boolean named = place.first() == first || text.word(place.first() - 1).equals(",");
        boolean apart = place.last() + 1 == end || !text.isWord(place.last() + 1);
        boolean shouted = text.isAllCaps(first);
        boolean town = place.first() > first
                || place.sense().kind().isTown()
                || place.sense().kind() == Gazetteer.Kind.STATE;
        return named && apart && isClosed(text, end, shouted, town) ? new Dateline(first, end - 1) : null;
    }

    private static boolean isOfPlace(NewsText text, int i) {
        if (text.isWord(i)) {
            return text.isCapitalised(i) && !isMonth(text.folded(i));
        }
        return switch (text.word(i)) {
            case ",", "/", "." -> true;
            default -> text.isJoint(i) || text.isPossessive(i);
        };
    }

    /// Whether a date, an agency or a dash follows the place.
    private static boolean isClosed(NewsText text, int placeEnd, boolean shouted, boolean town) {
        int i = placeEnd;
        boolean dated = false;
        while (i < text.size()
                && (text.isNumber(i) || isMonth(text.folded(i)) || text.word(i).equals(","))) {
            dated |= text.isWord(i);
            i++;
        }
        boolean agency = false;
        if (i < text.size() && text.word(i).equals("(") && i + 1 < text.size()) {
            agency = AGENCIES.contains(text.folded(i + 1));
            int limit = Math.min(text.size(), i + AGENCY_TOKENS);
            while (i < limit && !text.word(i).equals(")")) {
                i++;
            }
            i++;
        }
        boolean dash = i < text.size() && isDash(text, i);
        boolean colon = i < text.size() && text.word(i).equals(":");
        return agency || (dash && (shouted || dated || town)) || (colon && shouted && town);
    }

    private static boolean isMonth(String word) {
        return MonthNames.isEnglish(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
    }

    private static boolean isDash(NewsText text, int i) {
        return !text.isJoint(i)
                && switch (text.word(i)) {
                    case "-", "--", "---", "\u2013", "\u2014", "\u2015" -> true;
                    default -> false;
                };
    }
}
