package dateline.source;

import dateline.article.Article;
import org.jspecify.annotations.Nullable;

/// Reads a feed of one item.
final class FeedParser {
    Article parse(String text, @Nullable Address address) throws MalformedSourceException {
        return new ScrapedTextParser().parse(text);
    }
}
