package dateline.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a page lies, under which names its site goes, and whose story it is.
///
/// @param address of the story on the page's own site; null where the page does not say
/// @param name of the site; empty where it is not given
/// @param original the site that the story is copied from; null where it is the page's own
record PageSite(
        @Nullable Address address, String name, @Nullable String original) {
    private static final Set<String> SECOND_LEVEL = Set.of(
            "co", "com", "org", "net", "gov", "edu", "ac", "gob", "gouv", "go", "or", "ne", "blogspot", "wordpress");

    static PageSite of(PageFacts facts, @Nullable Address fetched) {
        Address base =
                fetched != null ? fetched : Address.of(facts.link("base")).orElse(null);
        Address canonical = story(facts.link("canonical"), base);
        Address open = story(facts.meta("og:url"), base);
        Address data = story(facts.data().address("mainEntityOfPage"), base);
        Address own = fetched != null ? fetched : open != null ? open : canonical != null ? canonical : data;
        Address best = own;
        for (Address stated : candidates(data, open, canonical)) {
            if (own != null && isSameSite(stated, own)) {
                best = stated;
            }
        }
        String original = own != null && canonical != null && !isSameSite(canonical, own) ? canonical.site() : null;
        String name = facts.meta("og:site_name", "application-name", "al:android:app_name");
        return new PageSite(best, name.isEmpty() ? facts.data().publisher() : name, original);
    }

    /// The names under which the site goes, its host among them.
    List<String> names(PageFacts facts) {
        List<String> names = new ArrayList<>();
        for (String key : List.of(
                "og:site_name",
                "application-name",
                "apple-mobile-web-app-title",
                "twitter:site",
                "al:android:app_name")) {
            String value = facts.meta(key);
            if (!value.isEmpty()) {
                names.add(value);
            }
        }
        names.add(facts.data().publisher());
        if (address != null) {
            String site = address.site();
            names.add(site);
            names.add(site.substring(0, site.indexOf('.') < 0 ? site.length() : site.indexOf('.')));
            String registered = registered(site);
            names.add(registered);
            names.add(registered.substring(0, Math.max(registered.indexOf('.'), 0)));
        }
        return names;
    }

    private static List<Address> candidates(@Nullable Address... addresses) {
        List<Address> known = new ArrayList<>();
        for (Address address : addresses) {
            if (address != null) {
                known.add(address);
            }
        }
        return known;
    }

    /// An address that can be a story's: not that of a site's first page.
    private static @Nullable Address story(String text, @Nullable Address base) {
        String whole = text.strip();
        if (whole.startsWith("//")) {
            whole = (base == null ? "https" : base.scheme()) + ":" + whole;
        } else if (whole.startsWith("/") && base != null) {
            whole = base.scheme() + "://" + base.host() + (base.port().isEmpty() ? "" : ":" + base.port()) + whole;
        }
        Optional<Address> address = Address.of(whole.replace(" ", "%20"));
        return address.filter(found -> found.rest().length() > 1).orElse(null);
    }

    static boolean isSameSite(Address one, Address other) {
        return registered(one.site()).equals(registered(other.site()));
    }

    /// The part of a host that somebody registered, as far as that can be told without a list: `bbc.co.uk`.
    static String registered(String host) {
        int last = host.lastIndexOf('.');
        int second = last < 0 ? -1 : host.lastIndexOf('.', last - 1);
        if (second < 0) {
            return host;
        }
        if (!SECOND_LEVEL.contains(host.substring(second + 1, last))) {
            return host.substring(second + 1);
        }
        return host.substring(host.lastIndexOf('.', second - 1) + 1);
    }
}
