package dateline.source;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The one reader of XML: lenient, since feeds are seldom well-formed, and safe, since it reads neither external nor
/// declared entities, nor any address.
final class Xml {
    private Xml() {}

    /// Reads a document of at most [ArticleLimits#DOCUMENT_BYTES]; elements deeper than [ArticleLimits#HTML_DEPTH] are
    /// read as if they lay there.
    static Document parse(String text) {
        return Parser.xmlParser().setMaxDepth(ArticleLimits.HTML_DEPTH).parseInput(text, "");
    }

    /// The same, each element knowing its line; costs memory.
    static Document parseWithLines(String text) {
        return Parser.xmlParser()
                .setMaxDepth(ArticleLimits.HTML_DEPTH)
                .setTrackPosition(true)
                .parseInput(text, "");
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
