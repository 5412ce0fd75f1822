package dateline.source;

import dateline.article.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Collects the feeds of a list, each once, and names what is none.
final class SubscriptionList {
    /// Problems that are named one by one; a file that is no list at all has thousands.
    private static final int NAMED = 100;

    private static final String HIDDEN = "***";

    private final String origin;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<Refusal> problems = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private int unnamed;

    SubscriptionList(String origin) {
        this.origin = origin;
    }

    /// A feed as the list has it.
    ///
    /// @param groups names of the groups it stands in, outermost first
    void feed(int line, String address, String title, String page, List<String> groups) {
        Optional<Address> found = address(address);
        if (found.isEmpty()) {
            String shown = shown(address);
            String reason = shown.startsWith("'http") && shown.contains(HIDDEN)
                    ? "an address with a user name is not taken: "
                    : "not an absolute http or https address: ";
            problem(line, reason + shown);
            return;
        }
        String place =
                found.get().host() + ":" + found.get().port() + found.get().rest();
        Integer before = lines.putIfAbsent(place, line);
        if (before != null) {
            problem(line, "the same feed as in line " + before + ": " + Shown.of(address.strip()));
            return;
        }
        subscriptions.add(new Subscription(
                found.get().text(),
                name(title),
                address(page).map(Address::text).orElse(null),
                category(groups)));
    }

    /// An address as it stands in messages, without the name and password that it may have.
    static String shown(String given) {
        String address = given.strip();
        int at = address(address).isPresent() ? -1 : address.lastIndexOf('@');
        if (at < 0) {
            return Shown.of(address);
        }
        int scheme = address.indexOf("://");
        String start = scheme < 0 || scheme > at ? "" : address.substring(0, scheme + 3);
        return Shown.of(start + HIDDEN + address.substring(at));
    }

    void problem(int line, String reason) {
        if (problems.size() < NAMED) {
            problems.add(new Refusal(origin, line, reason));
        } else {
            unnamed++;
        }
    }

    /// @param whole whether the list has its end
    Opml end(boolean whole) {
        if (unnamed > 0) {
            problems.add(new Refusal(origin, 0, unnamed + " more entries that are no feed"));
        } else if (subscriptions.isEmpty() && problems.isEmpty()) {
            problems.add(new Refusal(origin, 0, "no feed in it"));
        }
        return new Opml(subscriptions, problems, whole);
    }

    /// Readers hand feeds over as `feed:` addresses, and escape twice.
    private static Optional<Address> address(String given) {
        String address = given.strip().replace("&amp;", "&").replace(" ", "%20");
        String lower = address.substring(0, Math.min(12, address.length())).toLowerCase(Locale.ROOT);
        if (lower.startsWith("feed://")) {
            address = "http" + address.substring(4);
        } else if (lower.startsWith("feed:http")) {
            address = address.substring(5);
        }
        return Address.of(address);
    }

    static String name(String text) {
        String name = Text.line(Parser.unescapeEntities(text, false));
        return name.length() <= ArticleLimits.NAME_LENGTH ? name : Shown.plain(name, ArticleLimits.NAME_LENGTH - 1);
    }

    private static @Nullable String category(List<String> groups) {
        String category = String.join("/", groups);
        return category.isEmpty() || category.length() > ArticleLimits.NAME_LENGTH ? null : category;
    }
}
