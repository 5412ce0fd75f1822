package dateline.source;

import dateline.article.Article;
import dateline.article.Labels;
import dateline.article.PublicationDate;
import dateline.article.Publisher;
import dateline.date.LooseDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the first item of a JSON Feed.
final class JsonFeedParser {
    /// Reads a feed of one item.
    ///
    /// @param address where the feed comes from
    Article parse(String text, @Nullable Address address) throws MalformedSourceException {
        FeedParser.requireFits(text);
        JsonTree feed = JsonTree.lenient(text);
        List<JsonTree> items = feed.objects("items");
        if (items.isEmpty()) {
            throw new MalformedSourceException("no item in this feed");
        }
        return article(feed, items.getFirst(), address);
    }

    /// The address of an item's page; null where it gives none.
    static @Nullable String link(JsonTree feed, JsonTree item, @Nullable Address address) {
        Address base = base(feed, address);
        String link = FeedLinks.resolve(base, item.first("url"));
        if (link == null) {
            link = FeedLinks.resolve(null, item.first("id"));
        }
        return link == null ? FeedLinks.resolve(base, item.first("external_url")) : link;
    }

    static HtmlText body(JsonTree item) {
        HtmlText longest = new HtmlText("", List.of());
        for (FeedText text : List.of(
                new FeedText(item.first("content_html"), true),
                new FeedText(item.first("content_text"), false),
                guessed(item.first("content", "summary")))) {
            HtmlText read = text.paragraphs();
            longest = read.body().length() > longest.body().length() ? read : longest;
        }
        return longest;
    }

    private static Article article(JsonTree feed, JsonTree item, @Nullable Address address)
            throws MalformedSourceException {
        String title = guessed(item.first("title")).line();
        HtmlText body = body(item);
        if (title.isEmpty() && body.body().isEmpty()) {
            throw new MalformedSourceException("title, body: one of them must have text");
        }
        String link = link(feed, item, address);
        String home = FeedLinks.resolve(base(feed, address), feed.first("home_page_url"));
        String site = site(home, address);
        Publisher publisher =
                FeedPublisher.publisher(guessed(feed.first("title")).line(), site.isEmpty() ? site(link, null) : site);
        return new Article(
                new FeedIdentity(address, address == null ? site : address.site(), home)
                        .of(link, item.first("id"), publisher, title, body.body()),
                title,
                body.body(),
                published(item),
                publisher,
                link,
                FeedParser.language(
                        item.first("language").isEmpty() ? feed.first("language") : item.first("language"),
                        title,
                        body.body()),
                authors(feed, item),
                new Labels(List.of(), List.of(), topics(item)),
                body.captions(),
                null);
    }

    private static @Nullable PublicationDate published(JsonTree item) {
        for (String name : new String[] {"date_published", "date_modified"}) {
            Optional<PublicationDate> date = LooseDate.of(item.first(name));
            if (date.isPresent()) {
                return date.get();
            }
        }
        return null;
    }

    private static List<String> authors(JsonTree feed, JsonTree item) {
        List<String> own = authors(item);
        return own.isEmpty() ? authors(feed) : own;
    }

    private static List<String> authors(JsonTree of) {
        Set<String> names = new LinkedHashSet<>();
        for (String field : new String[] {"authors", "author"}) {
            of.objects(field).forEach(author -> FeedPeople.add(FeedPeople.name(author.first("name")), names));
            of.strings(field).forEach(author -> FeedPeople.add(FeedPeople.name(author), names));
        }
        return List.copyOf(names);
    }

    private static List<String> topics(JsonTree item) {
        Set<String> topics = new LinkedHashSet<>();
        item.strings("tags").forEach(tag -> FeedEntry.add(tag, topics));
        return new ArrayList<>(topics);
    }

    private static FeedText guessed(String text) {
        return new FeedText(text, FeedMarkup.hasTags(text) || FeedMarkup.hasReferences(text));
    }

    private static @Nullable Address base(JsonTree feed, @Nullable Address address) {
        Address base = address == null ? FeedLinks.base(null, feed.first("feed_url")) : address;
        return base == null ? FeedLinks.base(null, feed.first("home_page_url")) : base;
    }

    private static String site(@Nullable String link, @Nullable Address otherwise) {
        Address address = link == null ? otherwise : Address.of(link).orElse(otherwise);
        return address == null ? "" : address.site();
    }
}
