package dateline.source;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

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
        for (Element figure : document.getElementsByTag("figure")) {
            String caption = Text.line(
                    String.join(" ", figure.getElementsByTag("figcaption").eachText()));
            figure.getElementsByTag("figcaption").remove();
            String rest = Text.line(figure.text());
            String whole = Text.line(caption + " " + rest);
            if (!whole.isEmpty() && captions.size() < ArticleLimits.LIST_SIZE) {
                captions.add(whole);
            }
            figure.remove();
        }
        for (Element beside : document.select(BESIDE)) {
            if (beside.text().length() < SHORT) {
                beside.remove();
            }
        }
        HtmlText text = HtmlText.of(document.outerHtml());
        captions.addAll(text.captions());
        return new HtmlText(text.body(), captions);
    }
}
