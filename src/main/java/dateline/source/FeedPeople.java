package dateline.source;

import dateline.article.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Who wrote an item, by what feeds put into its author.
final class FeedPeople {
    private static final int MOST = 50;
    private static final Pattern ADDRESS =
            Pattern.compile("[(<\\[]?https?://[^\\s()<>\\[\\]]{1,500}[)>\\]]?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL =
            Pattern.compile("[(<\\[]?(?:mailto:)?[^\\s()<>\\[\\],;:\"@]{1,64}@[^\\s()<>\\[\\],;:\"@]{1,255}[)>\\]]?");
    private static final String OPENING = "(<[\"'“";
    private static final String CLOSING = ")>]\"'”";

    private FeedPeople() {}

    /// The names, in their order; none where it has no author.
    static List<String> of(FeedFields fields) {
        Set<String> names = new LinkedHashSet<>();
        for (String field : new String[] {"author", "dc:author"}) {
            fields.all(field).forEach(element -> add(person(element), names));
        }
        if (names.isEmpty() || names.stream().allMatch(FeedPeople::isMail)) {
            List<String> creators = new ArrayList<>();
            fields.all("dc:creator")
                    .forEach(element -> creators.add(FeedText.of(element).line()));
            if (creators.stream().allMatch(String::isBlank)) {
                for (String field : new String[] {"itunes:author", "googleplay:author"}) {
                    fields.all(field)
                            .forEach(
                                    element -> creators.add(FeedText.of(element).line()));
                }
            }
            if (creators.stream().anyMatch(creator -> !creator.isBlank())) {
                names.clear();
            }
            creators.forEach(creator -> add(name(creator), names));
        }
        return List.copyOf(names);
    }

    /// The name in `a@b.c (Name)`, `Name <a@b.c>`, `Name [a@b.c]`, `Name (https://b.c)`, `By Name`; the whole where it
    /// is none of them.
    static String name(String text) {
        String line = Text.line(text);
        if (line.length() > 4 * ArticleLimits.NAME_LENGTH) {
            return line;
        }
        String rest = without(ADDRESS, undisguised(line));
        String named = without(MAIL, rest);
        if (named.isEmpty()) {
            return rest.isEmpty() ? line : unwrapped(rest);
        }
        String name = named.equals(line) ? line : unwrapped(named);
        return name.regionMatches(true, 0, "by ", 0, 3) ? name.substring(3).strip() : name;
    }

    /// The name in `a at b dot c (Name)`, an address that machines were not to read.
    private static String undisguised(String line) {
        int open = line.indexOf('(');
        String address = open < 0 ? "" : line.substring(0, open).toLowerCase(Locale.ROOT);
        boolean disguised = address.contains(" at ") && address.contains(" dot ") && line.endsWith(")");
        return disguised ? line.substring(open) : line;
    }

    private static String without(Pattern pattern, String line) {
        return line.indexOf('@') < 0 && line.indexOf(':') < 0
                ? line
                : pattern.matcher(line).replaceAll(" ").strip();
    }

    /// Without the brackets and quotes around the whole.
    private static String unwrapped(String text) {
        String name = text.strip();
        while (name.length() > 1) {
            int pair = OPENING.indexOf(name.charAt(0));
            boolean wrapped = pair >= 0 && name.indexOf(CLOSING.charAt(pair), 1) == name.length() - 1;
            if (!wrapped) {
                return name;
            }
            name = name.substring(1, name.length() - 1).strip();
        }
        return name;
    }

    private static String person(Element element) {
        FeedFields parts = FeedFields.of(element);
        String name = parts.line("name", "?:name");
        if (!name.isEmpty()) {
            return name(name);
        }
        if (element.childrenSize() > 0 && (parts.has("email") || parts.has("uri") || parts.has("url"))) {
            return parts.line("email");
        }
        return name(FeedText.of(element).line());
    }

    static void add(String name, Set<String> names) {
        if (name.isEmpty() || name.length() > ArticleLimits.NAME_LENGTH || names.size() >= MOST) {
            return;
        }
        if (name.indexOf(';') > 0) {
            for (String part : name.split(";", MOST)) {
                add(part.strip(), names);
            }
            return;
        }
        List<String> several = Byline.authors("By " + name);
        if (several.size() > 1) {
            names.addAll(several);
        } else {
            names.add(name);
        }
    }

    private static boolean isMail(String name) {
        return name.indexOf('@') > 0 && name.indexOf(' ') < 0;
    }
}
