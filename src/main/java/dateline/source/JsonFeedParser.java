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
        LenientJson feed = LenientJson.of(text);
        List<LenientJson> items = feed.objects("items");
        if (items.isEmpty()) {
            throw new MalformedSourceException("no item in this feed");
        }
        return article(feed, items.getFirst(), address);
    }

    /// The address of an item's page; null where it gives none.
    static @Nullable String link(LenientJson feed, LenientJson item, @Nullable Address address) {
        Address base = base(feed, address);
        String link = Reference.resolve(base, item.string("url"));
        if (link == null) {
            link = Reference.resolve(null, item.string("id"));
        }
        return link == null ? Reference.resolve(base, item.string("external_url")) : link;
    }

    static HtmlText body(LenientJson item) {
        HtmlText longest = new HtmlText("", List.of());
        for (FeedText text : List.of(
                new FeedText(item.string("content_html"), true),
                new FeedText(item.string("content_text"), false),
                guessed(item.string("content", "summary")))) {
            HtmlText read = text.paragraphs();
            longest = read.body().length() > longest.body().length() ? read : longest;
        }
        return longest;
    }

    private static Article article(LenientJson feed, LenientJson item, @Nullable Address address)
            throws MalformedSourceException {
        String title = guessed(item.string("title")).line();
        HtmlText body = body(item);
        if (title.isEmpty() && body.body().isEmpty()) {
            throw new MalformedSourceException("title, body: one of them must have text");
        }
        String link = link(feed, item, address);
        String home = Reference.resolve(base(feed, address), feed.string("home_page_url"));
        String site = site(home, address);
        Publisher publisher =
                FeedPublisher.publisher(guessed(feed.string("title")).line(), site.isEmpty() ? site(link, null) : site);
        return new Article(
                new FeedIdentity(address, address == null ? site : address.site(), home)
                        .of(link, item.string("id"), publisher, title, body.body()),
                title,
                body.body(),
                published(item),
                publisher,
                link,
                Languages.tag(item.string("language").isEmpty() ? feed.string("language") : item.string("language")),
                authors(feed, item),
                new Labels(List.of(), List.of(), topics(item)),
                body.captions(),
                null);
    }

    private static @Nullable PublicationDate published(LenientJson item) {
        for (String name : new String[] {"date_published", "date_modified"}) {
            Optional<PublicationDate> date = LooseDate.of(item.string(name));
            if (date.isPresent()) {
                return date.get();
            }
        }
        return null;
    }

    private static List<String> authors(LenientJson feed, LenientJson item) {
        List<String> own = authors(item);
        return own.isEmpty() ? authors(feed) : own;
    }

    private static List<String> authors(LenientJson of) {
        Set<String> names = new LinkedHashSet<>();
        for (String field : new String[] {"authors", "author"}) {
            of.objects(field).forEach(author -> FeedPeople.add(FeedPeople.name(author.string("name")), names));
            of.strings(field).forEach(author -> FeedPeople.add(FeedPeople.name(author), names));
        }
        return List.copyOf(names);
    }

    private static List<String> topics(LenientJson item) {
        Set<String> topics = new LinkedHashSet<>();
        item.strings("tags").forEach(tag -> FeedItem.add(tag, topics));
        return new ArrayList<>(topics);
    }

    private static FeedText guessed(String text) {
        return new FeedText(text, FeedMarkup.hasTags(text) || FeedMarkup.hasReferences(text));
    }

    private static @Nullable Address base(LenientJson feed, @Nullable Address address) {
        Address base = address == null ? Reference.base(null, feed.string("feed_url")) : address;
        return base == null ? Reference.base(null, feed.string("home_page_url")) : base;
    }

    private static String site(@Nullable String link, @Nullable Address otherwise) {
        Address address = link == null ? otherwise : Address.of(link).orElse(otherwise);
        return address == null ? "" : address.site();
    }
}
