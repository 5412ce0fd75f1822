package dateline.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Who wrote an item, by what feeds put into its author.
final class FeedPeople {
    private static final int MOST = 50;

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
                fields.all("itunes:author")
                        .forEach(element -> creators.add(FeedText.of(element).line()));
            }
            if (creators.stream().anyMatch(creator -> !creator.isBlank())) {
                names.clear();
            }
            creators.forEach(creator -> add(name(creator), names));
        }
        return List.copyOf(names);
    }

    /// The name in `a@b.c (Name)`, `Name <a@b.c>`, `By Name`; the whole where it is none of them.
    static String name(String text) {
        String line = Text.line(text);
        int open = line.indexOf('(');
        int close = line.lastIndexOf(')');
        if (open >= 0 && close > open && line.indexOf('@') >= 0) {
            String within = line.substring(open + 1, close).strip();
            String before = line.substring(0, open).strip();
            String name = within.indexOf('@') >= 0 ? before : within;
            return name.isEmpty() ? before : name;
        }
        int angle = line.indexOf('<');
        if (angle >= 0 && line.indexOf('@', angle) >= 0) {
            String before = line.substring(0, angle).replace("\"", "").strip();
            return before.isEmpty() ? line.substring(angle + 1).replace(">", "").strip() : before;
        }
        if (line.indexOf('@') > 0 && line.indexOf(' ') > line.indexOf('@')) {
            return line.substring(line.indexOf(' ')).strip();
        }
        return line.regionMatches(true, 0, "by ", 0, 3) ? line.substring(3).strip() : line;
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
