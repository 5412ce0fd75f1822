package dateline.lucene;

import dateline.article.Dimension;
import dateline.search.Suggestions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Completes what somebody types, from the names and headlines of one point in time. For one thread.
final class Suggester {
    private static final List<Dimension> OFFERED =
            List.of(Dimension.COUNTRY, Dimension.PERSON, Dimension.TOPIC, Dimension.PUBLISHER);

    /// Where fewer names begin as was typed, those are looked for too that would with a letter typed otherwise and
    /// that have so many times as many articles.
    private static final int FEW = 3;

    private static final int FAR_MORE = 10;

    /// Of so many places one is kept for a headline, and one for a name typed otherwise, where there is any.
    private static final int A_PLACE = 3;

    private final Snapshot snapshot;
    private final Values.View values;
    private final Headlines headlines;
    private final int[] articles;

    Suggester(Snapshot snapshot, Headlines headlines) throws IOException {
        this.snapshot = snapshot;
        this.values = snapshot.values;
        this.headlines = headlines;
        this.articles = snapshot.articles();
    }

    Suggestions suggest(String text, int limit) throws IOException {
        List<Suggestions.Headline> titled = headlines.beginning(text, limit);
        var exact = new Best(limit);
        var similar = new Best(limit);
        var typed = new TypedName(text);
        if (!typed.isEmpty()) {
            OFFERED.forEach(dimension -> collectExact(dimension, typed, exact));
            if (exact.size() < FEW) {
                int least = Math.max(1, exact.most() * FAR_MORE);
                OFFERED.forEach(dimension -> collectSimilar(dimension, typed, least, similar));
            }
        }
        return new Suggestions(together(exact.names(), titled, similar.names(), limit), snapshot.generation);
    }

    /// Names, headlines, then names typed otherwise.
    private static List<Suggestions.Item> together(
            List<Suggestions.Name> exact,
            List<Suggestions.Headline> titled,
            List<Suggestions.Name> similar,
            int limit) {
        int forSimilar = Math.min(similar.size(), limit / A_PLACE);
        int forHeadlines = Math.min(titled.size(), limit / A_PLACE);
        var items = new ArrayList<Suggestions.Item>();
        add(items, exact, limit - forSimilar - forHeadlines);
        add(items, titled, limit - forSimilar);
        add(items, similar, limit);
        return items;
    }

    private static void add(List<Suggestions.Item> items, List<? extends Suggestions.Item> more, int until) {
        items.addAll(more.subList(0, Math.clamp(until - items.size(), 0, more.size())));
    }

    private void collectExact(Dimension dimension, TypedName typed, Best best) {
        var seen = new BitSet();
        values.words(dimension).beginning(typed.longest(), number -> {
            if (isNew(number, seen)
                    && best.takes(0, articles[number])
                    && typed.begins(values.slug(number), values.otherSlugs(dimension, number))) {
                best.add(new Found(dimension, number, 0, articles[number]));
            }
        });
    }

    private void collectSimilar(Dimension dimension, TypedName typed, int least, Best best) {
        String longest = typed.longest();
        int allowed = Edits.allowed(longest);
        if (allowed == 0) {
            return;
        }
        var seen = new BitSet();
        var driver = new Edits(longest);
        values.words(dimension).ofLetter(longest, (word, numbers) -> {
            if (driver.toBeginningOf(word) <= allowed) {
                numbers.each(number -> {
                    if (isNew(number, seen) && articles[number] >= least && best.takes(1, articles[number])) {
                        int edits = typed.edits(values.slug(number), values.otherSlugs(dimension, number));
                        if (edits > 0 && edits != TypedName.NOT) {
                            best.add(new Found(dimension, number, edits, articles[number]));
                        }
                    }
                });
            }
        });
    }

    /// Whether a value is one of this point in time, in an article of it, and not met before.
    private boolean isNew(int number, BitSet seen) {
        if (number >= values.size() || articles[number] == 0 || seen.get(number)) {
            return false;
        }
        seen.set(number);
        return true;
    }

    private record Found(Dimension dimension, int number, int edits, int count) {}

    /// The likeliest names so far.
    private final class Best {
        private final Comparator<Found> order = Comparator.comparingInt(Found::edits)
                .thenComparingInt(found -> -found.count)
                .thenComparing(Found::dimension)
                .thenComparing(found -> values.id(found.number));
        private final int limit;
        private final PriorityQueue<Found> heap = new PriorityQueue<>(order.reversed());

        Best(int limit) {
            this.limit = limit;
        }

        int size() {
            return heap.size();
        }

        /// The articles of the most frequent one.
        int most() {
            return heap.stream().mapToInt(Found::count).max().orElse(0);
        }

        /// Whether a name of so many edits or more, in so many articles, may be among them.
        boolean takes(int edits, int count) {
            Found worst = heap.peek();
            return worst == null
                    || heap.size() < limit
                    || edits < worst.edits
                    || (edits == worst.edits && count >= worst.count);
        }

        void add(Found found) {
            heap.add(found);
            if (heap.size() > limit) {
                heap.remove();
            }
        }

        List<Suggestions.Name> names() {
            return heap.stream().sorted(order).map(this::name).toList();
        }

        private Suggestions.Name name(Found found) {
            return new Suggestions.Name(
                    found.dimension, values.id(found.number), values.label(found.number), found.count);
        }
    }
}
