package dateline.enrich;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Phrases by their words, found in a text in one pass. `#` stands for any number.
///
/// @param <T> what a phrase stands for
final class PhraseTrie<T> {
    /// A number written in digits, where the phrases have no word for that very number.
    static final String NUMBER = "#";

    /// How a phrase writes the possessive ending of a word: only with it is `Wendy's` meant.
    static final String POSSESSIVE = "'s";

    /// A place in the trie: what begins with the same words.
    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private @Nullable T value;
    }

    /// A phrase in a text: the tokens from `first` to `last`, inclusive.
    ///
    /// @param inner whether it lies within a longer one, as `war` does within `price war`
    record Match<T>(T value, int first, int last, boolean inner) {}

    private final Node<T> root = new Node<>();

    /// What the words stand for; `ifNew` where they are no phrase yet.
    T at(List<String> words, T ifNew) {
        Node<T> node = root;
        for (String word : words) {
            node = node.next.computeIfAbsent(word, w -> new Node<>());
        }
        if (node.value == null) {
            node.value = ifNew;
        }
        return node.value;
    }

    /// All phrases of a text, by their first token and the longer one first.
    List<Match<T>> find(PhraseTokens tokens) {
        var found = new ArrayList<Match<T>>();
        int covered = -1;
        for (int i = 0; i < tokens.size(); i++) {
            int size = found.size();
            int end = collect(tokens, i, covered, found);
            covered = Math.max(covered, end);
            longestFirst(found, size);
        }
        return found;
    }

    /// Adds what begins at one token, shorter ones first, and tells where the longest ends.
    private int collect(PhraseTokens tokens, int from, int covered, List<Match<T>> found) {
        int end = -1;
        Node<T> node = root;
        for (int i = from; i < tokens.size() && tokens.sentence(i) == tokens.sentence(from); i++) {
            node = step(node, tokens, i);
            if (node == null) {
                break;
            }
            if (node.value != null) {
                found.add(new Match<>(node.value, tokens.token(from), tokens.token(i), i <= covered));
                end = i;
            }
        }
        return end;
    }

    private static <T> @Nullable Node<T> step(Node<T> node, PhraseTokens tokens, int i) {
        if (tokens.isPossessor(i)) {
            Node<T> possessor = node.next.get(tokens.word(i) + POSSESSIVE);
            if (possessor != null) {
                return possessor;
            }
        }
        Node<T> exact = node.next.get(tokens.word(i));
        return exact == null && tokens.isNumber(i) ? node.next.get(tokens.number(i)) : exact;
    }

    /// Turns what was added last around: only the longest at a place is no inner one.
    private static <T> void longestFirst(List<Match<T>> found, int from) {
        for (int i = from, j = found.size() - 1; i < j; i++, j--) {
            Match<T> shorter = found.get(i);
            found.set(i, found.get(j));
            found.set(j, shorter);
        }
        for (int i = from + 1; i < found.size(); i++) {
            Match<T> m = found.get(i);
            if (!m.inner()) {
                found.set(i, new Match<>(m.value(), m.first(), m.last(), true));
            }
        }
    }
}
