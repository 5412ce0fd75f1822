package dateline.enrich;

import dateline.article.Slug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Merges tables of well-known people that were written apart:
/// `AuthorityMerge src/main/resources/dateline/enrich/people.tsv <table>...`.
///
/// Each line: name, variants, bare names, fame, first and last year, countries, role, and an id where the name
/// alone would clash. Two lines are one person where their ids are the same, or one's name is a variant of the
/// other, and they share a country: variants, bare names and countries are joined, the period is the longer, the
/// fame the greater, the name and role those of the first. Two people with one name: the later line gets the year
/// in which news began to be full of them into its id. A variant that is
/// somebody else's name is dropped.
final class AuthorityMerge {
    private static final String HEAD = """
            # Well-known people, whom news call by surname alone. Facts written down for Dateline; made by AuthorityMerge.
            # Columns: name, other full names, names on second mention, fame (3: the bare name means them anywhere in their years; 2: in
            # stories of their country or field; 1: only in full), first and last year (empty: today), countries, role, id if not the
            # name's.
            """;

    private static final int COLUMNS = 9;
    private static final int NAME = 0;
    private static final int VARIANTS = 1;
    private static final int BARE = 2;
    private static final int FAME = 3;
    private static final int FROM = 4;
    private static final int TO = 5;
    private static final int COUNTRIES = 6;
    private static final int ID = 8;

    private final Map<String, String[]> people = new LinkedHashMap<>();
    /// Ids by the keys of names and variants.
    private final Map<String, Set<String>> ids = new HashMap<>();

    private AuthorityMerge() {}

    public static void main(String[] args) throws IOException {
        var merge = new AuthorityMerge();
        for (String table : List.of(args).subList(1, args.length)) {
            for (String line : Files.readAllLines(Path.of(table))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    merge.add(Arrays.copyOf(line.split("\t", -1), COLUMNS));
                }
            }
        }
        var rows = new ArrayList<String>();
        merge.leaveNamesToTheirOwners();
        for (String[] row : merge.people.values()) {
            rows.add(String.join("\t", row));
        }
        Collections.sort(rows);
        Files.writeString(Path.of(args[0]), HEAD + String.join("\n", rows) + "\n");
    }

    private void add(String[] row) {
        row[ID] = row[ID] == null ? "" : row[ID];
        String id = row[ID].isEmpty() ? Slug.of(row[NAME]) : row[ID];
        String same = same(row, id);
        String[] other = same == null ? null : people.get(same);
        if (same != null && other != null) {
            join(other, row);
            note(same, row);
            return;
        }
        if (people.containsKey(id)) {
            id = id + '-' + row[FROM];
            row[ID] = id;
        }
        people.put(id, row);
        note(id, row);
    }

    /// The id of the same person's line; null where there is none.
    private @Nullable String same(String[] row, String id) {
        var candidates = new LinkedHashSet<String>();
        candidates.add(id);
        for (String name : names(row)) {
            candidates.addAll(ids.getOrDefault(key(name), Set.of()));
        }
        for (String candidate : candidates) {
            String[] other = people.get(candidate);
            boolean sameId = candidate.equals(id);
            boolean named = other != null
                    && (keys(other).contains(key(row[NAME])) || keys(row).contains(key(other[NAME])))
                    && row[ID].isEmpty()
                    && other[ID].isEmpty();
            if (other != null && (sameId || named) && shareCountry(row, other)) {
                return candidate;
            }
        }
        return null;
    }

    private static boolean shareCountry(String[] a, String[] b) {
        return a[COUNTRIES].isEmpty()
                || b[COUNTRIES].isEmpty()
                || !Collections.disjoint(cells(a[COUNTRIES]), cells(b[COUNTRIES]));
    }

    private static void join(String[] into, String[] row) {
        var variants = new ArrayList<>(cells(into[VARIANTS]));
        if (!key(row[NAME]).equals(key(into[NAME]))) {
            variants.add(row[NAME]);
        }
        variants.addAll(cells(row[VARIANTS]));
        into[VARIANTS] = distinct(variants, key(into[NAME]));
        into[BARE] = joined(into[BARE], row[BARE]);
        into[COUNTRIES] = joined(into[COUNTRIES], row[COUNTRIES]);
        into[FAME] = into[FAME].compareTo(row[FAME]) >= 0 ? into[FAME] : row[FAME];
        into[FROM] = into[FROM].compareTo(row[FROM]) <= 0 ? into[FROM] : row[FROM];
        boolean still = into[TO].isEmpty() || row[TO].isEmpty();
        into[TO] = still ? "" : into[TO].compareTo(row[TO]) >= 0 ? into[TO] : row[TO];
    }

    private static String joined(String a, String b) {
        var all = new ArrayList<>(cells(a));
        all.addAll(cells(b));
        return distinct(all, "");
    }

    /// Those whose keys differ, joined again.
    private static String distinct(List<String> names, String without) {
        var kept = new LinkedHashMap<String, String>();
        for (String name : names) {
            kept.putIfAbsent(key(name), name);
        }
        kept.remove(without);
        return String.join("|", kept.values());
    }

    /// Drops a variant that is somebody else's name.
    private void leaveNamesToTheirOwners() {
        var names = new HashMap<String, String[]>();
        people.values().forEach(row -> names.putIfAbsent(key(row[NAME]), row));
        for (String[] row : people.values()) {
            var kept = new ArrayList<>(cells(row[VARIANTS]));
            kept.removeIf(variant -> !names.getOrDefault(key(variant), row)[NAME].equals(row[NAME]));
            row[VARIANTS] = String.join("|", kept);
        }
    }

    private void note(String id, String[] row) {
        for (String name : names(row)) {
            ids.computeIfAbsent(key(name), _ -> new LinkedHashSet<>()).add(id);
        }
    }

    private static List<String> names(String[] row) {
        var names = new ArrayList<String>();
        names.add(row[NAME]);
        names.addAll(cells(row[VARIANTS]));
        return names;
    }

    private static Set<String> keys(String[] row) {
        var keys = new LinkedHashSet<String>();
        names(row).forEach(name -> keys.add(key(name)));
        return keys;
    }

    private static String key(String name) {
        PersonName parsed = PersonName.of(name);
        return parsed == null ? name : parsed.key();
    }

    private static List<String> cells(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
    }
}
