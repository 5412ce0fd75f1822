package dateline.source;

import dateline.article.Text;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// What an element of a feed says, and whether that is HTML.
record FeedText(String value, boolean html) {
    /// No line is longer, whatever a feed has put into its titles.
    private static final int LINE_LENGTH = 20_000;

    private static final FeedText NOTHING = new FeedText("", false);

    /// Reads an element of either family: Atom says what its text is, RSS leaves it to be guessed.
    static FeedText of(Element element) {
        String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        if (isNoText(type) && !element.hasText()) {
            return NOTHING;
        }
        boolean atom = isAtom(element);
        if (element.attr("mode").equalsIgnoreCase("base64") || (atom && isBase64(type))) {
            return of(decoded(element.wholeText()), type, atom);
        }
        return element.childrenSize() > 0 && !isOnlyText(type, element)
                ? new FeedText(
                        FeedMarkup.inner(element, !atom || type.equals("html") || type.equals("text/html")), true)
                : of(element.wholeText(), type, atom);
    }

    /// The text on one line.
    String line() {
        String start = value.length() > LINE_LENGTH ? value.substring(0, LINE_LENGTH) : value;
        return Text.line(html ? FeedMarkup.title(start) : start);
    }

    /// The text in paragraphs, with captions apart.
    HtmlText paragraphs() {
        return html ? HtmlText.of(FeedMarkup.withoutUnclosed(unescaped())) : new HtmlText(Text.body(value), List.of());
    }

    boolean isBlank() {
        return value.isBlank();
    }

    private static FeedText of(String text, String type, boolean atom) {
        String value = withoutStrayCdata(text);
        if (atom) {
            return new FeedText(value, isHtml(type));
        }
        return new FeedText(
                value, !type.equals("text/plain") && (FeedMarkup.hasTags(value) || FeedMarkup.hasReferences(value)));
    }

    /// HTML that was escaped once too often.
    private String unescaped() {
        if (FeedMarkup.hasTags(value) || !value.contains("&lt;")) {
            return value;
        }
        String once = Parser.unescapeEntities(value, false);
        return once.contains("</p>") || once.contains("<br") || once.contains("</a>") || once.contains("<p>")
                ? once
                : value;
    }

    private static String withoutStrayCdata(String text) {
        String stripped = text.strip();
        if (!stripped.startsWith("<![CDATA[")) {
            return stripped.endsWith("]]>") ? stripped.substring(0, stripped.length() - 3) : text;
        }
        return stripped.substring(9, stripped.endsWith("]]>") ? stripped.length() - 3 : stripped.length());
    }

    private static boolean isAtom(Element element) {
        String namespace = Xml.namespace(element).toLowerCase(Locale.ROOT);
        if (namespace.contains("atom")) {
            return true;
        }
        if (FeedNames.of(element).contains(":")) {
            // A module's element says nothing of what it holds, in Atom either.
            return false;
        }
        Element root = element.parents().isEmpty() ? element : element.parents().last();
        return root != null && Xml.localName(root).equalsIgnoreCase("feed");
    }

    private static boolean isHtml(String type) {
        return type.equals("html") || type.equals("xhtml") || type.contains("html");
    }

    /// Types of which nothing can be read.
    private static boolean isNoText(String type) {
        return type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/");
    }

    /// Atom 1.0: what is neither text nor XML is in base64.
    private static boolean isBase64(String type) {
        return type.contains("/")
                && !type.startsWith("text/")
                && !type.contains("xml")
                && !type.contains("html")
                && !type.startsWith("multipart/");
    }

    /// Text in which elements stand for nothing but themselves.
    private static boolean isOnlyText(String type, Element element) {
        return type.equals("text/plain") && !element.attr("mode").equalsIgnoreCase("xml");
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return base64;
        }
    }
}
