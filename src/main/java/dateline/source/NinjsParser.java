package dateline.source;

import dateline.article.Article;

/// Reads one story of Ninjs.
final class NinjsParser {
    Article parse(String text) throws MalformedSourceException {
        return new ScrapedTextParser().parse(text);
    }
}
