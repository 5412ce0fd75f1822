package dateline.source;

import dateline.article.Article;

/// Reads what was taken from the web.
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
        return text.isEmpty()
                ? feed.parse(text, null)
                : text.length() == 1 ? jsonFeed.parse(text, null) : page.parse(text, null);
    }
}
