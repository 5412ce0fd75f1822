package dateline.enrich;

import dateline.article.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The table of well-known people: who is meant by a full name, and by a bare surname.
final class Authority {
    /// One of them.
    ///
    /// @param bare what news call them on second mention, as keys of [PersonName]
    /// @param fame 3: the bare name alone means them; 2: in a story about their country or field; 1: never
    /// @param from first year in which news were full of them
    /// @param to last such year; [#STILL] until today
    record Person(
            String id,
            String name,
            List<String> variants,
            List<String> bare,
            int fame,
            int from,
            int to,
            List<String> countries,
            String role) {
        static final int STILL = 9999;

        /// The fame of those whom the bare name means anywhere.
        static final int FAMOUS = 3;

        /// Around their years news name them, too: they rise before, and are remembered after.
        private static final int YEARS_BEFORE = 2;

        private static final int YEARS_AFTER = 3;

        boolean isOf(int year) {
            return year >= from - YEARS_BEFORE && (to == STILL || year <= to + YEARS_AFTER);
        }
    }

    private static final int COLUMNS = 9;

    private final Map<String, Person> byId = new LinkedHashMap<>();
    private final Map<String, List<Person>> byFull = new HashMap<>();
    private final Map<String, List<Person>> byBare = new HashMap<>();

    Authority() {
        this(Table.read("people.tsv", COLUMNS));
    }

    Authority(List<List<String>> rows) {
        for (List<String> row : rows) {
            add(person(row));
        }
    }

    /// The person of a full name or a nickname that stands alone; where several have it, the most famous and
    /// latest.
    Optional<Person> find(String fullName) {
        PersonName name = PersonName.of(fullName);
        return name == null ? Optional.empty() : Optional.ofNullable(find(name, null));
    }

    /// The countries of the person of a full name; empty for one who is not known.
    List<String> countriesOf(String fullName) {
        return find(fullName).map(Person::countries).orElse(List.of());
    }

    /// The same for one who is named in a year, if known.
    @Nullable
    Person find(PersonName name, @Nullable Integer year) {
        Person found = best(byFull.getOrDefault(name.key(), List.of()), year);
        return found == null ? best(byFull.getOrDefault(reversed(name), List.of()), year) : found;
    }

    /// All who are called so on second mention, in the table's order.
    List<Person> byBareName(String key) {
        return byBare.getOrDefault(key, List.of());
    }

    Optional<String> label(String id) {
        return Optional.ofNullable(byId.get(id)).map(Person::name);
    }

    /// What else a person is called.
    List<String> aliases(String id) {
        Person person = byId.get(id);
        return person == null
                ? List.of()
                : Stream.concat(person.variants().stream(), person.bare().stream())
                        .toList();
    }

    /// The id that an id or a full name stands for, or a bare name of whose bearers one is the most famous.
    Optional<String> resolve(String nameOrId) {
        if (byId.containsKey(nameOrId)) {
            return Optional.of(nameOrId);
        }
        PersonName name = PersonName.of(nameOrId);
        if (name == null) {
            return Optional.empty();
        }
        List<Person> full = byFull.getOrDefault(name.key(), List.of());
        List<Person> found = mostFamous(full.isEmpty() ? byBareName(name.key()) : full);
        return found.size() == 1 ? Optional.of(found.getFirst().id()) : Optional.empty();
    }

    private static List<Person> mostFamous(List<Person> people) {
        int most = people.stream().mapToInt(Person::fame).max().orElse(0);
        return people.stream().filter(person -> person.fame() == most).toList();
    }

    /// All of them, in the table's order.
    List<Person> people() {
        return List.copyOf(byId.values());
    }

    private static @Nullable Person best(List<Person> people, @Nullable Integer year) {
        if (people.size() < 2) {
            return people.isEmpty() ? null : people.getFirst();
        }
        Comparator<Person> better = Comparator.<Person>comparingInt(each -> year != null && each.isOf(year) ? 1 : 0)
                .thenComparingInt(Person::fame)
                .thenComparingInt(Person::to)
                .thenComparingInt(Person::from)
                .thenComparing(Person::id);
        return people.stream().max(better).orElseThrow();
    }

    /// The key with the last word first: `Abe Shinzo` for `Shinzo Abe`, and the other way round.
    private static String reversed(PersonName name) {
        var words = new ArrayList<>(name.words());
        words.addFirst(words.removeLast());
        return words.size() < 2 ? "" : String.join(" ", words);
    }

    private void add(Person person) {
        if (byId.put(person.id(), person) != null) {
            throw new IllegalStateException("people.tsv has the id " + person.id() + " twice");
        }
        addTo(byFull, person.name(), person);
        person.variants().forEach(variant -> addTo(byFull, variant, person));
        person.bare().forEach(bare -> addTo(byBare, bare, person));
    }

    private static void addTo(Map<String, List<Person>> people, String name, Person person) {
        PersonName parsed = PersonName.of(name);
        if (parsed == null) {
            throw new IllegalStateException("people.tsv has a name without letters: '" + name + "'");
        }
        List<Person> others = people.computeIfAbsent(parsed.key(), _ -> new ArrayList<>(1));
        if (!others.contains(person)) {
            others.add(person);
        }
    }

    private static Person person(List<String> row) {
        String id = row.get(8).isEmpty() ? Slug.of(row.get(0)) : row.get(8);
        return new Person(
                id,
                row.get(0),
                list(row.get(1)),
                list(row.get(2)),
                Integer.parseInt(row.get(3)),
                row.get(4).isEmpty() ? 0 : Integer.parseInt(row.get(4)),
                row.get(5).isEmpty() ? Person.STILL : Integer.parseInt(row.get(5)),
                list(row.get(6)),
                row.get(7));
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
    }
}
