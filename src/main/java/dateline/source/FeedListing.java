package dateline.source;

import dateline.article.Feed;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a feed's document lists, ready to be taken in.
///
/// @param title empty where it has none
/// @param wishes when it asks to be left alone
/// @param stories each under a key of its own
/// @param whole whether the document ended as it should; half an item is not among the stories
/// @param left items beyond the most that are taken in
public record FeedListing(String title, Feed.Wishes wishes, List<FeedStory> stories, boolean whole, int left) {
    /// Items of one document.
    public static final int ITEMS = 5000;

    /// So much of a document tells what it is.
    private static final int HEAD = 1 << 16;

    private static final int KEY_LENGTH = 500;

    public FeedListing {
        stories = List.copyOf(stories);
    }

    /// Reads a feed.
    ///
    /// @param subscription the feed's address in the list of subscriptions
    /// @param address where it is now
    /// @throws MalformedSourceException where the text is no feed
    public static FeedListing of(String text, String subscription, String address) throws MalformedSourceException {
        Format format = format(text);
        FeedDocument document = FeedDocument.of(text, Address.of(address).orElse(null));
        int last = document.size() - 1;
        int taken = Math.min(document.size(), ITEMS);
        var items = new ArrayList<FeedDocument.Item>();
        for (int i = 0; i < taken; i++) {
            FeedDocument.Item item = item(document, i);
            if (i != last || !document.isLastCut()) {
                items.add(item);
            }
        }
        var keys = new Keys(items);
        var stories = new ArrayList<FeedStory>();
        for (FeedDocument.Item item : items) {
            String key = keys.of(item);
            if (!key.isEmpty()) {
                stories.add(new FeedStory(subscription, address, format, key, item.text(), item.teaser(), item.link()));
            }
        }
        return new FeedListing(
                document.title(), wishes(document.rhythm()), stories, document.isWhole(), document.size() - taken);
    }

    /// An item that our code stumbles over is told by its text, and will be refused: the others are listed.
    private static FeedDocument.Item item(FeedDocument document, int index) {
        try {
            return document.item(index);
        } catch (RuntimeException | StackOverflowError _) {
            String text = document.itemText(index);
            return new FeedDocument.Item(text, Identity.of(null, null, "", text), null, true);
        }
    }

    private static Format format(String text) throws MalformedSourceException {
        byte[] head = text.substring(0, Math.min(text.length(), HEAD)).getBytes(StandardCharsets.UTF_8);
        String problem = switch (Recognition.ofText(head)) {
            case Recognition.Stories stories ->
                switch (stories.format()) {
                    case FEED, JSON_FEED -> "";
                    case HTML -> "a page";
                    default -> "a document of the format " + stories.format().key();
                };
            case Recognition.Unknown(String reason) -> reason.isEmpty() ? "format not recognised" : reason;
            case Recognition other -> "an archive: " + other;
        };
        if (!problem.isEmpty()) {
            throw new MalformedSourceException(problem);
        }
        return text.stripLeading().startsWith("{") ? Format.JSON_FEED : Format.FEED;
    }

    private static Feed.Wishes wishes(FeedDocument.Rhythm rhythm) {
        var days = new HashSet<DayOfWeek>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (rhythm.skipDays().contains(day.name().toLowerCase(Locale.ROOT))) {
                days.add(day);
            }
        }
        return new Feed.Wishes(rhythm.every(), rhythm.skipHours(), days);
    }

    /// Keys that are each given once, though some feeds give one to all of their items: then none has it, or the
    /// newest item would each time be taken for the one that was the newest before.
    private static final class Keys {
        private final Set<String> shared = new HashSet<>();
        private final Set<String> used = new HashSet<>();

        Keys(List<FeedDocument.Item> items) {
            var firsts = new HashMap<String, String>();
            for (FeedDocument.Item item : items) {
                String first = firsts.putIfAbsent(item.key(), other(item));
                if (first != null && !first.equals(other(item))) {
                    shared.add(item.key());
                }
            }
        }

        /// The key of an item; empty where the same item has come before.
        String of(FeedDocument.Item item) {
            String given = item.key();
            String key = shared.contains(given)
                    ? Identity.of(null, null, given, other(item))
                    : given.length() <= KEY_LENGTH ? given : Identity.of(null, null, "", given);
            return used.add(key) ? key : "";
        }

        /// What tells two items of one key apart.
        private static String other(FeedDocument.Item item) {
            return item.link() == null ? item.text() : item.link();
        }
    }
}
