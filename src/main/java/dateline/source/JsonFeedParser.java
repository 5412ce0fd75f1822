package dateline.source;

import dateline.article.Article;
import org.jspecify.annotations.Nullable;

/// Reads a JSON Feed of one item.
final class JsonFeedParser {
    Article parse(String text, @Nullable Address address) throws MalformedSourceException {
        return new ScrapedTextParser().parse(text);
    }
}
