package dateline.enrich;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Words that tell whether the name beside them means a place.
final class PlaceWords {
    /// What such a word does; see the head of its table.
    enum Role {
        LOCATIVE,
        STRICT,
        PLACE_OF,
        TITLE,
        DIRECTION,
        PUBLIC,
        PRESS,
        STREET,
        ORGANISATION,
        COMPANY,
        SCHOOL,
        OWNER,
        LANGUAGE,
        SPEAKING,
        OF_LANGUAGE
    }

    private final Map<Role, Set<String>> words = new EnumMap<>(Role.class);

    PlaceWords() {
        for (List<String> row : Table.read("place-words.tsv", 2)) {
            Role role = Role.valueOf(row.get(0).toUpperCase(Locale.ROOT));
            words.put(role, Set.of(row.get(1).split("\\|", -1)));
        }
    }

    boolean is(Role role, String foldedWord) {
        return words.getOrDefault(role, Set.of()).contains(foldedWord);
    }
}
