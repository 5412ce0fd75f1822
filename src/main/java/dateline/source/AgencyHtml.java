package dateline.source;

import dateline.article.Text;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// The HTML that agencies put into their documents: a fragment or a page with nothing but the story on it. All of a
/// figure is its caption.
final class AgencyHtml {
    /// Classes of what stands beside a story's text, where it is short.
    private static final String BESIDE = ".vignette, .source, .byline, .dat, .dateline-source, .credit";
    private static final int SHORT = 60;

    private AgencyHtml() {}

    static HtmlText text(String html) {
        if (!html.contains("<figure") && !html.contains("class=")) {
            return HtmlText.of(html);
        }
        Document document =
                Parser.htmlParser().setMaxDepth(ArticleLimits.HTML_DEPTH).parseInput(html, "");
        List<String> captions = new ArrayList<>();
        for (Element figure : XmlNodes.outermost(document, "figure")) {
            List<Element> found = XmlNodes.outermost(figure, "figcaption");
            String caption =
                    Text.line(String.join(" ", found.stream().map(Element::text).toList()));
            found.forEach(Element::remove);
            String rest = Text.line(figure.text());
            String whole = Text.line(caption + " " + rest);
            if (!whole.isEmpty() && captions.size() < ArticleLimits.LIST_SIZE) {
                captions.add(whole);
            }
            figure.remove();
        }
        for (Element beside : document.select(BESIDE)) {
            if (isShort(beside)) {
                beside.remove();
            }
        }
        HtmlText text = HtmlText.of(document.outerHtml());
        captions.addAll(text.captions());
        return new HtmlText(text.body(), captions);
    }

    /// Whether an element has little text; of one with much, no more than needed is looked at.
    private static boolean isShort(Element element) {
        int[] seen = {0};
        NodeTraversor.filter(
                (node, _) -> {
                    if (node instanceof TextNode text) {
                        seen[0] += (int) text.getWholeText()
                                .chars()
                                .filter(c -> !Character.isWhitespace(c))
                                .limit(SHORT)
                                .count();
                    }
                    return seen[0] < SHORT ? NodeFilter.FilterResult.CONTINUE : NodeFilter.FilterResult.STOP;
                },
                element);
        return seen[0] < SHORT && element.text().length() < SHORT;
    }
}
