package dateline.source;

import dateline.article.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// The text of a story's HTML: its paragraphs, and apart from them what stands under its pictures.
record HtmlText(String body, List<String> captions) {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "iframe",
            "svg",
            "object",
            "button",
            "select",
            "nav",
            "textarea",
            "audio",
            "video",
            "canvas");

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

    /// Collects text while the tree is walked, without recursion.
    private static final class Paragraphs implements NodeFilter {
        private final StringBuilder body = new StringBuilder();
        private final StringBuilder caption = new StringBuilder();
        private final List<String> captions = new ArrayList<>();
        private int inCaption;
        private int inPre;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                append(text.getWholeText());
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            if (UNSEEN.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            switch (element.normalName()) {
                case "br" -> target().append('\n');
                case "figcaption" -> inCaption++;
                case "pre" -> inPre++;
                default -> target().append(before(element));
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                switch (element.normalName()) {
                    case "br" -> {}
                    case "figcaption" -> {
                        inCaption--;
                        endCaption();
                    }
                    case "pre" -> {
                        inPre--;
                        target().append("\n\n");
                    }
                    default -> target().append(after(element));
                }
            }
            return FilterResult.CONTINUE;
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

        private static String before(Element element) {
            return switch (element.normalName()) {
                case "li", "tr", "dt", "dd" -> "\n";
                case "td", "th" -> "";
                default -> element.isBlock() ? "\n\n" : "";
            };
        }

        private static String after(Element element) {
            return switch (element.normalName()) {
                case "li", "tr", "dt", "dd" -> "";
                case "td", "th" -> "  ";
                default -> element.isBlock() ? "\n\n" : "";
            };
        }

        private void append(String text) {
            StringBuilder target = target();
            if (inPre > 0) {
                target.append(text);
                return;
            }
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f') {
                    target.append(c);
                } else if (!target.isEmpty() && target.charAt(target.length() - 1) > ' ') {
                    target.append(' ');
                }
            }
        }
    }
}
