package dateline.source;

import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A feed: what it says of itself, when and where to come again, and its items one by one.
sealed interface FeedDocument permits XmlFeed, JsonFeed {
    /// One item.
    ///
    /// @param text a feed of this one item, which the store keeps
    /// @param key what tells it from the feed's other items: its guid, else its link, else a hash of what it says
    /// @param link the address of its page
    /// @param teaser whether its text only leads to the story
    record Item(String text, String key, @Nullable String link, boolean teaser) {}

    /// When a feed says that it changes.
    ///
    /// @param every how often; null where it does not say
    /// @param skipHours hours of the day in UTC in which nothing comes
    /// @param skipDays days of the week likewise, in English and lower case
    record Rhythm(@Nullable Duration every, Set<Integer> skipHours, Set<String> skipDays) {
        public Rhythm {
            skipHours = Set.copyOf(skipHours);
            skipDays = Set.copyOf(skipDays);
        }
    }

    /// Reads a feed of at most [ArticleLimits#DOCUMENT_BYTES], of whatever format. What is no feed has no items.
    ///
    /// @param address where it comes from; null: not known
    static FeedDocument of(String text, @Nullable Address address) {
        String start = text.substring(0, Math.min(text.length(), 1000)).stripLeading();
        return start.startsWith("{") ? JsonFeed.of(text, address) : XmlFeed.of(text, address);
    }

    /// What the text of its items is in.
    Format format();

    String title();

    /// The address of the site; null where it is not stated.
    @Nullable
    String link();

    /// BCP 47; null where it is not stated.
    @Nullable
    String language();

    /// The address at which the feed says it now is; null where it does not move.
    @Nullable
    String newAddress();

    /// The address that the feed gives as its own.
    @Nullable
    String self();

    /// A WebSub hub that tells of news.
    @Nullable
    String hub();

    /// The feed's next page, with older items.
    @Nullable
    String next();

    Rhythm rhythm();

    /// The number of items.
    int size();

    /// Whether the feed had more items than are read.
    boolean isCut();

    /// Whether the document ends as it should, with the end of its outermost element or object.
    boolean isWhole();

    /// Whether the document breaks off within its last item, of which it then has only a part.
    boolean isLastCut();

    /// Why reading ended before the feed did; null where it did not.
    @Nullable
    String failure();

    /// The feed of that one item, as the store keeps it.
    String itemText(int index);

    /// Where the item begins, as an index into the text.
    int itemStart(int index);

    Item item(int index);

    /// All items, in the order of the feed; each is read when it is asked for.
    default Iterable<Item> items() {
        return () -> IntStream.range(0, size()).mapToObj(this::item).iterator();
    }
}
