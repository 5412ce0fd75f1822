package dateline.source;

import dateline.article.Publisher;
import dateline.article.Slug;
import dateline.date.LooseDate;
import dateline.date.TextDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a page lies, under which name its site goes, and whose story it is.
///
/// @param address of the story on the page's own site; null where that is not known
/// @param name of the site; empty where the page does not give it
/// @param original the address of the story that the page says it is a copy of; null where it does not
record PageSite(
        @Nullable Address address, String name, @Nullable Address original) {
    private static final int LONGEST_NAME = 80;
    /// Labels under which names are registered in some countries.
    private static final Set<String> SECOND_LEVEL = Set.of(
            "co",
            "com",
            "org",
            "net",
            "gov",
            "edu",
            "ac",
            "gob",
            "gouv",
            "go",
            "or",
            "ne",
            "blogspot",
            "wordpress",
            "tumblr",
            "substack",
            "medium",
            "github");

    /// @param fetched where the page was taken from; null where that is not known
    static PageSite of(PageFacts facts, @Nullable Address fetched) {
        Address base =
                fetched != null ? fetched : Address.of(facts.link("base")).orElse(null);
        Address own = fetched;
        Address original = null;
        List<Address> stated = new ArrayList<>();
        for (String reference : List.of(
                facts.meta("og:url"),
                facts.link("canonical"),
                facts.data().address("mainEntityOfPage"),
                facts.data().address("url"),
                facts.meta("twitter:url", "parsely-link"))) {
            Address address = story(reference, base);
            if (address != null) {
                stated.add(address);
                own = own == null ? address : own;
            }
        }
        Address best = own;
        Address canonical = story(facts.link("canonical"), base);
        if (own != null) {
            for (Address address : stated) {
                if (isOneSite(address, own) && !isAbove(address, own)) {
                    best = address;
                    break;
                }
            }
            if (canonical != null && isOneSite(canonical, own) && !isAbove(canonical, own)) {
                best = canonical;
            }
            for (String reference : List.of(
                    facts.link("canonical"),
                    facts.meta("original-source", "syndication-source"),
                    facts.link("original"))) {
                Address address = story(reference, base);
                if (original == null && address != null && !isOneSite(address, own)) {
                    original = address;
                }
            }
        }
        return new PageSite(best, siteName(facts), original);
    }

    /// The names under which the site goes, its host among them.
    List<String> names(PageFacts facts) {
        List<String> names = new ArrayList<>();
        for (String key : List.of(
                "og:site_name",
                "application-name",
                "apple-mobile-web-app-title",
                "twitter:site",
                "cre",
                "source",
                "dc.publisher",
                "al:android:app_name")) {
            String value = facts.meta(key);
            if (!value.isEmpty() && value.length() <= LONGEST_NAME) {
                names.add(value);
            }
        }
        names.add(facts.data().publisher());
        if (address != null) {
            String site = address.unwrapped().site();
            String registered = registered(site);
            names.add(site);
            names.add(registered);
            names.add(registered.substring(0, Math.max(registered.indexOf('.'), 0)));
        }
        return names.stream().filter(name -> !name.isBlank()).toList();
    }

    /// Who published the story.
    ///
    /// @param copiedFrom the name of whom the text says it was taken from; empty where it does not
    @Nullable
    Publisher publisher(String copiedFrom) throws MalformedSourceException {
        if (original != null) {
            return Identity.publisher(copiedFrom, original, false);
        }
        if (!copiedFrom.isEmpty()) {
            return Identity.publisher(copiedFrom, null, true);
        }
        if (address == null) {
            return name.isEmpty() ? null : Identity.publisher(name, null, false);
        }
        String site = address.unwrapped().site();
        boolean named = !name.isEmpty() && Address.of(name).isEmpty();
        return new Publisher(site, named ? name : site);
    }

    /// Who passes the story on, where it is a copy.
    @Nullable
    String aggregator(String copiedFrom) {
        if (original == null && copiedFrom.isEmpty()) {
            return null;
        }
        return !name.isEmpty() ? name : address == null ? null : address.site();
    }

    private static String siteName(PageFacts facts) {
        String stated = facts.meta("og:site_name", "application-name", "al:android:app_name");
        String name = stated.isEmpty() ? facts.data().publisher() : stated;
        String slug = Slug.of(name);
        return slug.isEmpty() || !Identity.fits(slug) || name.length() > ArticleLimits.NAME_LENGTH ? "" : name;
    }

    /// An address that can be a story's: not that of a site's first page.
    private static @Nullable Address story(String reference, @Nullable Address base) {
        boolean bare = base == null && reference.startsWith("//");
        return reference.isBlank()
                ? null
                : Address.resolve(base, bare ? "https:" + reference : reference)
                        .filter(address -> address.rest().length() > 1)
                        .orElse(null);
    }

    /// Whether an address is only that of the section that the page lies in.
    private static boolean isAbove(Address address, Address own) {
        String path = address.path();
        String folder = path.endsWith("/") ? path : path + "/";
        return address.query().isEmpty()
                && own.path().length() > folder.length()
                && own.path().startsWith(folder)
                && folder.indexOf('/', 1) == folder.length() - 1
                && folder.chars().allMatch(c -> c == '/' || Character.isLetter(c));
    }

    /// Whether two addresses are of one publisher's site, under whatever top-level domain.
    private static boolean isOneSite(Address one, Address other) {
        return one.isOnSiteOf(other) || label(one).equals(label(other));
    }

    private static String label(Address address) {
        String registered = registered(address.unwrapped().site());
        return registered.substring(0, registered.indexOf('.') < 0 ? registered.length() : registered.indexOf('.'));
    }

    /// The part of a host that somebody registered, as far as that can be told without a list: `bbc.co.uk`.
    private static String registered(String host) {
        int last = host.lastIndexOf('.');
        int second = last < 0 ? -1 : host.lastIndexOf('.', last - 1);
        if (second < 0) {
            return host;
        }
        return SECOND_LEVEL.contains(host.substring(second + 1, last))
                ? host.substring(host.lastIndexOf('.', second - 1) + 1)
                : host.substring(second + 1);
    }

    /// Whom a line says that the story was taken from: `This article was originally published on The Conversation.`
    ///
    /// @param sites names of the page's own site, which takes nothing from itself
    static Optional<String> copiedFrom(String line, List<String> sites) {
        if (line.length() > 3 * LONGEST_NAME) {
            return Optional.empty();
        }
        String lower = line.toLowerCase(Locale.ROOT);
        for (String phrase : List.of(
                "originally published on ",
                "originally published by ",
                "originally published in ",
                "originally published at ",
                "originally appeared on ",
                "originally appeared in ",
                "originally appeared at ",
                "first published on ",
                "first published by ",
                "first published in ",
                "first appeared on ",
                "first appeared in ",
                "republished from ",
                "syndicated from ")) {
            int at = lower.indexOf(phrase);
            if (at >= 0 && lower.length() == line.length()) {
                return name(line.substring(at + phrase.length())).filter(name -> !isOwn(name, sites));
            }
        }
        return Optional.empty();
    }

    private static boolean isOwn(String name, List<String> sites) {
        String slug = Slug.of(name);
        return sites.stream().anyMatch(site -> Slug.of(site).equals(slug));
    }

    /// The name that a text begins with: words with capitals, a host, up to a stop or a small word.
    private static Optional<String> name(String text) {
        var name = new StringBuilder();
        for (String word : text.split(" ", 8)) {
            String bare = word.replace("“", "").replace("”", "").replace("\"", "");
            boolean ends = bare.endsWith(".") || bare.endsWith(",") || bare.endsWith(":") || bare.endsWith(")");
            bare = ends ? bare.substring(0, bare.length() - 1) : bare;
            boolean small = bare.isEmpty() || Character.isLowerCase(bare.codePointAt(0));
            boolean joins =
                    small && (bare.equals("the") || bare.equals("of") || bare.equals("and") || bare.equals("for"));
            if (bare.isEmpty()
                    || (small && !joins && !Address.isHostName(bare))
                    || LooseDate.of(bare).isPresent()) {
                break;
            }
            name.append(name.isEmpty() ? "" : " ").append(bare);
            if (ends) {
                break;
            }
        }
        String found = name.toString();
        for (String end : List.of(" and", " for", " of", " the")) {
            found = found.endsWith(end) ? found.substring(0, found.length() - end.length()) : found;
        }
        boolean named = !found.isEmpty()
                && !found.equals("the")
                && !Slug.of(found).isEmpty()
                && TextDate.of(found).isEmpty();
        return named && !isMonth(found) ? Optional.of(found) : Optional.empty();
    }

    private static boolean isMonth(String name) {
        String first = name.split(" ", 2)[0];
        return LooseDate.of("1 " + first + " 2000")
                .filter(date -> date.text().length() == 10)
                .isPresent();
    }
}
