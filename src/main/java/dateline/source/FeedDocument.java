package dateline.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A feed of RSS, Atom or CDF: what it says of itself, when to come again, and its items one by one.
final class FeedDocument {
    /// How much of a feed outside of its items is looked at.
    private static final int HEAD_LENGTH = 1 << 18;

    private final String text;
    private final FeedSlices slices;
    private final FeedHead head;
    private final @Nullable Address address;

    private FeedDocument(String text, FeedSlices slices, FeedHead head, @Nullable Address address) {
        this.text = text;
        this.slices = slices;
        this.head = head;
        this.address = address;
    }

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
        Rhythm {
            skipHours = Set.copyOf(skipHours);
            skipDays = Set.copyOf(skipDays);
        }
    }

    /// Reads a feed of at most [ArticleLimits#DOCUMENT_BYTES].
    ///
    /// @param address where it comes from; null: not known
    static FeedDocument of(String text, @Nullable Address address) {
        FeedSlices slices = FeedSlices.of(text);
        return new FeedDocument(text, slices, FeedHead.of(Xml.parse(outside(text, slices)), address), address);
    }

    String title() {
        return head.title();
    }

    /// The address of the site; null where it is not stated.
    @Nullable
    String link() {
        return head.link();
    }

    /// BCP 47; null where it is not stated.
    @Nullable
    String language() {
        return Languages.tag(head.language());
    }

    /// The number of items.
    int size() {
        return slices.items().size();
    }

    /// Whether the feed had more items than are read.
    boolean isCut() {
        return slices.isCut();
    }

    /// The feed of that one item, as the store keeps it.
    String itemText(int index) {
        FeedSlices.Slice slice = slices.items().get(index);
        String item = text.substring(slice.start(), slice.end());
        return head.opening(item) + item + "\n" + head.closing();
    }

    /// Where the item begins, as an index into the text.
    int itemStart(int index) {
        return slices.items().get(index).start();
    }

    /// All items, in the order of the feed; read one by one when asked for.
    Iterable<Item> items() {
        return () ->
                java.util.stream.IntStream.range(0, size()).mapToObj(this::item).iterator();
    }

    /// The address at which the feed says it now is; null where it does not move.
    @Nullable
    String newAddress() {
        return Reference.resolve(head.base(), head.fields().line("itunes:new-feed-url", "newlocation"));
    }

    /// The address that the feed gives as its own.
    @Nullable
    String self() {
        return related("self");
    }

    /// A WebSub hub that tells of news.
    @Nullable
    String hub() {
        return related("hub");
    }

    /// The feed's next page, with older items.
    @Nullable
    String next() {
        return related("next");
    }

    Rhythm rhythm() {
        Set<Integer> hours = new TreeSet<>();
        values("skiphours", "hour").forEach(hour -> number(hour).ifPresent(n -> hours.add(n % 24)));
        Set<String> days = new TreeSet<>();
        values("skipdays", "day").forEach(day -> days.add(day.toLowerCase(Locale.ROOT)));
        return new Rhythm(every(), hours, days);
    }

    private @Nullable Duration every() {
        Optional<Integer> minutes = number(head.fields().line("ttl"));
        if (minutes.isPresent() && minutes.get() > 0) {
            return Duration.ofMinutes(minutes.get());
        }
        Duration period = switch (head.fields().line("sy:updateperiod").toLowerCase(Locale.ROOT)) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            case "yearly" -> Duration.ofDays(365);
            default -> null;
        };
        int times = number(head.fields().line("sy:updatefrequency"))
                .filter(n -> n > 0)
                .orElse(1);
        return period == null ? null : period.dividedBy(times);
    }

    private Item item(int index) {
        String one = itemText(index);
        FeedItem item = FeedParser.item(Xml.parse(one), address).orElse(null);
        if (item == null) {
            return new Item(one, Identity.of(null, null, "", one), null, true);
        }
        String link = item.link();
        String guid = item.guid();
        FeedBody body = item.body();
        String key = !guid.isEmpty() ? guid : link != null ? link : Identity.of(null, null, item.title(), body.text());
        return new Item(one, key, link, body.teaser());
    }

    private @Nullable String related(String relation) {
        String address = FeedLinks.related(head.fields(), relation, head.base());
        return address.isEmpty() ? null : address;
    }

    private List<String> values(String list, String name) {
        List<String> values = new ArrayList<>();
        for (Element element : head.fields().all(list)) {
            for (Element child : FeedFields.of(element).all(name)) {
                values.add(Text.line(child.text()));
            }
        }
        return values;
    }

    private static Optional<Integer> number(String text) {
        boolean digits = !text.isEmpty() && text.length() < 8 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private static String outside(String text, FeedSlices slices) {
        var outside = new StringBuilder();
        int from = 0;
        for (FeedSlices.Slice slice : slices.items()) {
            append(text, from, slice.start(), outside);
            from = slice.end();
        }
        append(text, from, text.length(), outside);
        return outside.toString();
    }

    private static void append(String text, int from, int to, StringBuilder outside) {
        outside.append(text, from, Math.min(to, from + Math.max(0, HEAD_LENGTH - outside.length())));
    }
}
