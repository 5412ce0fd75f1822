package dateline.source;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Which of the links of a feed or an item leads to what it is about.
final class FeedLinks {
    private FeedLinks() {}

    /// The address of the page; null where there is none.
    static @Nullable String of(FeedFields fields, @Nullable Address base) {
        String origin = resolve(base, fields.line("feedburner:origlink"));
        if (origin != null) {
            return origin;
        }
        String link = alternate(fields, base);
        return link;
    }

    /// The absolute address that a feed gives; null where it gives none that can be fetched.
    static @Nullable String resolve(@Nullable Address base, String reference) {
        return reference.isBlank() ? null : Reference.absolute(base, reference);
    }

    /// The base that a feed states; the one before where it states none.
    static @Nullable Address base(@Nullable Address before, String reference) {
        String absolute = resolve(before, reference);
        return absolute == null ? before : Address.of(absolute).orElse(before);
    }

    /// The first address with that relation; empty where there is none.
    static String related(FeedFields fields, String relation, @Nullable Address base) {
        for (Element link : fields.all("link")) {
            if (relation(link).equals(relation)) {
                String resolved = resolve(base(link, base), FeedNames.attribute(link, "href"));
                if (resolved != null) {
                    return resolved;
                }
            }
        }
        return "";
    }

    /// What addresses in an element refer to: its own base, within those of what it lies in.
    static @Nullable Address base(Element element, @Nullable Address base) {
        String own = FeedNames.attribute(element, "base");
        return base(base, own);
    }

    private static @Nullable String alternate(FeedFields fields, @Nullable Address base) {
        String best = null;
        int worth = 0;
        for (Element link : fields.all("link")) {
            int value = worth(link);
            if (value > worth) {
                String given =
                        link.hasText() && FeedNames.attribute(link, "href").isEmpty()
                                ? link.text()
                                : FeedNames.attribute(link, "href");
                String resolved = resolve(base(link, base), given);
                if (resolved != null) {
                    best = resolved;
                    worth = value;
                }
            }
        }
        return best;
    }

    /// How much a link is the page's own: 0 for what is another thing's.
    private static int worth(Element link) {
        String relation = relation(link);
        boolean page = isPage(FeedNames.attribute(link, "type").toLowerCase(Locale.ROOT));
        if (FeedNames.attribute(link, "href").isEmpty()) {
            return link.hasText() ? 5 : 0;
        }
        return switch (relation) {
            case "alternate", "" -> page ? 5 : 2;
            default -> 0;
        };
    }

    private static String relation(Element link) {
        String relation = FeedNames.attribute(link, "rel").strip().toLowerCase(Locale.ROOT);
        return relation.substring(relation.lastIndexOf('/') + 1);
    }

    private static boolean isPage(String type) {
        return type.isEmpty() || type.contains("html") || type.startsWith("text/");
    }
}
