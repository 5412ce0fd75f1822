package dateline.enrich;

import dateline.enrich.Gazetteer.Kind;
import dateline.enrich.Gazetteer.Node;
import dateline.enrich.Gazetteer.Sense;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the names of the [Gazetteer] in a text, from left to right, the longest first.
final class PlaceFinder {
    /// The first halves of `Anglo-Dutch` and `Sino-Russian`.
    private static final Map<String, String> PREFIXES = Map.of(
            "anglo", "GB", "sino", "CN", "russo", "RU", "franco", "FR", "indo", "IN", "austro", "AT", "greco", "GR",
            "italo", "IT", "luso", "PT", "turco", "TR");

    private static final Map<String, String> CURRENCIES = Map.of("\u00A3", "GB", "\u20B9", "IN");

    /// In capitals throughout, these acronyms may be ordinary words.
    private static final int SHORT = 3;

    private static final int LONG = 6;

    private final Gazetteer gazetteer;

    PlaceFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    List<Place> find(NewsText text) {
        var places = new ArrayList<Place>();
        int i = 0;
        while (i < text.size()) {
            Place place = text.isWord(i) ? placeAt(text, i, places) : currencyAt(text, i);
            if (place == null) {
                i++;
            } else {
                places.add(place);
                i = place.last() + 1;
            }
        }
        return places;
    }

    private @Nullable Place placeAt(NewsText text, int i, List<Place> before) {
        boolean behindPlace = !before.isEmpty() && before.getLast().last() == i - 2;
        Place suffix = suffixAt(text, i, behindPlace);
        if (suffix != null) {
            return suffix;
        }
        Node node = gazetteer.first(text.folded(i));
        Place longest = null;
        int at = i;
        while (node != null && (text.isCapitalised(at) || node.isSmall() || !text.isWord(at))) {
            if (!node.senses().isEmpty() && fits(text, i, at, node)) {
                longest = new Place(i, at, node.senses(), node);
            }
            at = next(text, at);
            if (at < 0) {
                break;
            }
            node = node.next(text.folded(at));
        }
        if (longest != null) {
            return longest;
        }
        Place prefix = prefixAt(text, i);
        return prefix == null ? ownerAt(text, i) : prefix;
    }

    /// Many web pages lose their apostrophes: `Indias benchmark`.
    private @Nullable Place ownerAt(NewsText text, int i) {
        String word = text.folded(i);
        if (!word.endsWith("s") || !text.isCapitalised(i) || word.length() < LONG) {
            return null;
        }
        Node node = gazetteer.first(word.substring(0, word.length() - 1));
        if (node == null || node.senses().isEmpty() || node.isAcronym()) {
            return null;
        }
        boolean country = node.senses().getFirst().kind() == Kind.COUNTRY;
        return country ? new Place(i, i, node.senses(), node) : null;
    }

    /// The next token that a name may go on with, over a hyphen; -1 where none follows in the sentence.
    private static int next(NewsText text, int at) {
        int next = at + 1;
        if (next < text.size() && (text.isJoint(next) || isApostrophe(text, next))) {
            next++;
        }
        boolean goesOn = next < text.size() && !text.isPunctuation(next) && text.sentence(next) == text.sentence(at);
        return goesOn ? next : -1;
    }

    /// Whether a token closes a plural's possessive: `Workers' Party`.
    private static boolean isApostrophe(NewsText text, int token) {
        return text.touches(token - 1)
                && (text.word(token).equals("'") || text.word(token).equals("\u2019"));
    }

    private static boolean fits(NewsText text, int first, int last, Node node) {
        if (!text.isCapitalised(first)
                && !text.isCapitalised(last)
                && node.senses().getFirst().kind() != Kind.HINT) {
            return false;
        }
        if (isOtherWord(text, first, node)) {
            return false;
        }
        boolean money = last + 1 < text.size() && text.word(last + 1).equals("$") && text.touches(last);
        if (money) {
            return false;
        }
        if (!node.isAcronym()) {
            return true;
        }
        String word = text.word(first);
        boolean shouted = text.caseOf(text.sentence(first)) == NewsText.Case.UPPER;
        return first != last
                || (text.isAllCaps(first) && !(shouted && word.length() <= SHORT && !isKnownShouted(word)));
    }

    /// Whether a word that is written small, as currencies are, is another one here: Taiwan's `Legislative Yuan`.
    private static boolean isOtherWord(NewsText text, int first, Node node) {
        return node.isSmall()
                && text.isCapitalised(first)
                && node.senses().getFirst().kind() == Kind.HINT
                && !text.opensSentence(first)
                && text.caseOf(text.sentence(first)) == NewsText.Case.NORMAL;
    }

    private static boolean isKnownShouted(String word) {
        return Set.of("USA", "UAE", "UK").contains(word);
    }

    /// What stands behind a city and a comma: `Pa.`, `TX`.
    private @Nullable Place suffixAt(NewsText text, int i, boolean behindPlace) {
        if (i < 2 || !text.word(i - 1).equals(",") || !text.isCapitalised(i - 2)) {
            return null;
        }
        String country = gazetteer.countryOfSuffix(text.word(i));
        // `MD` may be a doctor or a director, `OR` a word, `DC` a team.
        boolean postal = text.word(i).indexOf('.') < 0;
        boolean sure = !postal || (behindPlace && !text.isAllCaps(i - 2));
        return country == null || !sure
                ? null
                : new Place(i, i, List.of(new Sense(Kind.STATE, country, Set.of())), null);
    }

    private static @Nullable Place currencyAt(NewsText text, int i) {
        String country = text.isPunctuation(i) ? CURRENCIES.get(text.word(i)) : null;
        return country == null ? null : new Place(i, i, List.of(new Sense(Kind.HINT, country, Set.of())), null);
    }

    private @Nullable Place prefixAt(NewsText text, int i) {
        String country = PREFIXES.get(text.folded(i));
        if (country == null || i + 2 >= text.size() || !text.isJoint(i + 1)) {
            return null;
        }
        Kind other = gazetteer.of(text.folded(i + 2));
        return other == Kind.DEMONYM
                ? new Place(i, i, List.of(new Sense(Kind.DEMONYM, country, Set.of())), null)
                : null;
    }
}
