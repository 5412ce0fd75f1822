package dateline.lucene;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/// The words of all names of one dimension in the order of the alphabet, each with the values that have it, or once
/// had it: a name may have changed since. One thread adds, many read meanwhile.
final class NameWords {
    private final NavigableMap<String, Numbers> words = new ConcurrentSkipListMap<>();

    /// Takes in the words of a name, written as a slug.
    void add(String slug, int number) {
        for (String word : slug.split("-", -1)) {
            if (!word.isEmpty()) {
                words.computeIfAbsent(word, _ -> new Numbers()).add(number);
            }
        }
    }

    boolean has(String word) {
        return words.containsKey(word);
    }

    /// Tells every value with a word that begins so, one with two such words twice.
    void beginning(String prefix, IntConsumer number) {
        words.subMap(prefix, true, prefix + Character.MAX_VALUE, false)
                .values()
                .forEach(numbers -> numbers.each(number));
    }

    /// Tells every word of the same first letter, and its values.
    void ofLetter(String typed, BiConsumer<String, Numbers> word) {
        String letter = typed.substring(0, typed.offsetByCodePoints(0, 1));
        words.subMap(letter, true, letter + Character.MAX_VALUE, false).forEach(word);
    }

    /// A list of numbers that grows, each told once in a row.
    static final class Numbers {
        private int[] numbers = new int[2];
        /// Written after the numbers and read before them, so that a reader sees all that it counts.
        private volatile int size;

        private void add(int number) {
            int end = size;
            if (end > 0 && numbers[end - 1] == number) {
                return;
            }
            if (end == numbers.length) {
                numbers = Arrays.copyOf(numbers, end * 2);
            }
            numbers[end] = number;
            size = end + 1;
        }

        void each(IntConsumer number) {
            int end = size;
            int[] known = numbers;
            for (int i = 0; i < end; i++) {
                number.accept(known[i]);
            }
        }
    }
}
