package dateline.source;

import dateline.article.Feed;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a feed's document lists, ready to be taken in.
///
/// @param title empty where it has none
/// @param wishes when it asks to be left alone
/// @param stories each under a key of its own
/// @param whole whether the document ended as it should; what was cut off is not among the stories
public record FeedListing(String title, Feed.Wishes wishes, List<FeedStory> stories, boolean whole) {
    /// So much of a document tells what it is.
    private static final int HEAD = 1 << 16;

    private static final int KEY_LENGTH = 500;

    public FeedListing {
        stories = List.copyOf(stories);
    }

    /// @param subscription the feed's address in the list of subscriptions
    /// @param address where it is now
    /// @throws MalformedSourceException where the text is no feed
    static FeedListing of(String text, String subscription, String address) throws MalformedSourceException {
        Recognition recognition = Recognition.ofText(
                text.substring(0, Math.min(text.length(), HEAD)).getBytes(StandardCharsets.UTF_8));
        if (!(recognition instanceof Recognition.Stories(Format format)) || format != Format.FEED) {
            throw new MalformedSourceException(
                    switch (recognition) {
                        case Recognition.Stories(Format other) when other == Format.HTML -> "a page";
                        case Recognition.Stories(Format other) -> "a document of the format " + other.key();
                        case Recognition.Unknown(String reason) -> reason;
                        case Recognition.Gzip _, Recognition.Tar _, Recognition.WebArchive _ -> "an archive of files";
                    });
        }
        return xml(text, subscription, address);
    }

    private static FeedListing xml(String text, String subscription, String address) {
        FeedDocument document = FeedDocument.of(text, Address.of(address).orElse(null));
        boolean whole = isClosed(text);
        int last = document.size() - (whole ? 0 : 1);
        var keys = new Keys();
        var stories = new ArrayList<FeedStory>();
        int number = 0;
        for (FeedDocument.Item item : document.items()) {
            if (number++ >= last) {
                break;
            }
            String key = keys.of(item.key(), item.link() == null ? item.text() : item.link());
            if (!key.isEmpty()) {
                stories.add(new FeedStory(
                        subscription, address, Format.FEED, key, item.text(), item.teaser(), item.link()));
            }
        }
        return new FeedListing(document.title(), wishes(document.rhythm()), stories, whole);
    }

    /// Whether the last thing in a document is the end of its root; one that was cut ends in the middle of an item.
    private static boolean isClosed(String text) {
        String end = text.substring(text.lastIndexOf("</") + 1).toLowerCase(Locale.ROOT);
        String root = MarkupRoot.of(text);
        return end.startsWith("/") && end.contains(root) && end.contains(">");
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

    /// Keys that are each given once, though some feeds give one to all of their items.
    private static final class Keys {
        private final Map<String, String> firsts = new HashMap<>();
        private final Set<String> used = new HashSet<>();

        /// The key of an item; empty where the same item has come before.
        ///
        /// @param other what tells two items of one key apart
        String of(String given, String other) {
            String key = given.length() <= KEY_LENGTH ? given : Identity.of(null, null, "", given);
            String first = firsts.putIfAbsent(key, other);
            if (first != null && !first.equals(other)) {
                key = Identity.of(null, null, given, other);
            } else if (first != null) {
                return "";
            }
            return used.add(key) ? key : "";
        }
    }
}
