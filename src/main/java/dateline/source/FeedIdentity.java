package dateline.source;

import dateline.article.Publisher;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The ids of a feed's items. An item's address counts where it is on the feed's own site, so that no feed can pass off
/// its items as another's; else together with the host of the feed, where that says that it is of the item's site; else
/// an
/// item is known by its feed, and by what that knows it by.
///
/// @param address where the feed comes from
/// @param site whose items are the feed's own; empty: not known
/// @param home the address of that site
record FeedIdentity(
        @Nullable Address address, String site, @Nullable String home) {
    static FeedIdentity of(FeedHead head) {
        return new FeedIdentity(head.address(), head.site(), head.link());
    }

    /// The id of an item.
    ///
    /// @param link the address of its page
    /// @param guid what the feed knows it by; empty where it gives nothing
    String of(@Nullable String link, String guid, @Nullable Publisher publisher, String title, String body) {
        Address page = link == null ? null : Address.of(link).orElse(null);
        String feed = address == null ? site : address.canonical();
        String key = guid.isEmpty() && link != null && !isHome(page) ? link : guid;
        // The site that the id is of: an address may lead through one's own site to another's.
        boolean own =
                page != null && (site.isEmpty() || Sites.isSame(page.unwrapped().site(), site));
        if (page != null && !isHome(page) && !isPart(link)) {
            if (own) {
                return Identity.of(page, publisher, title, body);
            }
            if (isOfHome(page)) {
                return Identity.ofItem(site, page.key());
            }
        }
        if (!feed.isEmpty() && !key.isEmpty()) {
            return Identity.ofItem(feed, key);
        }
        return Identity.of(null, publisher, title, body);
    }

    /// Whether all that an item gives for its address is that of its site.
    private boolean isHome(@Nullable Address page) {
        return page != null
                && home != null
                && Address.of(home)
                        .filter(own -> own.canonical().equals(page.canonical()))
                        .isPresent();
    }

    /// Whether an item is of the site that the feed says it is of: many publishers keep their feeds on a host apart
    /// (`feeds.example`), and a story in two feeds of that host is one.
    private boolean isOfHome(Address page) {
        return home != null
                && Address.of(home)
                        .filter(own -> Sites.isSame(own.site(), page.site()))
                        .isPresent();
    }

    /// Whether an address is a place in a page that holds several stories. Fragments that only track are none.
    private static boolean isPart(@Nullable String link) {
        int hash = link == null ? -1 : link.indexOf('#');
        if (link == null || hash < 0 || hash == link.length() - 1) {
            return false;
        }
        String fragment = link.substring(hash + 1).toLowerCase(Locale.ROOT);
        boolean tracks = fragment.contains("=")
                || fragment.startsWith("xtor")
                || fragment.startsWith("comment")
                || fragment.startsWith("respond")
                || fragment.startsWith("utm");
        return !tracks;
    }
}
