package dateline.enrich;

import java.util.ArrayList;
import java.util.List;

/// The regular forms of English words. Irregular ones (`won`, `men`) are listed where they are wanted.
final class Inflections {
    private Inflections() {}

    /// The plural of a noun, which serves for the third person of a verb as well: `match`, `matches`. None for a
    /// word that looks like a plural.
    static List<String> plural(String word) {
        int last = word.length() - 1;
        if (last < 1 || !isLetter(word.charAt(last)) || isPluralLike(word)) {
            return List.of();
        }
        if (word.charAt(last) == 'y' && !isVowel(word.charAt(last - 1))) {
            return List.of(word.substring(0, last) + "ies");
        }
        return List.of(word + (hisses(word) ? "es" : "s"));
    }

    /// What a regular verb adds: `march`, `marches`, `marched`, `marching`.
    static List<String> verb(String word) {
        var forms = new ArrayList<>(plural(word));
        int last = word.length() - 1;
        if (last < 1) {
            return forms;
        }
        String stem = word;
        if (word.endsWith("e")) {
            stem = word.substring(0, last);
        } else if (doublesLast(word)) {
            stem = word + word.charAt(last);
        }
        if (word.charAt(last) == 'y' && !isVowel(word.charAt(last - 1))) {
            forms.add(word.substring(0, last) + "ied");
        } else {
            forms.add(stem + "ed");
        }
        forms.add((word.endsWith("ee") ? word : stem) + "ing");
        return forms;
    }

    private static boolean isPluralLike(String word) {
        return word.endsWith("s") && !word.endsWith("ss");
    }

    private static boolean hisses(String word) {
        return word.endsWith("s")
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("ch")
                || word.endsWith("sh");
    }

    /// Short words that end in one vowel and one consonant: `ban`, `banned`.
    private static boolean doublesLast(String word) {
        int n = word.length();
        if (n < 3 || n > 4 || "wxy".indexOf(word.charAt(n - 1)) >= 0) {
            return false;
        }
        return !isVowel(word.charAt(n - 1)) && isVowel(word.charAt(n - 2)) && !isVowel(word.charAt(n - 3));
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
