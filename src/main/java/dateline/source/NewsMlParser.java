package dateline.source;

import dateline.article.Article;

/// Reads one story of NewsMl.
final class NewsMlParser {
    Article parse(String text) throws MalformedSourceException {
        return new ScrapedTextParser().parse(text);
    }
}
