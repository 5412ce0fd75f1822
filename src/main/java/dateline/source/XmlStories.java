package dateline.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;

/// Takes an agency's message of several items apart; each is kept as it was received.
final class XmlStories {
    /// What is said of a message whose end is missing; its last item is kept as far as it goes.
    private static final String CUT = "the document breaks off in this item, which goes in as far as it goes";

    private final Format format;
    private final String[] items;

    /// @param items names of the elements that are items
    XmlStories(Format format, String... items) {
        this.format = format;
        this.items = items.clone();
    }

    void read(InputStream in, Delivery out) throws IOException {
        byte[] bytes = in.readNBytes(ArticleLimits.DOCUMENT_BYTES + 1);
        if (bytes.length > ArticleLimits.DOCUMENT_BYTES) {
            out.refuse(0, "longer than " + (ArticleLimits.DOCUMENT_BYTES >> 20) + " MB");
            return;
        }
        read(Piece.utf8OrWindows1252(bytes), out);
    }

    private void read(String text, Delivery out) throws IOException {
        Document document = Xml.parseWithLines(text);
        document.outputSettings().prettyPrint(false);
        List<Element> found = XmlNodes.outermost(document, items);
        if (found.size() < 2) {
            whole(text, out);
            return;
        }
        int line = 0;
        for (Element item : found) {
            line = Math.max(1, item.sourceRange().start().lineNumber());
            String story = slice(text, item);
            if (story.length() > ArticleLimits.BYTES) {
                out.refuseStory(line, NdjsonReader.TOO_LONG);
            } else {
                out.story(format, story, line);
            }
        }
        if (!MarkupRoot.isClosed(text)) {
            out.refuse(line, CUT);
        }
    }

    private void whole(String text, Delivery out) throws IOException {
        if (text.length() > ArticleLimits.BYTES) {
            out.refuse(0, NdjsonReader.TOO_LONG);
        } else {
            out.whole(format, text);
            if (!MarkupRoot.isClosed(text)) {
                out.refuse(1, CUT);
            }
        }
    }

    /// The item as it stands in the document; as the parser has it where its end is missing.
    private static String slice(String text, Element item) {
        Range start = item.sourceRange();
        Range end = item.endSourceRange();
        boolean whole = start.isTracked() && end.isTracked() && end.endPos() <= text.length();
        return whole && start.startPos() < end.endPos()
                ? text.substring(start.startPos(), end.endPos())
                : item.outerHtml();
    }
}
