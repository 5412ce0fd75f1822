package dateline.source;

import dateline.article.Article;

/// Reads one story of Nitf.
final class NitfParser {
    Article parse(String text) throws MalformedSourceException {
        return new ScrapedTextParser().parse(text);
    }
}
