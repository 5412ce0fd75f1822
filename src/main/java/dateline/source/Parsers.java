package dateline.source;

import dateline.article.Article;
import dateline.article.Source;

/// Reads a story out of its source, whatever the format. Safe for use by many threads.
public final class Parsers {
    private final NdjsonParser json = new NdjsonParser();
    private final ReutersSgmlParser reuters = new ReutersSgmlParser();
    private final ScrapedTextParser text = new ScrapedTextParser();

    /// The story; always the same for the same source.
    ///
    /// @throws MalformedSourceException where the source is no story of its format
    public Article parse(Source source) throws MalformedSourceException {
        Format format = Format.of(source.format())
                .orElseThrow(() -> MalformedSourceException.of("format", "a known one is wanted", source.format()));
        return switch (format) {
            case JSON -> json.parse(source.text());
            case REUTERS_SGML -> reuters.parse(source.text());
            case SCRAPED_TEXT -> text.parse(source.text());
        };
    }
}
