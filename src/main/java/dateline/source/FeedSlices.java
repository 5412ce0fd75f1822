package dateline.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where in a feed's text its items lie, found without reading what is in them: a feed may hold a hundred thousand,
/// and what breaks one must not break the next. An item ends where it says so, or where the next one begins.
final class FeedSlices {
    /// Items of one feed; no feed that is read by anybody comes near.
    static final int MOST = 100_000;

    /// A start tag's longest text; one that is longer ends at the first `>`, whatever it stands in.
    private static final int TAG_LENGTH = 1024;
    /// Prefixes that are looked up; no feed has more for its items.
    private static final int PREFIXES = 20;

    private final String text;
    private final List<Slice> slices = new ArrayList<>();
    private final Map<String, Boolean> prefixes = new HashMap<>();
    /// Ends that were looked for in vain, so that nobody looks again.
    private final Map<String, Boolean> missing = new HashMap<>();

    private int start = -1;
    private String open = "";
    private boolean tooMany;
    private boolean cut;

    /// One item, from its first character to after its last.
    record Slice(int start, int end) {}

    private FeedSlices(String text) {
        this.text = text;
    }

    static FeedSlices of(String text) {
        var slices = new FeedSlices(text);
        slices.scan();
        return slices;
    }

    List<Slice> items() {
        return slices;
    }

    /// Whether there were more than [#MOST].
    boolean isCut() {
        return tooMany;
    }

    /// Whether the text ends before the last item does.
    boolean isLastCut() {
        return cut;
    }

    private void scan() {
        int at = text.indexOf('<');
        while (at >= 0 && !tooMany) {
            at = text.indexOf('<', markup(at));
        }
        cut = start >= 0 && !tooMany;
        close(text.length());
    }

    /// Takes what begins at a `<`.
    ///
    /// @return where to go on
    private int markup(int at) {
        if (text.startsWith("<!--", at)) {
            return after("-->", at + 4);
        }
        if (text.startsWith("<![CDATA[", at)) {
            return after("]]>", at + 9);
        }
        if (text.startsWith("<?", at)) {
            return after(">", at + 2);
        }
        if (text.startsWith("<!", at)) {
            return declaration(at + 2);
        }
        boolean end = text.startsWith("</", at);
        int from = end ? at + 2 : at + 1;
        int to = from;
        while (to < text.length() && to - from < 64 && isName(text.charAt(to))) {
            to++;
        }
        int local = from + text.substring(from, to).lastIndexOf(':') + 1;
        if (!isItem(local, to)) {
            return Math.max(to, at + 1);
        }
        return end ? endTag(from, to) : startTag(at, from, to);
    }

    private int startTag(int at, int from, int to) {
        String name = text.substring(from, to).toLowerCase(Locale.ROOT);
        int colon = name.indexOf(':');
        boolean other = start >= 0 && !local(name).equals(local(open));
        if (other || (colon >= 0 && !isFeed(name.substring(0, colon)))) {
            return to;
        }
        int end = tagEnd(to);
        boolean empty = end > to && end <= text.length() && text.charAt(end - 1) == '>' && text.charAt(end - 2) == '/';
        if (empty && start >= 0) {
            // An item that holds nothing is no story; within another it is that one's.
            return end;
        }
        close(at);
        start = at;
        open = name;
        if (empty) {
            close(end);
        }
        return end;
    }

    private int endTag(int from, int to) {
        int end = after(">", to);
        if (start >= 0
                && local(text.substring(from, to).toLowerCase(Locale.ROOT)).equals(local(open))) {
            boolean same = text.substring(from, to).equalsIgnoreCase(open);
            if (same || !text.substring(from, to).contains(":")) {
                close(end);
            }
        }
        return end;
    }

    private void close(int end) {
        if (start >= 0) {
            if (slices.size() == MOST) {
                tooMany = true;
            } else {
                slices.add(new Slice(start, end));
            }
            start = -1;
        }
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private boolean isItem(int from, int to) {
        if (to < text.length() && !Character.isWhitespace(text.charAt(to)) && ">/".indexOf(text.charAt(to)) < 0) {
            return false;
        }
        int length = to - from;
        return (length == 4 && text.regionMatches(true, from, "item", 0, 4))
                || (length == 5 && text.regionMatches(true, from, "entry", 0, 5));
    }

    private boolean isFeed(String prefix) {
        if (prefixes.size() >= PREFIXES && !prefixes.containsKey(prefix)) {
            return false;
        }
        return prefixes.computeIfAbsent(prefix, name -> {
            int declared = text.indexOf("xmlns:" + name + "=");
            if (declared < 0) {
                return FeedNames.isFeedPrefix(name);
            }
            int from = Math.min(text.length(), declared + name.length() + 8);
            int to = from;
            while (to < text.length() && to - from < 200 && "\"'>".indexOf(text.charAt(to)) < 0) {
                to++;
            }
            return FeedNames.isFeed(text.substring(from, to));
        });
    }

    /// After the `>` of a tag, which may stand in the quotes of an attribute before.
    private int tagEnd(int from) {
        char quote = 0;
        int limit = Math.min(text.length(), from + TAG_LENGTH);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return after(">", from);
    }

    /// A document type may declare entities in brackets, which may look like items.
    private int declaration(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '>') {
            if (text.charAt(i) == '[') {
                return after("]>", i + 1);
            }
            i++;
        }
        return i;
    }

    private int after(String end, int from) {
        if (missing.containsKey(end)) {
            return from;
        }
        int found = text.indexOf(end, from);
        if (found < 0) {
            missing.put(end, true);
            return from;
        }
        return found + end.length();
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
    }
}
