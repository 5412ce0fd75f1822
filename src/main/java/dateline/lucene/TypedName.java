package dateline.lucene;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The words of a name as far as it has been typed: each is one, or the beginning of one.
final class TypedName {
    /// What says that a name does not go on so.
    static final int NOT = Integer.MAX_VALUE;

    /// A shorter text is another name of something only whole: `uk`, but not the `of` in `Republic of India`.
    private static final int BEGINNING = 3;

    private final List<String> words;
    private final List<Edits> edits;

    TypedName(String text) {
        this.words = Arrays.stream(NameKey.words(text).split("-", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        this.edits = words.stream().map(Edits::new).toList();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /// The word that the fewest names are likely to have.
    String longest() {
        return words.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
    }

    /// Whether words of the name, or of one other name of the value, begin as was typed.
    boolean begins(String slug, String[] aliasSlugs) {
        if (begins(slug)) {
            return true;
        }
        boolean whole = longest().length() < BEGINNING;
        return Arrays.stream(aliasSlugs).anyMatch(alias -> whole ? alias.equals(slug()) : begins(alias));
    }

    private String slug() {
        return String.join("-", words);
    }

    private boolean begins(String slug) {
        for (String word : words) {
            if (!slug.startsWith(word) && !slug.contains('-' + word)) {
                return false;
            }
        }
        return true;
    }

    /// How many letters are wrong if that is the name meant; [#NOT] where it cannot be.
    int edits(String slug, String[] aliasSlugs) {
        int least = edits(slug);
        for (String alias : aliasSlugs) {
            least = Math.min(least, edits(alias));
        }
        return least;
    }

    private int edits(String slug) {
        String[] parts = slug.split("-", -1);
        int sum = 0;
        for (int i = 0; i < words.size(); i++) {
            int off = edits(i, parts);
            if (off > Edits.allowed(words.get(i))) {
                return NOT;
            }
            sum += off;
        }
        return sum;
    }

    private int edits(int word, String[] parts) {
        int least = Integer.MAX_VALUE;
        for (String part : parts) {
            least = Math.min(least, edits.get(word).toBeginningOf(part));
        }
        return least;
    }
}
