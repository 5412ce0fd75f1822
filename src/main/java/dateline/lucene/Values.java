package dateline.lucene;

import dateline.article.Dimension;
import dateline.article.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Every value of every dimension in an index, numbered in the order of first sight. Numbers never change while
/// the index is open, so one `int[]` counts across all segments, and no map of global ordinals is rebuilt on
/// refresh.
///
/// One thread adds (the one that refreshes); a [View] that it publishes is read by many.
final class Values {
    private static final char LABEL = '\u001f';
    private static final int CHECKED_EVERY = 1024;
    /// Words of no more letters, such as `AB` or `JR`, are in capitals in any writing.
    private static final int INITIALS = 2;

    private static final List<Dimension> DIMENSIONS = List.of(Dimension.values());

    private final Vocabulary vocabulary;
    private final Map<Dimension, Map<String, Integer>> numbers = new EnumMap<>(Dimension.class);
    private final Map<Dimension, Numbers> byDimension = new EnumMap<>(Dimension.class);
    private final Map<Dimension, Names> idsFolded = new EnumMap<>(Dimension.class);
    private final Map<Dimension, Names> namesFolded = new EnumMap<>(Dimension.class);
    private final Map<Dimension, NameWords> words = new EnumMap<>(Dimension.class);
    private String[] ids = new String[1024];
    private String[] labels = new String[1024];
    /// Made once from each label, so that a query need not.
    private String[] slugs = new String[1024];
    /// Likewise from what else the vocabulary calls it.
    private String[][] aliasSlugs = new String[1024][];
    /// Whether a view reads the labels: they are then copied before one changes.
    private boolean shared;
    private int size;

    Values(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Dimension dimension : DIMENSIONS) {
            numbers.put(dimension, new ConcurrentHashMap<>());
            idsFolded.put(dimension, new Names());
            namesFolded.put(dimension, new Names());
            words.put(dimension, new NameWords());
        }
    }

    /// The term of the facet field that stands for a value.
    static BytesRef term(Dimension dimension, String id, String label) {
        return new BytesRef((char) ('a' + DIMENSIONS.indexOf(dimension)) + id + LABEL + label);
    }

    /// The number of the value that a term stands for, a new one at first sight.
    int number(BytesRef term) {
        String text = term.utf8ToString();
        int split = text.indexOf(LABEL);
        Dimension dimension = DIMENSIONS.get(text.charAt(0) - 'a');
        String id = text.substring(1, split);
        String label = text.substring(split + 1);
        Integer known = numbersOf(dimension).get(id);
        if (known != null) {
            if (vocabulary.label(dimension, id).isEmpty()) {
                relabel(dimension, known, better(labels[known], label));
            }
            return known;
        }
        return add(dimension, id, vocabulary.label(dimension, id).orElse(label.isEmpty() ? id : label));
    }

    private void relabel(Dimension dimension, int number, String label) {
        if (label.equals(labels[number])) {
            return;
        }
        if (shared) {
            labels = labels.clone();
            slugs = slugs.clone();
            shared = false;
        }
        name(dimension, number, label);
    }

    private void name(Dimension dimension, int number, String label) {
        labels[number] = label;
        slugs[number] = NameKey.words(label);
        names(namesFolded, dimension).add(NameKey.whole(slugs[number]), number);
        Objects.requireNonNull(words.get(dimension)).add(slugs[number], number);
    }

    private int add(Dimension dimension, String id, String label) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            labels = Arrays.copyOf(labels, size * 2);
            slugs = Arrays.copyOf(slugs, size * 2);
            aliasSlugs = Arrays.copyOf(aliasSlugs, size * 2);
            shared = false;
        }
        int number = size++;
        ids[number] = id;
        aliasSlugs[number] =
                vocabulary.aliases(dimension, id).stream().map(NameKey::words).toArray(String[]::new);
        for (String alias : aliasSlugs[number]) {
            names(namesFolded, dimension).add(NameKey.whole(alias), number);
        }
        name(dimension, number, label);
        for (String other : others(dimension, id, aliasSlugs[number])) {
            Objects.requireNonNull(words.get(dimension)).add(other, number);
        }
        names(idsFolded, dimension).add(folded(id), number);
        numbersOf(dimension).put(id, number);
        byDimension.computeIfAbsent(dimension, _ -> new Numbers()).add(number);
        return number;
    }

    /// Which of two spellings of one name readers see, whatever the order in which they came: the one with its
    /// accents, else the one with fewer words in capitals, else the first in the alphabet.
    static String better(String a, String b) {
        int order = Integer.compare(accents(b), accents(a));
        if (order == 0) {
            order = Integer.compare(shouted(a), shouted(b));
        }
        if (order == 0) {
            order = a.compareTo(b);
        }
        return order <= 0 ? a : b;
    }

    private static int accents(String label) {
        return (int) label.chars().filter(c -> c > 127 && Character.isLetter(c)).count();
    }

    /// How many words are in capitals, initials apart.
    private static int shouted(String label) {
        int words = 0;
        for (int start = 0; start < label.length(); ) {
            int blank = label.indexOf(' ', start);
            int end = blank < 0 ? label.length() : blank;
            String word = label.substring(start, end);
            words += word.length() > INITIALS && word.chars().noneMatch(Character::isLowerCase) ? 1 : 0;
            start = end + 1;
        }
        return words;
    }

    /// By which other words than those of its name readers may know a value: aliases, and ids that are read.
    private static String[] others(Dimension dimension, String id, String[] aliasSlugs) {
        return switch (dimension) {
            case COUNTRY, MENTION, PUBLISHER -> {
                String[] others = Arrays.copyOf(aliasSlugs, aliasSlugs.length + 1);
                others[aliasSlugs.length] = NameKey.words(id);
                yield others;
            }
            case PERSON, TOPIC, LANGUAGE -> aliasSlugs;
        };
    }

    private Map<String, Integer> numbersOf(Dimension dimension) {
        return numbers.computeIfAbsent(dimension, _ -> new ConcurrentHashMap<>());
    }

    private static Names names(Map<Dimension, Names> names, Dimension dimension) {
        return Objects.requireNonNull(names.get(dimension));
    }

    private static String folded(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    View view() {
        shared = true;
        var lists = new EnumMap<Dimension, int[]>(Dimension.class);
        byDimension.forEach((dimension, list) -> lists.put(dimension, list.toArray()));
        return new View(this, lists);
    }

    /// The numbers of the values that go, or once went, by a name.
    private static final class Names {
        private final Map<String, int[]> numbers = new ConcurrentHashMap<>();

        void add(String name, int number) {
            numbers.merge(name, new int[] {number}, (known, added) -> {
                if (Arrays.stream(known).anyMatch(n -> n == number)) {
                    return known;
                }
                int[] more = Arrays.copyOf(known, known.length + 1);
                more[known.length] = number;
                return more;
            });
        }

        int[] of(String name) {
            return numbers.getOrDefault(name, new int[0]);
        }
    }

    private static final class Numbers {
        private int[] numbers = new int[64];
        private int size;
        private int @Nullable [] copy;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
            copy = null;
        }

        int[] toArray() {
            int[] array = copy;
            if (array == null) {
                array = Arrays.copyOf(numbers, size);
                copy = array;
            }
            return array;
        }
    }

    /// The values at one point in time.
    static final class View {
        private final String[] ids;
        private final String[] labels;
        private final String[] slugs;
        private final String[][] aliasSlugs;
        private final int size;
        private final Map<Dimension, Map<String, Integer>> numbers;
        private final Map<Dimension, Names> idsFolded;
        private final Map<Dimension, Names> namesFolded;
        private final Map<Dimension, NameWords> words;
        private final Map<Dimension, int[]> byDimension;
        private final Vocabulary vocabulary;

        private View(Values values, Map<Dimension, int[]> byDimension) {
            this.ids = values.ids;
            this.labels = values.labels;
            this.slugs = values.slugs;
            this.aliasSlugs = values.aliasSlugs;
            this.idsFolded = values.idsFolded;
            this.namesFolded = values.namesFolded;
            this.words = values.words;
            this.size = values.size;
            this.numbers = values.numbers;
            this.byDimension = byDimension;
            this.vocabulary = values.vocabulary;
        }

        int size() {
            return size;
        }

        String id(int number) {
            return ids[number];
        }

        String label(int number) {
            return labels[number];
        }

        String slug(int number) {
            return slugs[number];
        }

        String[] aliasSlugs(int number) {
            return aliasSlugs[number];
        }

        /// What else readers may type for it, as slugs: its aliases, and its id where they know that.
        String[] otherSlugs(Dimension dimension, int number) {
            return others(dimension, ids[number], aliasSlugs[number]);
        }

        /// The words of all names; values that have come since may be among theirs.
        NameWords words(Dimension dimension) {
            return Objects.requireNonNull(words.get(dimension));
        }

        /// The name of a value, its id where the archive does not know it.
        String labelOf(Dimension dimension, String id) {
            int number = number(dimension, id);
            return number < 0 ? vocabulary.label(dimension, id).orElse(id) : labels[number];
        }

        /// The numbers of one dimension's values.
        int[] numbers(Dimension dimension) {
            int[] list = byDimension.get(dimension);
            return list == null ? new int[0] : list;
        }

        /// The number of a value, -1 where no article has had it.
        int number(Dimension dimension, String id) {
            Map<String, Integer> known = numbers.get(dimension);
            Integer number = known == null ? null : known.get(id);
            return number == null || number >= size ? -1 : number;
        }

        /// The ids that are this text, upper and lower case ignored.
        List<String> withId(Dimension dimension, String text) {
            return Arrays.stream(names(idsFolded, dimension).of(folded(text)))
                    .filter(number -> number < size)
                    .mapToObj(number -> ids[number])
                    .toList();
        }

        /// The ids of the values that go by this name.
        ///
        /// @param whole see [NameKey#whole]
        List<String> withName(Dimension dimension, String whole) {
            return Arrays.stream(names(namesFolded, dimension).of(whole))
                    .filter(number -> number < size
                            && anyName(number, name -> NameKey.whole(name).equals(whole)))
                    .mapToObj(number -> ids[number])
                    .toList();
        }

        /// Whether the test holds for the name of a value or for another that it goes by.
        ///
        /// @param test takes names as [NameKey#words] gives them
        boolean anyName(int number, Predicate<String> test) {
            return test.test(slugs[number]) || Arrays.stream(aliasSlugs[number]).anyMatch(test);
        }

        /// The ids of one dimension for which the test holds.
        ///
        /// @throws dateline.search.SearchTimeoutException if the deadline passes meanwhile
        List<String> ids(Dimension dimension, Deadline deadline, IntPredicate test) {
            var found = new ArrayList<String>();
            int[] all = numbers(dimension);
            for (int i = 0; i < all.length; i++) {
                if (i % CHECKED_EVERY == 0) {
                    deadline.check();
                }
                if (test.test(all[i])) {
                    found.add(ids[all[i]]);
                }
            }
            return found;
        }
    }
}
