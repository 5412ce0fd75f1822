package dateline.source;

import dateline.article.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A feed of RSS, Atom or CDF.
final class XmlFeed implements FeedDocument {
    /// How much of a feed outside of its items is looked at.
    private static final int HEAD_LENGTH = 1 << 18;

    private final String text;
    private final FeedSlices slices;
    private final FeedHead head;
    private final FeedHead.Opening opening;
    private final @Nullable Address address;

    private XmlFeed(String text, FeedSlices slices, FeedHead head, @Nullable Address address) {
        this.text = text;
        this.slices = slices;
        this.head = head;
        this.opening = head.opening();
        this.address = address;
    }

    static XmlFeed of(String text, @Nullable Address address) {
        FeedSlices slices = FeedSlices.of(text);
        return new XmlFeed(text, slices, FeedHead.of(Xml.parse(outside(text, slices)), address), address);
    }

    @Override
    public Format format() {
        return Format.FEED;
    }

    @Override
    public @Nullable String failure() {
        return null;
    }

    @Override
    public String title() {
        return head.title();
    }

    @Override
    public @Nullable String link() {
        return head.link();
    }

    @Override
    public @Nullable String language() {
        return Languages.tag(head.language());
    }

    @Override
    public int size() {
        return slices.items().size();
    }

    @Override
    public boolean isCut() {
        return slices.isCut();
    }

    @Override
    public String itemText(int index) {
        FeedSlices.Slice slice = slices.items().get(index);
        String item = text.substring(slice.start(), slice.end());
        return opening.of(item) + item + "\n" + head.closing();
    }

    @Override
    public boolean isWhole() {
        return MarkupRoot.isClosed(text);
    }

    @Override
    public boolean isLastCut() {
        return slices.isLastCut() && !isWhole();
    }

    @Override
    public int itemStart(int index) {
        return slices.items().get(index).start();
    }

    @Override
    public @Nullable String newAddress() {
        return FeedLinks.resolve(head.base(), head.fields().line("itunes:new-feed-url", "newlocation"));
    }

    @Override
    public @Nullable String self() {
        return related("self");
    }

    @Override
    public @Nullable String hub() {
        return related("hub");
    }

    @Override
    public @Nullable String next() {
        return related("next");
    }

    @Override
    public Rhythm rhythm() {
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

    @Override
    public Item item(int index) {
        String one = itemText(index);
        FeedEntry item = FeedParser.item(Xml.parse(one), address).orElse(null);
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
