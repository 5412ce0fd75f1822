package dateline.lucene;

import dateline.search.Correction;
import dateline.search.QueryNode;
import dateline.search.QueryWords;
import dateline.search.SearchTimeoutException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.jspecify.annotations.Nullable;

/// Finds out whether a query that finds little has words that the archive spells otherwise. For one thread.
final class DidYouMean {
    /// With more articles than this nobody asks what was meant.
    static final int FEW = 10;

    /// So many wrong words of a query are looked into.
    private static final int WORDS = 6;

    private final Search search;
    private final NewsAnalyzer analyzer;
    private long bestTotal;
    private double best;

    DidYouMean(Search search, NewsAnalyzer analyzer) {
        this.search = search;
        this.analyzer = analyzer;
    }

    /// A wrong word of the query and what it may have meant, the likeliest first.
    private record Doubt(QueryNode leaf, NewsAnalyzer.Word word, List<SimilarWords.Similar> meant) {}

    /// The query with the words that find the most for the fewest letters changed; null where no others find more
    /// than it does, or time runs out.
    ///
    /// @param total what it finds as it is
    @Nullable
    Correction correction(long total) throws IOException {
        try {
            List<Doubt> doubts = doubts();
            return doubts.isEmpty() ? null : correction(total, doubts);
        } catch (SearchTimeoutException | ExitableDirectoryReader.ExitingReaderException _) {
            return null;
        }
    }

    private List<Doubt> doubts() throws IOException {
        var doubts = new ArrayList<Doubt>();
        var similar = new SimilarWords(search.snapshot, analyzer, search.deadline);
        for (QueryNode leaf :
                QueryWords.wanted(search.parsed.node()).stream().distinct().toList()) {
            QueryNode.@Nullable Field field = field(leaf);
            if (similar.isKnown(field, text(leaf))) {
                continue;
            }
            for (NewsAnalyzer.Word word : similar.words(field, text(leaf))) {
                List<SimilarWords.Similar> meant = doubts.size() < WORDS ? similar.to(field, word.term()) : List.of();
                if (!meant.isEmpty()) {
                    doubts.add(new Doubt(leaf, word, meant));
                }
            }
        }
        return doubts;
    }

    private @Nullable Correction correction(long total, List<Doubt> doubts) throws IOException {
        int[] chosen = new int[doubts.size()];
        bestTotal = total;
        best = Double.NEGATIVE_INFINITY;
        improve(doubts, chosen);
        int[] choice = chosen.clone();
        for (int i = 0; i < choice.length; i++) {
            for (int other = 1; other < doubts.get(i).meant.size(); other++) {
                choice[i] = other;
                if (improve(doubts, choice)) {
                    chosen[i] = other;
                }
            }
            choice[i] = chosen[i];
        }
        if (bestTotal <= total) {
            return null;
        }
        Optional<String> text = QueryWords.changed(
                search.request.query(), search.parsed.node(), changes(doubts, chosen), analyzer::hasWords);
        return text.isPresent() ? new Correction(text.get(), bestTotal) : null;
    }

    /// Whether these words are likelier than the best so far: they find more, or nearly as much with fewer letters
    /// changed.
    private boolean improve(List<Doubt> doubts, int[] choice) throws IOException {
        long total = search.total(search.request, QueryWords.changed(search.parsed.node(), changes(doubts, choice)));
        double likelihood = Math.log((double) total);
        for (int i = 0; i < choice.length; i++) {
            likelihood -= doubts.get(i).meant.get(choice[i]).edits() * SimilarWords.COST_OF_AN_EDIT;
        }
        if (total == 0 || likelihood <= best) {
            return false;
        }
        best = likelihood;
        bestTotal = total;
        return true;
    }

    private static Map<QueryNode, QueryNode> changes(List<Doubt> doubts, int[] choice) {
        var changes = new HashMap<QueryNode, QueryNode>();
        var texts = new HashMap<QueryNode, StringBuilder>();
        // From the last word on, so that the places of those before stay right.
        for (int i = choice.length - 1; i >= 0; i--) {
            Doubt doubt = doubts.get(i);
            String leaf = text(doubt.leaf);
            StringBuilder text = texts.computeIfAbsent(doubt.leaf, _ -> new StringBuilder(leaf));
            NewsAnalyzer.Word word = doubt.word;
            String meant = doubt.meant.get(choice[i]).word();
            text.replace(word.start(), word.end(), likeTyped(leaf.substring(word.start(), word.end()), meant));
            changes.put(doubt.leaf, with(doubt.leaf, text.toString()));
        }
        return changes;
    }

    /// In capitals where that was typed.
    private static String likeTyped(String typed, String word) {
        if (!Character.isUpperCase(typed.charAt(0))) {
            return word;
        }
        boolean all = typed.chars().noneMatch(Character::isLowerCase);
        int rest = all ? word.length() : 1;
        return word.substring(0, rest).toUpperCase(Locale.ROOT) + word.substring(rest);
    }

    private static QueryNode.@Nullable Field field(QueryNode leaf) {
        return switch (leaf) {
            case QueryNode.Word(var field, var _) -> field;
            case QueryNode.Phrase(var field, var _, var _) -> field;
            default -> null;
        };
    }

    /// What can be spelled wrong: a wildcard or a fuzzy word means other spellings already.
    private static String text(QueryNode leaf) {
        return switch (leaf) {
            case QueryNode.Word(var _, var text) -> text;
            case QueryNode.Phrase(var _, var text, var _) -> text;
            default -> "";
        };
    }

    private static QueryNode with(QueryNode leaf, String text) {
        return switch (leaf) {
            case QueryNode.Word(var field, var _) -> new QueryNode.Word(field, text);
            case QueryNode.Phrase(var field, var _, var slop) -> new QueryNode.Phrase(field, text, slop);
            default -> leaf;
        };
    }
}
