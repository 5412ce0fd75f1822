package dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Other words in the place of some of a query, all else as it was typed.
public final class QueryWords {
    private final String text;
    private final Map<QueryNode, QueryNode> changes;
    private final StringBuilder changed = new StringBuilder();
    private int copied;
    private int at;

    private QueryWords(String text, Map<QueryNode, QueryNode> changes) {
        this.text = text;
        this.changes = changes;
    }

    /// The query text with some words and phrases changed where they stand. It is read once more to be sure that it
    /// means just that; empty where it does not.
    ///
    /// @param node the query as it was read
    /// @param changes words and phrases of it, and what to write for each
    /// @param hasWords as in [QueryParser#parse(String, Predicate)]
    public static Optional<String> changed(
            String text, QueryNode node, Map<QueryNode, QueryNode> changes, Predicate<String> hasWords) {
        var words = new QueryWords(text, changes);
        for (QueryNode leaf : leaves(node)) {
            if (!words.pass(leaf)) {
                return Optional.empty();
            }
        }
        String changed = words.changed.append(text, words.copied, text.length()).toString();
        boolean same = changed.length() <= Limits.QUERY_LENGTH
                && QueryParser.parse(changed, hasWords).node().equals(changed(node, changes));
        return same ? Optional.of(changed) : Optional.empty();
    }

    /// The query with some of its words and phrases changed.
    public static QueryNode changed(QueryNode node, Map<QueryNode, QueryNode> changes) {
        return switch (node) {
            case QueryNode.And(var nodes) -> new QueryNode.And(changed(nodes, changes));
            case QueryNode.Or(var nodes) -> new QueryNode.Or(changed(nodes, changes));
            case QueryNode.Near(var nodes, var links) -> new QueryNode.Near(changed(nodes, changes), links);
            case QueryNode.Not(var negated) -> new QueryNode.Not(changed(negated, changes));
            case QueryNode.Boost(var boosted, var factor) -> new QueryNode.Boost(changed(boosted, changes), factor);
            case QueryNode.All _, QueryNode.None _, QueryNode.Dates _ -> node;
            case QueryNode.Word _, QueryNode.Phrase _, QueryNode.Wildcard _, QueryNode.Fuzzy _ ->
                changes.getOrDefault(node, node);
        };
    }

    private static List<QueryNode> changed(List<QueryNode> nodes, Map<QueryNode, QueryNode> changes) {
        return nodes.stream().map(node -> changed(node, changes)).toList();
    }

    /// The words and phrases that articles must have, or may have instead of each other; those behind a NOT are
    /// left out.
    public static List<QueryNode> wanted(QueryNode node) {
        var found = new ArrayList<QueryNode>();
        collect(node, false, found);
        return found;
    }

    /// All that was typed as text, in its order.
    private static List<QueryNode> leaves(QueryNode node) {
        var found = new ArrayList<QueryNode>();
        collect(node, true, found);
        return found;
    }

    private static void collect(QueryNode node, boolean negated, List<QueryNode> found) {
        switch (node) {
            case QueryNode.And(var nodes) -> nodes.forEach(one -> collect(one, negated, found));
            case QueryNode.Or(var nodes) -> nodes.forEach(one -> collect(one, negated, found));
            case QueryNode.Near(var nodes, var _) -> nodes.forEach(one -> collect(one, negated, found));
            case QueryNode.Not(var inner) -> {
                if (negated) {
                    collect(inner, true, found);
                }
            }
            case QueryNode.Boost(var boosted, var _) -> collect(boosted, negated, found);
            case QueryNode.All _, QueryNode.None _, QueryNode.Dates _ -> {}
            case QueryNode.Word _, QueryNode.Phrase _, QueryNode.Wildcard _, QueryNode.Fuzzy _ -> found.add(node);
        }
    }

    /// Goes on behind a word or phrase, changed or not; false where it has to be changed and cannot be found.
    private boolean pass(QueryNode leaf) {
        QueryNode change = changes.get(leaf);
        String written = written(leaf);
        int found = text.indexOf(written, at);
        while (found >= 0 && !stands(leaf, found, found + written.length())) {
            found = text.indexOf(written, found + 1);
        }
        if (found < 0) {
            return change == null;
        }
        at = found + written.length();
        if (change != null) {
            changed.append(text, copied, found).append(written(change));
            copied = at;
        }
        return true;
    }

    private static String written(QueryNode leaf) {
        return switch (leaf) {
            case QueryNode.Word(var _, var word) -> word;
            case QueryNode.Phrase(var _, var words, var _) -> words;
            case QueryNode.Wildcard(var _, var pattern) -> pattern;
            case QueryNode.Fuzzy(var _, var word, var _) -> word;
            default -> throw new IllegalArgumentException("no word or phrase: " + leaf);
        };
    }

    /// Whether a phrase stands in quotes here, or a word by itself.
    private boolean stands(QueryNode leaf, int start, int end) {
        if (leaf instanceof QueryNode.Phrase) {
            int before = start - 1;
            while (before >= 0 && Characters.isSpace(text.charAt(before))) {
                before--;
            }
            return before >= 0 && Characters.QUOTES.indexOf(text.charAt(before)) >= 0;
        }
        return (start == 0 || begins(text.charAt(start - 1))) && (end == text.length() || ends(leaf, text.charAt(end)));
    }

    /// A name that is no field's has its colon still behind it, a wildcard perhaps a question mark.
    private static boolean ends(QueryNode leaf, char after) {
        return !Characters.isWordCharacter(after)
                || leaf instanceof QueryNode.Wildcard
                || (after == ':' && leaf instanceof QueryNode.Word(var field, var _) && field == null);
    }

    private static boolean begins(char before) {
        return !Characters.isWordCharacter(before) || before == ':' || before == '+' || Characters.isDash(before);
    }
}
