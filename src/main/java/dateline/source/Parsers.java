package dateline.source;

import dateline.article.Article;
import dateline.article.Source;

/// Reads a story out of its source, whatever the format. Safe for use by many threads.
public final class Parsers {
    private final NdjsonParser json = new NdjsonParser();
    private final ReutersSgmlParser reuters = new ReutersSgmlParser();
    private final ScrapedTextParser text = new ScrapedTextParser();
    private final PageParser page = new PageParser();
    private final FeedParser feed = new FeedParser();
    private final JsonFeedParser jsonFeed = new JsonFeedParser();
    private final NitfParser nitf = new NitfParser();
    private final NinjsParser ninjs = new NinjsParser(nitf);
    private final NewsMlG2Parser newsMlG2 = new NewsMlG2Parser();
    private final NewsMlParser newsMl = new NewsMlParser();
    private final FetchedParser fetched = new FetchedParser(page, feed, jsonFeed);

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
            case HTML -> page.parse(source.text(), null);
            case FEED -> feed.parse(source.text(), null);
            case JSON_FEED -> jsonFeed.parse(source.text(), null);
            case NINJS -> ninjs.parse(source.text());
            case NEWSML_G2 -> newsMlG2.parse(source.text());
            case NEWSML -> newsMl.parse(source.text());
            case NITF -> nitf.parse(source.text());
            case FETCHED -> fetched.parse(source.text());
        };
    }
}
