package dateline.enrich;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What places and peoples are called: a tree of folded words, whose branches end in the countries meant. Built
/// once by a [GazetteerReader], never changed. Safe for use by many threads.
final class Gazetteer {
    /// What a name is.
    enum Kind {
        COUNTRY("name"),
        DEMONYM("demonym"),
        CAPITAL("capital"),
        CITY("city"),
        STATE("state or region"),
        GOVERNMENT("government"),
        /// Does not name a country, yet tells where a story plays: `FBI`.
        HINT("tells of its country"),
        /// Holds a country's name and means none: `Indian Ocean`.
        NONE("no country");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// What readers are told.
        String label() {
            return label;
        }

        boolean isTown() {
            return this == CITY || this == CAPITAL;
        }
    }

    /// What else a name may be, so that a place is meant only under conditions.
    enum Caution {
        /// A first name: no place before another capitalised word.
        GIVEN,
        /// A surname: no place behind another capitalised word.
        SURNAME,
        /// A common word, or a small place: a place only behind `in` and the like.
        WORD
    }

    /// One thing that a name can mean.
    ///
    /// @param country its id; empty for [Kind#NONE]
    /// @param cues words in a story that speak for it
    record Sense(Kind kind, String country, Set<String> cues) {}

    /// A word of a name and what may follow it.
    static final class Node {
        private Map<String, Node> next = Map.of();
        private List<Sense> senses = List.of();
        private boolean acronym;
        private boolean small;
        private Set<Caution> cautions = Set.of();

        /// The node of the next word; null where no name goes on with it.
        @Nullable
        Node next(String foldedWord) {
            return next.get(foldedWord);
        }

        /// What the name that ends here means, the most likely first; empty where none ends here.
        List<Sense> senses() {
            return senses;
        }

        /// Whether the name is written in capitals only, as `US` is.
        boolean isAcronym() {
            return acronym;
        }

        /// Whether this word may be written small.
        boolean isSmall() {
            return small;
        }

        boolean has(Caution caution) {
            return cautions.contains(caution);
        }

        /// The node of the next word, made where there is none.
        Node grow(String foldedWord) {
            if (next.isEmpty()) {
                next = HashMap.newHashMap(2);
            }
            return next.computeIfAbsent(foldedWord, _ -> new Node());
        }

        void setSenses(List<Sense> senses) {
            this.senses = List.copyOf(senses);
        }

        void add(Caution caution) {
            if (cautions.isEmpty()) {
                cautions = EnumSet.noneOf(Caution.class);
            }
            cautions.add(caution);
        }

        void markAcronym() {
            acronym = true;
        }

        void markSmall() {
            small = true;
        }
    }

    private final Countries countries = new Countries();
    private final Node root;
    private final Map<String, String> suffixes;

    Gazetteer() {
        var reader = new GazetteerReader(countries);
        root = reader.root();
        suffixes = reader.suffixes();
    }

    /// The name of a country by its id.
    String label(String country) {
        return countries.label(country).orElse(country);
    }

    /// The country of what stands behind a city only, as written: `Pa.`, `TX`, `Ont.`; null for all else.
    @Nullable
    String countryOfSuffix(String word) {
        return suffixes.get(word);
    }

    /// Where names that begin with a word go on; null where none begins with it.
    @Nullable
    Node first(String foldedWord) {
        return root.next(foldedWord);
    }

    /// What a folded phrase is, words parted by one blank; null where it is no name here.
    @Nullable
    Kind of(String foldedPhrase) {
        Node node = root;
        int start = 0;
        while (node != null && start <= foldedPhrase.length()) {
            int blank = foldedPhrase.indexOf(' ', start);
            int end = blank < 0 ? foldedPhrase.length() : blank;
            node = node.next(foldedPhrase.substring(start, end));
            start = end + 1;
        }
        return node == null || node.senses.isEmpty()
                ? null
                : node.senses.getFirst().kind();
    }

    /// Whether a folded phrase names a place: a country, a city, a region, not a people.
    boolean isPlace(String foldedPhrase) {
        Kind kind = of(foldedPhrase);
        return kind == Kind.COUNTRY || kind == Kind.CAPITAL || kind == Kind.CITY || kind == Kind.STATE;
    }
}
