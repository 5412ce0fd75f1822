package dateline.enrich;

import java.util.Set;

/// What the words right before a name tell about its bearer.
final class PersonTitles {
    private static final Set<String> FEMALE =
            words("mrs mrs. ms ms. miss madame mme lady dame queen princess duchess baroness "
                    + "sister wife daughter mother widow niece aunt granddaughter grandmother actress congresswoman spokeswoman "
                    + "chairwoman businesswoman ex-wife girlfriend");

    private static final Set<String> MALE =
            words("mr mr. sir lord king prince duke baron father brother husband son uncle nephew "
                    + "grandson grandfather congressman spokesman chairman businessman ex-husband boyfriend widower");

    private static final Set<String> COURTESY = words("mr mr. mrs mrs. ms ms. miss lady sir lord madame first");

    private PersonTitles() {}

    static boolean isFemale(NewsText text, int name) {
        return FEMALE.contains(before(text, name));
    }

    /// Whether a role as `first lady of the United States` is a woman's.
    static boolean isFemale(String role) {
        for (String word : role.split(" ", -1)) {
            if (FEMALE.contains(word)) {
                return true;
            }
        }
        return false;
    }

    static boolean isMale(NewsText text, int name) {
        return MALE.contains(before(text, name));
    }

    /// The capitalised word right before a name as in `Pope Francis`, folded; empty where there is none.
    static String title(NewsText text, int name) {
        return name > 0 && text.isCapitalised(name - 1) ? before(text, name) : "";
    }

    /// The same, where it is an office and not a courtesy: `President Trump`.
    static String office(NewsText text, int name) {
        String title = title(text, name);
        return COURTESY.contains(title) ? "" : title;
    }

    /// The folded word before a name in its sentence, a comma passed over; empty where there is none.
    private static String before(NewsText text, int name) {
        int at = name - 1;
        if (at > 0 && text.word(at).equals(",")) {
            at--;
        }
        return at >= 0 && text.sentence(at) == text.sentence(name) && text.isWord(at) ? text.folded(at) : "";
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" ", -1));
    }
}
