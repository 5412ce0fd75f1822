package dateline.http;

import dateline.article.Feed;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The feeds that were asked for, those that fail first, then in the order of their next fetch.
///
/// @param items one page of them
/// @param total how many pass
/// @param counts how many there are of each health that pass but for their health
record FeedList(FeedParameters asked, List<Feed> items, int total, Map<FeedHealth, Integer> counts) {
    private static final Comparator<Feed> ORDER = Comparator.comparing(
                    (Feed feed) -> FeedHealth.of(feed).row())
            .thenComparing(feed -> feed.times().nextFetch(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Feed::subscription);

    FeedList {
        items = List.copyOf(items);
    }

    static FeedList of(FeedParameters asked, List<Feed> feeds) {
        List<Feed> named =
                feeds.stream().filter(feed -> contains(feed, asked.text())).toList();
        var counts = new EnumMap<FeedHealth, Integer>(FeedHealth.class);
        for (FeedHealth health : FeedHealth.values()) {
            counts.put(health, 0);
        }
        named.forEach(feed -> counts.merge(FeedHealth.of(feed), 1, Integer::sum));
        List<Feed> passing = named.stream()
                .filter(feed -> asked.health() == null || FeedHealth.of(feed) == asked.health())
                .sorted(ORDER)
                .toList();
        List<Feed> page = passing.stream()
                .skip((asked.page() - 1L) * asked.limit())
                .limit(asked.limit())
                .toList();
        return new FeedList(asked, page, passing.size(), counts);
    }

    private static boolean contains(Feed feed, String text) {
        return text.isEmpty()
                || List.of(feed.title(), feed.category(), feed.address(), feed.subscription()).stream()
                        .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(text));
    }

    boolean hasNext() {
        return (long) asked.page() * asked.limit() < total;
    }

    /// How many there are of any health.
    int any() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
