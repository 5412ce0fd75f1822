package dateline.lucene;

import dateline.article.Dimension;
import dateline.article.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Every value of every dimension in an index, numbered in the order of first sight. Numbers never change while
/// the index is open, so one `int[]` counts across all segments, and no map of global ordinals is rebuilt on
/// refresh.
///
/// One thread adds (the one that refreshes); a [View] that it publishes is read by many.
final class Values {
    private static final char LABEL = '\u001f';
    private static final List<Dimension> DIMENSIONS = List.of(Dimension.values());

    private final Vocabulary vocabulary;
    private final Map<Dimension, Map<String, Integer>> numbers = new EnumMap<>(Dimension.class);
    private final Map<Dimension, Numbers> byDimension = new EnumMap<>(Dimension.class);
    private String[] ids = new String[1024];
    private String[] labels = new String[1024];
    private int size;

    Values(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Dimension dimension : DIMENSIONS) {
            numbers.put(dimension, new ConcurrentHashMap<>());
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
                labels[known] = better(labels[known], label);
            }
            return known;
        }
        return add(dimension, id, vocabulary.label(dimension, id).orElse(label.isEmpty() ? id : label));
    }

    private int add(Dimension dimension, String id, String label) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            labels = Arrays.copyOf(labels, size * 2);
        }
        int number = size++;
        ids[number] = id;
        labels[number] = label;
        numbersOf(dimension).put(id, number);
        byDimension.computeIfAbsent(dimension, _ -> new Numbers()).add(number);
        return number;
    }

    /// Which of two spellings of one name readers see, whatever the order in which they came: the one with its
    /// accents, else the one in mixed case, else the first in the alphabet.
    static String better(String a, String b) {
        int order = Integer.compare(accents(b), accents(a));
        if (order == 0) {
            order = Boolean.compare(isMixedCase(b), isMixedCase(a));
        }
        if (order == 0) {
            order = a.compareTo(b);
        }
        return order <= 0 ? a : b;
    }

    private static int accents(String label) {
        return (int) label.chars().filter(c -> c > 127 && Character.isLetter(c)).count();
    }

    private static boolean isMixedCase(String label) {
        return label.chars().anyMatch(Character::isUpperCase) && label.chars().anyMatch(Character::isLowerCase);
    }

    private Map<String, Integer> numbersOf(Dimension dimension) {
        return numbers.computeIfAbsent(dimension, _ -> new ConcurrentHashMap<>());
    }

    View view() {
        var lists = new EnumMap<Dimension, int[]>(Dimension.class);
        byDimension.forEach((dimension, list) -> lists.put(dimension, list.toArray()));
        return new View(this, lists);
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
        private final int size;
        private final Map<Dimension, Map<String, Integer>> numbers;
        private final Map<Dimension, int[]> byDimension;
        private final Vocabulary vocabulary;

        private View(Values values, Map<Dimension, int[]> byDimension) {
            this.ids = values.ids;
            this.labels = values.labels;
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

        /// The ids of one dimension for which the test holds.
        List<String> ids(Dimension dimension, BiPredicate<String, String> idAndLabel) {
            var found = new ArrayList<String>();
            for (int number : numbers(dimension)) {
                if (idAndLabel.test(ids[number], labels[number])) {
                    found.add(ids[number]);
                }
            }
            return found;
        }
    }
}
