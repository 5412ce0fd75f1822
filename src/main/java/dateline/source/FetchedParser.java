package dateline.source;

import dateline.article.Article;
import org.jspecify.annotations.Nullable;

/// Reads what was taken from the web: a feed's item, completed by its page where that was taken too.
final class FetchedParser {
    private final PageParser page;
    private final FeedParser feed;
    private final JsonFeedParser jsonFeed;

    FetchedParser(PageParser page, FeedParser feed, JsonFeedParser jsonFeed) {
        this.page = page;
        this.feed = feed;
        this.jsonFeed = jsonFeed;
    }

    Article parse(String text) throws MalformedSourceException {
        Fetched fetched = Fetched.of(text);
        if (fetched.page() == null) {
            return item(fetched);
        }
        Address address = address(fetched.page().address());
        if (fetched.item() == null) {
            return page.parse(fetched.page().html(), address);
        }
        Article item;
        try {
            item = item(fetched);
        } catch (MalformedSourceException _) {
            // An item without a word may have a page full of them.
            return ofFeed(page.parse(fetched.page().html(), address), address(fetched.feed()));
        }
        try {
            return StoryMerge.of(item, page.parse(fetched.page().html(), address), address);
        } catch (MalformedSourceException _) {
            return item;
        }
    }

    /// The page that a feed's item leads to, under an id of the feed where the page says that it is of another site:
    /// no feed can pass off another's story as its own.
    private static Article ofFeed(Article page, @Nullable Address feed) {
        if (feed == null) {
            return page;
        }
        Address own = address(page.url());
        return own != null && Sites.isSame(own.unwrapped().site(), feed.site())
                ? page
                : page.withId(Identity.ofItem(feed.canonical(), page.id()));
    }

    private Article item(Fetched fetched) throws MalformedSourceException {
        String item = fetched.item() == null ? "" : fetched.item();
        Address address = address(fetched.feed());
        return fetched.format() == Format.JSON_FEED ? jsonFeed.parse(item, address) : feed.parse(item, address);
    }

    private static @Nullable Address address(@Nullable String text) {
        return text == null ? null : Address.of(text).orElse(null);
    }
}
