package dateline.lucene;

import java.util.Locale;

/// The beginning of a word of a name, of an alias or of an id.
final class NamePrefix {
    private final String ofIds;
    private final String ofSlugs;
    private final String inSlugs;

    NamePrefix(String prefix) {
        this.ofIds = prefix.strip().toLowerCase(Locale.ROOT);
        this.ofSlugs = NameKey.words(prefix);
        this.inSlugs = '-' + ofSlugs;
    }

    boolean matches(String id, String slug, String[] aliasSlugs) {
        if (ofIds.isEmpty() || id.toLowerCase(Locale.ROOT).startsWith(ofIds)) {
            return true;
        }
        if (ofSlugs.isEmpty()) {
            return false;
        }
        if (beginsWord(slug)) {
            return true;
        }
        for (String alias : aliasSlugs) {
            if (beginsWord(alias)) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsWord(String slug) {
        return slug.startsWith(ofSlugs) || slug.contains(inSlugs);
    }
}
