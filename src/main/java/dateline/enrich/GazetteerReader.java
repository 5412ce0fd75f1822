package dateline.enrich;

import dateline.enrich.Gazetteer.Caution;
import dateline.enrich.Gazetteer.Kind;
import dateline.enrich.Gazetteer.Node;
import dateline.enrich.Gazetteer.Sense;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Builds the tree of a [Gazetteer] from its tables. What an earlier table says of a name comes first; a name that
/// means no country gets no other meaning.
final class GazetteerReader {
    private final Node root = new Node();
    private final Map<String, String> suffixes = new HashMap<>();

    GazetteerReader(Countries countries) {
        for (List<String> row : Table.read("no-country.tsv", 1)) {
            addAll(row.get(0), Kind.NONE, "");
        }
        for (List<String> row : Table.read("homonyms.tsv", 4)) {
            add(row.get(0), new Sense(Kind.valueOf(row.get(2)), row.get(1), Set.copyOf(split(row.get(3)))));
        }
        for (String id : countries.ids()) {
            countries.label(id).ifPresent(label -> addAll(label, Kind.COUNTRY, id));
            countries.aliases(id).forEach(alias -> addAll(alias, Kind.COUNTRY, id));
        }
        readPlaces();
        readCities();
        for (List<String> row : Table.read("cautions.tsv", 2)) {
            Caution caution = Caution.valueOf(row.get(0).toUpperCase(Locale.ROOT));
            split(row.get(1)).forEach(name -> grow(name).add(caution));
        }
    }

    Node root() {
        return root;
    }

    /// What stands behind a city, and its country.
    Map<String, String> suffixes() {
        return suffixes;
    }

    private void readPlaces() {
        Kind[] columns = {Kind.COUNTRY, Kind.DEMONYM, Kind.CAPITAL, Kind.GOVERNMENT};
        for (List<String> row : Table.read("places.tsv", columns.length + 1)) {
            for (int i = 0; i < columns.length; i++) {
                addAll(row.get(i + 1), columns[i], row.get(0));
            }
        }
        for (List<String> row : Table.read("regions.tsv", 3)) {
            addAll(row.get(1), Kind.STATE, row.get(0));
            split(row.get(2)).forEach(suffix -> suffixes.put(suffix, row.get(0)));
        }
        for (List<String> row : Table.read("hints.tsv", 2)) {
            addAll(row.get(1), Kind.HINT, row.get(0));
        }
    }

    private void readCities() {
        for (List<String> row : Table.read("known-cities.tsv", 2)) {
            addAll(row.get(1), Kind.CITY, row.get(0));
        }
        for (List<String> row : Table.read("cities.tsv", 3)) {
            addAll(row.get(1), Kind.CITY, row.get(0));
            var town = new Sense(Kind.CITY, row.get(0), Set.of());
            for (String name : split(row.get(2))) {
                if (add(name, town).senses().equals(List.of(town))) {
                    grow(name).add(Caution.WORD);
                }
            }
        }
    }

    private void addAll(String names, Kind kind, String country) {
        var sense = new Sense(kind, country, Set.of());
        split(names).forEach(name -> add(name, sense));
    }

    private Node add(String name, Sense sense) {
        Node node = grow(name);
        boolean known =
                node.senses().stream().anyMatch(s -> s.country().equals(sense.country()) || s.kind() == Kind.NONE);
        if (!known) {
            var senses = new ArrayList<>(node.senses());
            senses.add(sense);
            node.setSenses(senses);
        }
        return node;
    }

    /// The node of a name, which is made where it is not there yet.
    private Node grow(String name) {
        if (isPlainWord(name)) {
            Node node = root.grow(Folding.fold(name));
            if (Character.isLowerCase(name.charAt(0))) {
                node.markSmall();
            }
            return node;
        }
        NewsText words = NewsText.of("", name);
        Node node = root;
        boolean acronym = true;
        for (int i = 0; i < words.size(); i++) {
            if (words.isPunctuation(i)) {
                continue;
            }
            node = node.grow(words.folded(i));
            if (!words.isCapitalised(i)) {
                node.markSmall();
            }
            acronym &= words.isAllCaps(i) && words.word(i).indexOf('.') < 0;
        }
        if (node == root) {
            throw new IllegalStateException("the gazetteer holds a name without words: '" + name + "'");
        }
        if (acronym) {
            node.markAcronym();
        }
        return node;
    }

    /// Whether a name is one word in small letters but for its first, as most are: these need no reading.
    private static boolean isPlainWord(String name) {
        for (int i = 1; i < name.length(); i++) {
            if (!Character.isLowerCase(name.charAt(i))) {
                return false;
            }
        }
        return name.length() > 1;
    }

    private static List<String> split(String names) {
        var parts = new ArrayList<String>();
        int start = 0;
        while (start < names.length()) {
            int bar = names.indexOf('|', start);
            int end = bar < 0 ? names.length() : bar;
            parts.add(names.substring(start, end));
            start = end + 1;
        }
        return parts;
    }
}
