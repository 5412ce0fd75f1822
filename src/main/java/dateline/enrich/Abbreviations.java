package dateline.enrich;

import java.util.Locale;
import java.util.Set;

/// Words that keep their full stop without ending a sentence by it.
final class Abbreviations {
    private static final int LONGEST = 6;

    /// Without dots, in lower case.
    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "mx", "dr", "prof", "sen", "sens", "rep", "reps", "gov", "govs", "gen", "maj", "lt",
            "col", "sgt", "cpl", "pvt", "capt", "cmdr", "cdr", "adm", "rev", "fr", "hon", "pres", "det", "supt", "insp",
            "messrs", "mme", "mlle", "st", "ste", "mt", "ft", "atty", "amb", "brig", "asst", "dep", "vs", "no", "nos");

    private static final Set<String> OTHERS = Set.of(
            "jr", "sr", "inc", "corp", "co", "ltd", "bros", "dept", "est", "etc", "jan", "feb", "mar", "apr", "jun",
            "jul", "aug", "sept", "sep", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "ala", "ariz", "ark",
            "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "md", "mass", "mich", "minn",
            "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "penn", "tenn", "tex", "vt", "va", "wash", "wis",
            "wyo", "ont", "que", "alta", "sask", "ave", "blvd", "rd", "ph", "univ", "assn", "intl", "govt", "natl");

    /// Words that may be other words too: an abbreviation only where they begin with a capital.
    private static final Set<String> CAPITALISED_ONLY = Set.of(
            "mar", "jan", "sun", "mon", "fri", "wed", "ark", "ill", "ind", "la", "ga", "pa", "mass", "miss", "wash",
            "ore", "del", "no", "nos", "fr", "rep", "reps", "gen", "co", "st", "ste", "hon", "det", "dep", "amb", "que",
            "mo", "md", "va", "ky", "dec", "est", "mt", "ft", "col", "maj", "tex", "penn", "rev", "pres", "gov", "sen");

    private static final Set<String> OPENERS = Set.of(
            "the",
            "a",
            "an",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "you",
            "in",
            "on",
            "at",
            "but",
            "and",
            "for",
            "this",
            "that",
            "these",
            "those",
            "there",
            "his",
            "her",
            "its",
            "their",
            "our",
            "my",
            "as",
            "if",
            "when",
            "while",
            "after",
            "before",
            "since",
            "although",
            "however",
            "meanwhile",
            "both",
            "some",
            "many",
            "most",
            "all",
            "no",
            "not",
            "one",
            "two",
            "with",
            "by",
            "from",
            "to",
            "of",
            "what",
            "who",
            "how",
            "why",
            "where",
            "then",
            "now",
            "also",
            "earlier",
            "last",
            "under",
            "according",
            "asked",
            "officials",
            "police",
            "president",
            "prime",
            "mr.",
            "mrs.",
            "ms.",
            "dr.");

    private Abbreviations() {}

    /// Whether the letters from one place to another, where a full stop follows, are an abbreviation.
    static boolean isKnown(String text, int start, int end) {
        if (end - start > LONGEST) {
            return false;
        }
        String word = text.substring(start, end);
        String lower = word.toLowerCase(Locale.ROOT);
        if (!TITLES.contains(lower) && !OTHERS.contains(lower)) {
            return false;
        }
        return Character.isUpperCase(word.charAt(0)) || !CAPITALISED_ONLY.contains(lower);
    }

    /// Whether a sentence may end with this abbreviation (folded, with its dots): after a title the name goes on.
    static boolean mayEndSentence(String abbreviation) {
        return !TITLES.contains(abbreviation.substring(0, abbreviation.length() - 1));
    }

    /// Whether a capitalised word (folded) is more likely the first of a sentence than the next part of a name.
    static boolean opensSentence(String word) {
        return OPENERS.contains(word);
    }
}
