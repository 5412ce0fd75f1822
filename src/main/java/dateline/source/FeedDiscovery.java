package dateline.source;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The feed that a page names as its own (`link rel=alternate`).
public final class FeedDiscovery {
    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "application/json",
            "application/xml",
            "text/xml");
    /// The links stand in the head.
    private static final int HEAD = 500_000;

    private FeedDiscovery() {}

    /// The first feed that a page names; empty where it names none.
    public static Optional<String> in(String html, String address) {
        String head = html.substring(0, Math.min(html.length(), HEAD));
        Document page = Jsoup.parse(head, address);
        for (Element link : page.select("link[rel][href]")) {
            String type = link.attr("type").strip().toLowerCase(Locale.ROOT);
            String target = link.absUrl("href");
            if (isAlternate(link) && TYPES.contains(type) && Address.of(target).isPresent()) {
                return Optional.of(target);
            }
        }
        return Optional.empty();
    }

    private static boolean isAlternate(Element link) {
        return (" " + link.attr("rel").toLowerCase(Locale.ROOT) + " ").contains(" alternate ");
    }
}
