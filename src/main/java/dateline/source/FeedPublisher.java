package dateline.source;

import dateline.article.Publisher;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Who published an item, and who passed it on where that is another.
///
/// @param aggregator the feed's site, where the item is another's and the feed says whose
record FeedPublisher(
        @Nullable Publisher publisher, @Nullable String aggregator) {
    private static final int LABEL_LENGTH = 200;

    static FeedPublisher of(FeedEntry item) {
        FeedHead head = item.head();
        String link = item.link();
        String itemSite =
                link == null ? "" : Address.of(link).map(Address::site).orElse("");
        String home = head.link();
        String site =
                home == null ? head.site() : Address.of(home).map(Address::site).orElse("");
        Named source = source(item);
        boolean elsewhere = !itemSite.isEmpty() && !site.isEmpty() && !Sites.isSame(itemSite, site);
        if (source != null
                && (elsewhere || (!source.site().isEmpty() && !site.isEmpty() && !Sites.isSame(source.site(), site)))) {
            String id = elsewhere ? itemSite : source.site();
            return new FeedPublisher(publisher(source.name(), source.site().isEmpty() ? id : source.site()), site);
        }
        String stated = item.fields().line("dc:publisher");
        String name = stated.isEmpty() ? head.fields().line("dc:publisher") : stated;
        String own = site.isEmpty() ? itemSite : site;
        String label = name.isEmpty() ? siteName(head.title(), own) : name;
        return new FeedPublisher(publisher(label, own), null);
    }

    /// What a feed's title calls its site, whose feeds are often each one section's.
    private static String siteName(String title, String site) {
        int dot = site.indexOf('.');
        return new SiteTitle(List.of(dot < 0 ? site : site.substring(0, dot))).name(title);
    }

    /// The publisher of a feed of that title and site.
    static @Nullable Publisher publisher(String name, String site) {
        String label = name.isEmpty() || name.length() > LABEL_LENGTH ? site : name;
        if (!site.isEmpty()) {
            return Identity.fits(site) ? new Publisher(site, label) : null;
        }
        try {
            return Identity.publisher(label, null, false);
        } catch (MalformedSourceException _) {
            // A feed whose name has neither letter nor digit.
            return null;
        }
    }

    /// Another feed or paper that the item says it comes from.
    private static @Nullable Named source(FeedEntry item) {
        for (Element source : item.fields().all("source")) {
            FeedFields parts = FeedFields.of(source);
            String name = source.childrenSize() > 0
                    ? parts.line("title", "name")
                    : FeedText.of(source).line();
            String address = FeedNames.attribute(source, "url");
            if (address.isEmpty()) {
                String link = FeedLinks.of(parts, null);
                address = link == null ? parts.line("id") : link;
            }
            String site = Address.of(address.strip()).map(Address::site).orElse("");
            if (!name.isEmpty() || !site.isEmpty()) {
                return new Named(name, site);
            }
        }
        String publisher = item.fields().line("dc:publisher", "dc:source");
        if (publisher.isEmpty()) {
            return null;
        }
        Optional<Address> address = Address.of(publisher);
        return new Named(
                address.isPresent() ? "" : publisher, address.map(Address::site).orElse(""));
    }

    private record Named(String name, String site) {}
}
