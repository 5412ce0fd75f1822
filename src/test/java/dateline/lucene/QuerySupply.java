package dateline.lucene;

import dateline.article.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// Queries made by seed: every operator of the query language, within one another.
final class QuerySupply {
    private static final List<String> EDITS = List.of("~", "~1", "~2");

    private final Random random;
    private final List<String> words;
    private final Map<Dimension, List<String>> values;

    /// @param words to search for
    /// @param values of each dimension
    QuerySupply(Random random, List<String> words, Map<Dimension, List<String>> values) {
        this.random = random;
        this.words = words;
        this.values = values;
    }

    /// @param depth of expressions within expressions
    String query(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(19)) {
            case 1 -> query(depth - 1) + " OR " + query(depth - 1);
            case 2 -> "(" + query(depth - 1) + " OR " + query(depth - 1) + ") " + query(depth - 1);
            case 3 -> query(depth - 1) + " -" + word();
            case 4 -> query(depth - 1) + " AND NOT (" + query(depth - 1) + ")";
            case 5 -> phrase();
            case 6 -> phrase() + "~" + (1 + random.nextInt(6));
            case 7 -> one(List.of("title:", "body:", "caption:")) + word();
            case 8 -> {
                Dimension dimension = one(List.of(Dimension.values()));
                List<String> all = values.getOrDefault(dimension, List.of());
                yield dimension.key() + ":\"" + one(all) + '"';
            }
            case 9 -> "date:[2018-12 TO 2019-" + (10 + random.nextInt(3)) + "]";
            case 10 -> wildcard();
            case 11 -> query(depth - 1) + " " + query(depth - 1);
            case 12, 13, 14 -> near(2);
            case 15 -> one(List.of("title:(", "body:(", "caption:(")) + near(2) + ")";
            case 16 -> fuzzy();
            case 17 -> "(" + query(depth - 1) + ")^" + (1 + random.nextInt(4));
            case 18 -> "NOT (" + query(depth - 1) + ")";
            default -> word();
        };
    }

    /// Words near one another, in chains and groups.
    String near(int depth) {
        var near = new StringBuilder(operand(depth));
        for (int n = random.nextInt(4) == 0 ? 2 : 1; n > 0; n--) {
            near.append(one(List.of(" w/", " NEAR/", " pre/")))
                    .append(1 + random.nextInt(6))
                    .append(' ')
                    .append(operand(depth));
        }
        return near.toString();
    }

    private String operand(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(10)) {
            case 1 -> phrase();
            case 2 -> wildcard();
            case 3 -> fuzzy();
            case 4, 5 -> "(" + operand(0) + " OR " + operand(depth - 1) + ")";
            case 6 -> "(" + near(depth - 1) + ")";
            default -> word();
        };
    }

    String phrase() {
        return '"' + word() + " " + word() + '"';
    }

    String wildcard() {
        String word = word().toLowerCase(Locale.ROOT);
        if (word.equals("jean-claude")) {
            return "Jean-Cl*";
        }
        if (!isPlain(word)) {
            return word;
        }
        return random.nextInt(3) == 0 ? word.substring(0, 2) + "?" + word.substring(3) : word.substring(0, 3) + "*";
    }

    /// A word with two letters swapped, or one too many.
    String fuzzy() {
        String word = word().toLowerCase(Locale.ROOT);
        if (!isPlain(word)) {
            return word;
        }
        int at = 1 + random.nextInt(word.length() - 2);
        String misspelt = random.nextBoolean()
                ? word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2)
                : word.substring(0, at) + 'e' + word.substring(at);
        return misspelt + one(EDITS);
    }

    private static boolean isPlain(String word) {
        return word.length() > 3 && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    String word() {
        return one(words);
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
