package dateline.enrich;

import dateline.article.Slug;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Countries by ISO 3166-1 alpha-2 code (alpha-3 is understood), `XK` for Kosovo, and those that are no more by
/// their ISO 3166-3 code.
/// Names come from the JDK's CLDR data; a small table adds what readers of news call them.
final class Countries {
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, String> idsByName = new HashMap<>();
    private final Map<String, List<String>> aliases = new HashMap<>();

    Countries() {
        for (String code : Locale.getISOCountries()) {
            String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
            labels.put(code, name);
            idsByName.put(Slug.of(name), code);
            idsByName.put(Slug.of(Locale.of("", code).getISO3Country()), code);
        }
        for (List<String> row : Table.read("countries.tsv", 3)) {
            String id = row.get(0);
            String label = row.get(1).isEmpty() ? labels.getOrDefault(id, id) : row.get(1);
            labels.put(id, label);
            idsByName.put(Slug.of(label), id);
            List<String> others =
                    row.get(2).isEmpty() ? List.of() : List.of(row.get(2).split("\\|", -1));
            for (String alias : others) {
                idsByName.put(Slug.of(alias), id);
            }
            aliases.put(id, others);
        }
        idsByName.remove("");
    }

    /// All of them.
    Set<String> ids() {
        return Collections.unmodifiableSet(labels.keySet());
    }

    Optional<String> label(String id) {
        return Optional.ofNullable(labels.get(id));
    }

    /// What else a country is called.
    List<String> aliases(String id) {
        return aliases.getOrDefault(id, List.of());
    }

    /// The country that a code or a name stands for.
    Optional<String> resolve(String nameOrId) {
        String code = nameOrId.strip().toUpperCase(Locale.ROOT);
        String byName = idsByName.get(Slug.of(nameOrId));
        if (byName == null && labels.containsKey(code)) {
            return Optional.of(code);
        }
        return Optional.ofNullable(byName);
    }
}
