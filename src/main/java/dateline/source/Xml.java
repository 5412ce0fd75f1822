package dateline.source;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The one reader of XML: lenient, since feeds are seldom well-formed, and safe, since it reads neither external nor
/// declared entities, nor any address.
final class Xml {
    private static final String CDATA = "<![CDATA[";
    private static final int LONGEST_NAME = 40;

    private Xml() {}

    /// Reads a document of at most [ArticleLimits#DOCUMENT_BYTES]; elements deeper than [ArticleLimits#HTML_DEPTH] are
    /// read as if they lay there.
    static Document parse(String text) {
        return Parser.xmlParser().setMaxDepth(ArticleLimits.HTML_DEPTH).parseInput(withParameters(text), "");
    }

    /// The same, each element knowing its line; costs memory.
    static Document parseWithLines(String text) {
        return Parser.xmlParser()
                .setMaxDepth(ArticleLimits.HTML_DEPTH)
                .setTrackPosition(true)
                .parseInput(text, "");
    }

    /// The text with the ampersands escaped that begin a parameter of an address: `?a=1&copy=2` has no `©` in it.
    private static String withParameters(String text) {
        var escaped = new StringBuilder();
        int done = 0;
        int cdata = text.indexOf(CDATA);
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
            while (cdata >= 0 && cdata < at) {
                int end = text.indexOf("]]>", cdata);
                at = end < 0 ? text.length() : Math.max(at, end);
                cdata = end < 0 ? -1 : text.indexOf(CDATA, end);
            }
            if (isParameter(text, at)) {
                escaped.append(text, done, at).append("&amp;");
                done = at + 1;
            }
        }
        return done == 0 ? text : escaped.append(text, done, text.length()).toString();
    }

    private static boolean isParameter(String text, int ampersand) {
        int end = ampersand + 1;
        int last = Math.min(text.length(), ampersand + LONGEST_NAME);
        while (end < last && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end < last && end > ampersand + 1 && text.charAt(ampersand) == '&' && text.charAt(end) == '=';
    }

    /// The name without its prefix, as written.
    static String localName(Element element) {
        return element.tag().localName();
    }

    /// The namespace that the element is declared in; empty where none is.
    static String namespace(Element element) {
        return element.tag().namespace();
    }
}
