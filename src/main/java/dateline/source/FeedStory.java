package dateline.source;

import dateline.article.Source;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One item of a feed, as the aggregator takes it in: alone, or with the page that it leads to.
///
/// @param subscription of its feed, which the source's origin names
/// @param feed address of its feed, within which its key is its own
/// @param key by which its feed tells it from its other items
/// @param item the feed with this item alone
/// @param teaser whether it only announces the story of its page
/// @param link address of its page; null where it has none
public record FeedStory(
        String subscription,
        String feed,
        Format format,
        String key,
        String item,
        boolean teaser,
        @Nullable String link) {
    private static final char SEPARATOR = '#';

    /// The story of a source that came from here; empty where it came from elsewhere.
    ///
    /// @param link address of its page; null where it has none
    public static Optional<FeedStory> stored(Source source, @Nullable String link) {
        int end = source.origin().indexOf(SEPARATOR);
        if (end < 0 || !source.format().equals(Format.FETCHED.key())) {
            return Optional.empty();
        }
        try {
            Fetched fetched = Fetched.of(source.text());
            if (fetched.feed() == null || fetched.item() == null) {
                return Optional.empty();
            }
            return Optional.of(new FeedStory(
                    source.origin().substring(0, end),
                    fetched.feed(),
                    fetched.format(),
                    source.origin().substring(end + 1),
                    fetched.item(),
                    fetched.page() == null,
                    link));
        } catch (MalformedSourceException _) {
            return Optional.empty();
        }
    }

    /// What is stored where there is no page.
    public Source source() {
        return new Source(Format.FETCHED.key(), new Fetched(feed, format, item, null).text(), origin());
    }

    /// What is stored with its page.
    ///
    /// @param address where the page was in the end
    public Source source(String address, String html) {
        var fetched = new Fetched(feed, format, item, new Fetched.Page(address, html));
        return new Source(Format.FETCHED.key(), fetched.text(), origin());
    }

    /// Where its source comes from: its subscription and its key.
    public String origin() {
        return origin(subscription, key);
    }

    /// Where the source of such an item comes from.
    public static String origin(String subscription, String key) {
        return subscription + SEPARATOR + key;
    }

    /// The id of its article where its page does not tell it from others.
    public String ownId() {
        return Identity.ofItem(Address.of(feed).map(Address::canonical).orElse(feed), key);
    }

    /// An item of which nothing but its key is at hand.
    public static FeedStory forgotten(String subscription, String key) {
        return new FeedStory(subscription, subscription, Format.FEED, key, "", false, null);
    }

    /// The subscription that a source's origin names, if it names one.
    public static Optional<String> subscription(String origin) {
        int end = origin.indexOf(SEPARATOR);
        return end > 0 && Address.of(origin).isPresent() ? Optional.of(origin.substring(0, end)) : Optional.empty();
    }
}
