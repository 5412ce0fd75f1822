package dateline.source;

import dateline.article.Article;
import org.jspecify.annotations.Nullable;

/// Reads the one story of a page.
final class PageParser {
    Article parse(String text, @Nullable Address address) throws MalformedSourceException {
        return new ScrapedTextParser().parse(text);
    }
}
