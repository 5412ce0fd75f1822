package dateline.lucene;

import dateline.article.Slug;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// How names are compared: case, accents, strokes (`Łukasz`), hyphens and apostrophes do not matter.
final class NameKey {
    private NameKey() {}

    /// The words of a name, folded, with `-` between each two; "" where it has no letter or digit.
    static String words(String name) {
        String slug = Slug.of(name);
        char[] folded = new char[slug.length() * 4];
        int length = ASCIIFoldingFilter.foldToASCII(slug.toCharArray(), 0, folded, 0, slug.length());
        return new String(folded, 0, length);
    }

    /// The same for the whole name, whatever divides its words: `O'Neill` and `ONeill` have one.
    static String whole(String words) {
        return words.replace("-", "");
    }

    /// Whether some words of a name, side by side and in this order, are these letters.
    ///
    /// @param words of the name
    /// @param whole what is looked for
    static boolean holds(String words, String whole) {
        boolean begins = true;
        for (int start = 0; start + whole.length() <= words.length(); start++) {
            if (begins && isAt(words, start, whole)) {
                return true;
            }
            begins = words.charAt(start) == '-';
        }
        return false;
    }

    private static boolean isAt(String words, int start, String whole) {
        int at = start;
        int found = 0;
        while (found < whole.length() && at < words.length()) {
            char c = words.charAt(at++);
            if (c == whole.charAt(found)) {
                found++;
            } else if (c != '-' || found == 0) {
                return false;
            }
        }
        return found == whole.length() && (at == words.length() || words.charAt(at) == '-');
    }
}
