package dateline.lucene;

import java.util.Locale;

/// A pattern of `*` and `?` for the ids and names of a dimension.
final class NamePattern {
    private final String ofIds;
    private final String ofSlugs;
    private final String ofWhole;

    NamePattern(String pattern) {
        this.ofIds = pattern.toLowerCase(Locale.ROOT);
        this.ofSlugs = slugged(pattern);
        this.ofWhole = NameKey.whole(ofSlugs);
    }

    /// Whether the id, the name, a word of it, or its last words whatever divides them (`onei*` for `Ruth
    /// O'Neill`) fit the whole pattern.
    ///
    /// @param words of the name, see [NameKey]
    boolean matches(String id, String words) {
        String folded = id.toLowerCase(Locale.ROOT);
        if (matches(ofIds, folded, 0, folded.length())) {
            return true;
        }
        String whole = NameKey.whole(words);
        int start = 0;
        int inWhole = 0;
        while (start < words.length()) {
            int dash = words.indexOf('-', start);
            int end = dash < 0 ? words.length() : dash;
            if (matches(ofWhole, whole, inWhole, whole.length()) || matches(ofSlugs, words, start, end)) {
                return true;
            }
            inWhole += end - start;
            start = end + 1;
        }
        return false;
    }

    /// The pattern with all but its wildcards written as [NameKey] writes names.
    private static String slugged(String pattern) {
        var slugged = new StringBuilder();
        int from = 0;
        for (int i = 0; i <= pattern.length(); i++) {
            if (i == pattern.length() || isWild(pattern.charAt(i))) {
                appendSlug(slugged, pattern.substring(from, i), i < pattern.length());
                if (i < pattern.length()) {
                    slugged.append(pattern.charAt(i));
                }
                from = i + 1;
            }
        }
        return slugged.toString();
    }

    /// A slug begins and ends with no `-`; between literals and a wildcard it counts.
    private static void appendSlug(StringBuilder slugged, String literals, boolean more) {
        String slug = NameKey.words(literals);
        if (slug.isEmpty()) {
            slugged.append(literals.isEmpty() ? "" : "-");
            return;
        }
        if (!slugged.isEmpty() && !Character.isLetterOrDigit(literals.codePointAt(0))) {
            slugged.append('-');
        }
        slugged.append(slug);
        if (more && !Character.isLetterOrDigit(literals.codePointBefore(literals.length()))) {
            slugged.append('-');
        }
    }

    private static boolean isWild(char c) {
        return c == '*' || c == '?';
    }

    /// On a mismatch only the last `*` takes one character more, so the time is at most that of one length by
    /// the other.
    private static boolean matches(String pattern, String text, int start, int end) {
        int at = start;
        int next = 0;
        int star = -1;
        int resume = start;
        while (at < end) {
            char wanted = next < pattern.length() ? pattern.charAt(next) : '\0';
            if (wanted == '*') {
                star = next++;
                resume = at;
            } else if (next < pattern.length() && (wanted == '?' || wanted == text.charAt(at))) {
                next++;
                at++;
            } else if (star >= 0) {
                next = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (next < pattern.length() && pattern.charAt(next) == '*') {
            next++;
        }
        return next == pattern.length();
    }
}
