package dateline.source;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/// A title written in HTML, made plain. What only looks like a tag stays: `a < b`, or an element that the title is
/// about.
final class TitleText {
    /// What stands in titles as markup; any other name in angle brackets is what the title is about.
    private static final Set<String> IN_TITLES = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "center", "cite", "code", "del", "dfn", "div", "em",
            "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "nobr", "ol", "p",
            "pre", "q", "s", "script", "small", "span", "strike", "strong", "style", "sub", "sup", "td", "tr", "tt",
            "u", "ul", "wbr", "blink", "svg", "math");

    private static final Set<String> BREAKING = Set.of(
            "br", "center", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "td", "tr", "ul");

    private final String html;
    private final StringBuilder text = new StringBuilder();
    /// Elements that are markup here though titles seldom have them, since they came with attributes.
    private final Set<String> opened = new HashSet<>();

    TitleText(String html) {
        this.html = html;
    }

    /// Whether a name is one of markup in titles.
    static boolean isMarkup(String name) {
        return IN_TITLES.contains(name);
    }

    String read() {
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            int next = c == '<' ? afterTag(at) : -1;
            if (next < 0) {
                text.append(c);
                at++;
            } else {
                at = next;
            }
        }
        return Parser.unescapeEntities(text.toString(), false);
    }

    /// After the tag or comment that begins there; -1 where none does.
    private int afterTag(int at) {
        if (html.startsWith("<!-", at)) {
            int close = html.indexOf("-->", at);
            int end = close < 0 ? html.indexOf('>', at) : close + 2;
            return end < 0 ? html.length() : end + 1;
        }
        String name = FeedMarkup.tagName(html, at);
        int end = name.isEmpty() ? -1 : FeedMarkup.tagEnd(html, at);
        if (end < 0 || !isMarkup(name, at, end)) {
            return -1;
        }
        if (BREAKING.contains(name)) {
            text.append(' ');
        }
        boolean hidden = (name.equals("script") || name.equals("style")) && html.charAt(at + 1) != '/';
        int close = hidden ? html.indexOf("</" + name, end) : -1;
        return close < 0 ? end : close;
    }

    private boolean isMarkup(String name, int at, int end) {
        if (IN_TITLES.contains(name)) {
            return true;
        }
        if (html.charAt(at + 1) == '/') {
            return opened.contains(name);
        }
        boolean attributes = html.indexOf('=', at) > 0 && html.indexOf('=', at) < end;
        if (attributes && Tag.isKnownTag(name)) {
            opened.add(name);
            return true;
        }
        return false;
    }
}
