package dateline.source;

import dateline.article.Article;

/// Reads one story of NewsMlG2.
final class NewsMlG2Parser {
    Article parse(String text) throws MalformedSourceException {
        return new ScrapedTextParser().parse(text);
    }
}
