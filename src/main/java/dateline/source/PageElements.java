package dateline.source;

import dateline.article.Text;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// Tells elements that speak of the page's story from those that speak of other stories, comments and the site.
final class PageElements {
    private static final int HIGHEST = 40;
    private static final int MOST_NODES = 200;

    private PageElements() {}

    static List<Element> ofStory(List<Element> elements) {
        var roles = new PageRoles();
        return elements.stream().filter(element -> isOfStory(element, roles)).toList();
    }

    /// Those of the story, and those that stand beside it within one frame: in the foot of a post, in an aside of an
    /// article.
    static List<Element> besideStory(List<Element> elements) {
        var roles = new PageRoles();
        return elements.stream()
                .filter(element -> isOfStory(element, roles) || isFramed(element, roles))
                .toList();
    }

    private static boolean isOfStory(Element element, PageRoles roles) {
        Element around = element.parent();
        for (int i = 0; around != null && i < HIGHEST; i++) {
            if (around.normalName().equals("body")) {
                return true;
            }
            PageRole role = roles.of(around);
            if (role == PageRole.TEXT) {
                return true;
            }
            if (isOther(around) || role.compareTo(PageRole.ASIDE) >= 0) {
                return false;
            }
            around = around.parent();
        }
        return true;
    }

    private static boolean isFramed(Element element, PageRoles roles) {
        Element around = element.parent();
        for (int i = 0; around != null && i < HIGHEST; i++) {
            if (isOther(around) || roles.of(around).compareTo(PageRole.FURNITURE) >= 0) {
                return false;
            }
            String name = around.className();
            if (around.normalName().equals("article") || name.startsWith("post") || name.contains(" post")) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    private static boolean isOther(Element element) {
        String type = element.attr("itemtype");
        return type.endsWith("/Comment") || type.endsWith("/UserComments") || type.endsWith("Rating");
    }

    /// The first elements within one, of which there can be very many.
    static List<Element> within(Element element) {
        List<Element> inner = new ArrayList<>();
        NodeFilter first = (node, depth) -> {
            if (node instanceof Element each && depth > 0) {
                inner.add(each);
            }
            return inner.size() < MOST_NODES ? NodeFilter.FilterResult.CONTINUE : NodeFilter.FilterResult.STOP;
        };
        NodeTraversor.filter(first, element);
        return inner;
    }

    /// The text of an element; empty where it is longer than so many characters, which is found without reading it
    /// all.
    static String shortText(Element element, int longest) {
        var words = new Words(4 * longest);
        NodeTraversor.filter(words, element);
        String text = words.nodes > MOST_NODES ? "" : Text.body(words.text.toString());
        return text.length() > longest ? "" : text;
    }

    /// Collects text up to a length.
    private static final class Words implements NodeFilter {
        private final StringBuilder text = new StringBuilder();
        private final int longest;
        private int nodes;

        private Words(int longest) {
            this.longest = longest;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                HtmlWalk.append(text, words.getWholeText());
            } else if (node instanceof Element inner
                    && (inner.isBlock() || inner.normalName().equals("br"))) {
                text.append('\n');
            }
            nodes += text.length() > longest ? MOST_NODES : 1;
            return nodes > MOST_NODES ? FilterResult.STOP : FilterResult.CONTINUE;
        }
    }
}
