package dateline.source;

import dateline.article.Text;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/// The text of a story's HTML: its paragraphs, and apart from them what stands under its pictures.
record HtmlText(String body, List<String> captions) {
    HtmlText {
        captions = List.copyOf(captions);
    }

    /// Reads HTML of at most [ArticleLimits#BYTES].
    static HtmlText of(String html) {
        var document = Parser.htmlParser().setMaxDepth(ArticleLimits.HTML_DEPTH).parseInput(html, "");
        var paragraphs = new Paragraphs();
        NodeTraversor.filter(paragraphs, document.body());
        return new HtmlText(Text.body(paragraphs.body.toString()), paragraphs.captions);
    }

    private static final class Paragraphs extends HtmlWalk {
        private final StringBuilder body = new StringBuilder();
        private final StringBuilder caption = new StringBuilder();
        private final List<String> captions = new ArrayList<>();
        private int inCaption;
        private int inPre;

        @Override
        void text(String words) {
            if (inPre > 0) {
                target().append(words);
            } else {
                append(target(), words);
            }
        }

        @Override
        boolean begin(Element element) {
            switch (element.normalName()) {
                case "noscript", "nav" -> {
                    return false;
                }
                case "br" -> target().append('\n');
                case "figcaption" -> inCaption++;
                case "pre" -> inPre++;
                case "li", "tr", "dt", "dd" -> target().append('\n');
                case "td", "th" -> {}
                default -> target().append(element.isBlock() ? "\n\n" : "");
            }
            return true;
        }

        @Override
        void end(Element element) {
            switch (element.normalName()) {
                case "br", "li", "tr", "dt", "dd" -> {}
                case "figcaption" -> {
                    inCaption--;
                    endCaption();
                }
                case "pre" -> {
                    inPre--;
                    target().append("\n\n");
                }
                case "td", "th" -> target().append("  ");
                default -> target().append(element.isBlock() ? "\n\n" : "");
            }
        }

        private void endCaption() {
            String text = Text.line(caption.toString());
            caption.setLength(0);
            if (!text.isEmpty() && captions.size() < ArticleLimits.LIST_SIZE) {
                captions.add(text);
            }
        }

        private StringBuilder target() {
            return inCaption > 0 ? caption : body;
        }
    }
}
