package dateline.lucene;

import dateline.article.Dimension;
import dateline.search.FacetCounts;
import dateline.search.FacetRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;

/// Picks the values of one facet to show from what was counted.
final class Facets {
    private Facets() {}

    /// The most frequent values, and every picked one.
    ///
    /// @param counts by the number of the value
    static FacetCounts top(Dimension dimension, int[] counts, Values.View values, List<String> picked, int size) {
        Comparator<Integer> best =
                Comparator.<Integer>comparingInt(number -> -counts[number]).thenComparing(values::id);
        var top = new PriorityQueue<Integer>(size + 1, best.reversed());
        int distinct = 0;
        int least = 1;
        for (int number : values.numbers(dimension)) {
            int count = counts[number];
            if (count == 0) {
                continue;
            }
            distinct++;
            if (count >= least) {
                top.add(number);
                if (top.size() > size) {
                    top.remove();
                    least = counts[top.element()];
                }
            }
        }
        List<FacetCounts.Value> shown = new ArrayList<>();
        var missing = new HashSet<>(picked);
        for (int number : top.stream().sorted(best).toList()) {
            String id = values.id(number);
            shown.add(new FacetCounts.Value(id, values.label(number), counts[number], missing.remove(id)));
        }
        missing.stream()
                .map(id -> notAmongTop(dimension, counts, values, id))
                .sorted(Comparator.comparingInt((FacetCounts.Value value) -> -value.count())
                        .thenComparing(FacetCounts.Value::id))
                .forEach(shown::add);
        return new FacetCounts(distinct, shown);
    }

    /// A stretch of all values whose name begins so, the most frequent first.
    ///
    /// @param counts by the number of the value
    static FacetCounts matching(FacetRequest wanted, int[] counts, Values.View values, List<String> picked) {
        var prefix = new NamePrefix(wanted.prefix());
        List<Integer> found = new ArrayList<>();
        for (int number : values.numbers(wanted.dimension())) {
            if (counts[number] > 0
                    && prefix.matches(values.id(number), values.slug(number), values.aliasSlugs(number))) {
                found.add(number);
            }
        }
        found.sort(Comparator.<Integer>comparingInt(number -> -counts[number]).thenComparing(values::id));
        var selected = new HashSet<>(picked);
        return new FacetCounts(
                found.size(),
                found.stream()
                        .skip(wanted.offset())
                        .limit(wanted.limit())
                        .map(number -> new FacetCounts.Value(
                                values.id(number),
                                values.label(number),
                                counts[number],
                                selected.contains(values.id(number))))
                        .toList());
    }

    private static FacetCounts.Value notAmongTop(Dimension dimension, int[] counts, Values.View values, String id) {
        int number = values.number(dimension, id);
        return new FacetCounts.Value(id, values.labelOf(dimension, id), number < 0 ? 0 : counts[number], true);
    }
}
