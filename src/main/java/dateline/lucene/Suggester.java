package dateline.lucene;

import dateline.article.Dimension;
import dateline.search.Suggestions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Completes what somebody types, from the names and headlines of one point in time. For one thread.
final class Suggester {
    private static final List<Dimension> OFFERED =
            List.of(Dimension.COUNTRY, Dimension.PERSON, Dimension.TOPIC, Dimension.PUBLISHER);

    /// Where fewer names begin as was typed, those come after them that would with a letter typed otherwise and
    /// that have so many times as many articles.
    private static final int FEW = 3;

    private static final int FAR_MORE = 10;

    /// Of this many suggestions one place is kept for a headline, where there is any.
    private static final int A_HEADLINE = 3;

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
        List<Suggestions.Headline> found = headlines.beginning(text, limit);
        int kept = Math.min(found.size(), limit / A_HEADLINE);
        var items = new ArrayList<Suggestions.Item>(names(text, limit - kept));
        items.addAll(found.subList(0, Math.min(found.size(), limit - items.size())));
        return new Suggestions(items, snapshot.generation);
    }

    private List<Suggestions.Name> names(String text, int limit) {
        var typed = new TypedName(text);
        if (typed.isEmpty() || limit == 0) {
            return List.of();
        }
        var exact = new Best(limit);
        for (Dimension dimension : OFFERED) {
            collectExact(dimension, typed, exact);
        }
        if (exact.size() < Math.min(FEW, limit)) {
            var similar = new Best(limit - exact.size());
            int least = Math.max(1, exact.most() * FAR_MORE);
            for (Dimension dimension : OFFERED) {
                collectSimilar(dimension, typed, least, similar);
            }
            return exact.followedBy(similar);
        }
        return exact.followedBy(null);
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

        List<Suggestions.Name> followedBy(@Nullable Best others) {
            var names = new ArrayList<Suggestions.Name>();
            heap.stream().sorted(order).map(this::name).forEach(names::add);
            if (others != null) {
                names.addAll(others.followedBy(null));
            }
            return names;
        }

        private Suggestions.Name name(Found found) {
            return new Suggestions.Name(
                    found.dimension, values.id(found.number), values.label(found.number), found.count);
        }
    }
}
