package dateline.source;

import dateline.article.Article;
import dateline.article.Labels;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads the first item of a feed, of RSS, Atom or CDF.
final class FeedParser {
    private static final Set<String> NO_POSTS =
            Set.of("attachment", "revision", "nav_menu_item", "custom_css", "wp_block", "wp_template", "wp_navigation");
    private static final Set<String> UNPUBLISHED =
            Set.of("draft", "auto-draft", "pending", "private", "future", "trash", "inherit");

    /// Reads a feed of one item.
    ///
    /// @param address where the feed comes from
    Article parse(String text, @Nullable Address address) throws MalformedSourceException {
        requireFits(text);
        Optional<FeedEntry> item = item(Xml.parse(text), address);
        if (item.isEmpty()) {
            throw new MalformedSourceException("no item in this feed");
        }
        return article(item.get());
    }

    /// An item with its feed's head, checked.
    static void requireFits(String text) throws MalformedSourceException {
        if (text.length() > ArticleLimits.BYTES) {
            throw new MalformedSourceException(NdjsonReader.TOO_LONG);
        }
    }

    /// The first item; empty where the feed has none.
    static Optional<FeedEntry> item(Document feed, @Nullable Address address) {
        return feed.stream()
                .filter(FeedParser::isItem)
                .findFirst()
                .map(element -> new FeedEntry(element, FeedHead.of(feed, address)));
    }

    private static Article article(FeedEntry item) throws MalformedSourceException {
        requirePublished(item.fields());
        String title = item.title();
        FeedBody body = item.body();
        if (title.isEmpty() && body.text().isEmpty()) {
            throw new MalformedSourceException("title, body: one of them must have text");
        }
        FeedPublisher publisher = FeedPublisher.of(item);
        List<String> captions = body.captions().stream()
                .filter(caption -> !caption.equals(title) && !caption.equals(body.text()))
                .toList();
        return new Article(
                FeedIdentity.of(item.head()).of(item.link(), item.guid(), publisher.publisher(), title, body.text()),
                title,
                body.text(),
                item.published(),
                publisher.publisher(),
                item.link(),
                language(item.language(), title, body.text()),
                item.authors(),
                new Labels(List.of(), List.of(), item.topics()),
                captions,
                publisher.aggregator());
    }

    /// The language that is stated, else that of the text where it is long enough to tell.
    static @Nullable String language(String stated, String title, String body) {
        String tag = Languages.tag(stated);
        return tag == null ? PageLanguage.of(title + "\n" + body).orElse(null) : tag;
    }

    /// Refuses what an export of WordPress holds beside its posts: drafts, pictures, menus.
    private static void requirePublished(FeedFields fields) throws MalformedSourceException {
        String type = fields.line("?:post_type");
        String status = fields.line("?:status");
        if (NO_POSTS.contains(type)) {
            throw new MalformedSourceException("no post but another thing of its site (" + type + ")");
        }
        if (!type.isEmpty() && UNPUBLISHED.contains(status)) {
            throw new MalformedSourceException("a post that its site has not published (" + status + ")");
        }
    }

    private static boolean isItem(Element element) {
        String name = FeedNames.of(element);
        return name.equals("item") || name.equals("entry");
    }
}
