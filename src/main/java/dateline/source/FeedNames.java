package dateline.source;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/// The names that feeds' elements go by: `title` of any feed format, `dc:creator` of a module, whatever prefix a feed
/// gives them and even where it forgets to declare it.
final class FeedNames {
    /// What jsoup says of an element without a declared namespace.
    private static final String UNDECLARED = "http://www.w3.org/xml/1998/namespace";

    private static final Set<String> OWN_PREFIXES =
            Set.of("rss", "rss1", "rss09", "rss2", "atom", "atom10", "a10", "a", "cdf");
    private static final Set<String> MODULES = Set.of(
            "dc",
            "dcterms",
            "content",
            "media",
            "itunes",
            "feedburner",
            "xhtml",
            "slash",
            "rdf",
            "sy",
            "prism",
            "wfw",
            "thr",
            "googleplay",
            "yandex",
            "turbo",
            "georss",
            "geo",
            "cc",
            "creativecommons",
            "admin",
            "podcast",
            "psc",
            "opensearch");

    private FeedNames() {}

    /// The name without a prefix for what a feed format defines, `module:name` for what a module does, `?:name` for
    /// what nobody here knows; in lower case.
    static String of(Element element) {
        String local = Xml.localName(element).toLowerCase(Locale.ROOT);
        String qualified = element.tagName().toLowerCase(Locale.ROOT);
        int colon = qualified.indexOf(':');
        String prefix = colon < 0 ? "" : qualified.substring(0, colon);
        String module = module(Xml.namespace(element).toLowerCase(Locale.ROOT));
        if (module.equals("?")) {
            module = byPrefix(prefix, local);
        }
        return module.isEmpty() ? local : module + ":" + local;
    }

    /// An attribute by its name without a prefix, whatever its case; empty where it is absent.
    static String attribute(Element element, String local) {
        if (element.attributesSize() == 0) {
            return "";
        }
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            if (key.regionMatches(true, key.length() - local.length(), local, 0, local.length())
                    && (key.length() == local.length() || key.charAt(key.length() - local.length() - 1) == ':')
                    && !key.startsWith("xmlns")) {
                return attribute.getValue();
            }
        }
        return "";
    }

    /// Whether a namespace is one of the feed formats.
    static boolean isFeed(String namespace) {
        return module(namespace.toLowerCase(Locale.ROOT)).isEmpty();
    }

    /// Whether a prefix that is not declared means a feed format.
    static boolean isFeedPrefix(String prefix) {
        return OWN_PREFIXES.contains(prefix.toLowerCase(Locale.ROOT));
    }

    private static String byPrefix(String prefix, String local) {
        if (OWN_PREFIXES.contains(prefix)) {
            return "";
        }
        if (MODULES.contains(prefix)) {
            return prefix;
        }
        return switch (prefix) {
            case "mrss" -> "media";
            case "dct" -> "dcterms";
            default ->
                switch (local) {
                    case "encoded" -> "content";
                    case "creator" -> "dc";
                    case "origlink" -> "feedburner";
                    default -> prefix.isEmpty() ? "" : "?";
                };
        };
    }

    /// The usual prefix of a namespace; empty for the formats' own, `?` where it is not known.
    private static String module(String namespace) {
        if (namespace.isEmpty() || namespace.equals(UNDECLARED)) {
            return "?";
        }
        if (namespace.contains("w3.org/2005/atom") || namespace.contains("purl.org/atom")) {
            return "";
        }
        if (namespace.contains("purl.org/dc/terms")) {
            return "dcterms";
        }
        if (namespace.contains("purl.org/dc/") || namespace.contains("dublin_core")) {
            return "dc";
        }
        int modules = namespace.indexOf("/modules/");
        if (modules >= 0 && namespace.contains("rss")) {
            return modules(namespace.substring(modules + 9));
        }
        if (namespace.contains("search.yahoo.com/mrss") || namespace.contains("mediarss")) {
            return "media";
        }
        if (namespace.contains("itunes.com/dtds") || namespace.contains("itunes.apple.com")) {
            return "itunes";
        }
        if (namespace.contains("feedburner")) {
            return "feedburner";
        }
        if (namespace.contains("w3.org/1999/xhtml")) {
            return "xhtml";
        }
        if (namespace.contains("1999/02/22-rdf-syntax")) {
            return "rdf";
        }
        if (namespace.contains("prismstandard")) {
            return "prism";
        }
        return isRss(namespace) ? "" : "?";
    }

    private static String modules(String tail) {
        String name = tail.replace("/", "").replace("#", "");
        return switch (name) {
            case "syndication" -> "sy";
            case "content", "slash", "prism", "wfw", "event", "image", "search", "link" -> name;
            default -> name.startsWith("dc") ? "dc" : "?";
        };
    }

    private static boolean isRss(String namespace) {
        return namespace.contains("purl.org/rss/1.0")
                || namespace.contains("netscape.com")
                || namespace.contains("backend.userland.com")
                || namespace.contains("blogs.law.harvard.edu/tech/rss")
                || namespace.contains("cyber.law.harvard.edu/rss")
                || namespace.contains("channel.netscape.com")
                || namespace.contains("purl.org/net/rss");
    }
}
