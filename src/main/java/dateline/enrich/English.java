package dateline.enrich;

import java.util.Set;

/// Tells English text, which the phrases of topics are in, from other languages that share words with it.
final class English {
    /// Fewer words tell nothing.
    private static final int FEWEST = 12;

    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "that", "is", "for", "was", "with", "by", "at", "from", "his", "has", "have",
            "are", "be", "it", "said", "who", "will", "not", "after", "its", "were", "this", "but", "they", "he", "she",
            "their");

    private static final Set<String> OTHERS = Set.of(
            "el", "la", "los", "las", "de", "del", "que", "y", "en", "un", "una", "por", "con", "para", "se", "su",
            "le", "les", "des", "et", "du", "une", "dans", "pour", "qui", "sur", "est", "au", "der", "die", "das",
            "und", "den", "von", "mit", "dem", "ist", "im", "ein", "eine", "auf", "het", "een", "van", "voor", "il",
            "di", "che", "per", "della", "e", "o", "os", "da", "do", "em", "uma", "com", "na", "w", "z", "nie", "och",
            "att", "som");

    private English() {}

    /// Whether a text is not clearly of another language.
    static boolean isLikely(NewsText text) {
        int words = 0;
        int english = 0;
        int others = 0;
        for (int i = 0; i < text.size(); i++) {
            if (text.isWord(i)) {
                words++;
                english += ENGLISH.contains(text.folded(i)) ? 1 : 0;
                others += OTHERS.contains(text.folded(i)) ? 1 : 0;
            }
        }
        return words < FEWEST || english >= others;
    }
}
