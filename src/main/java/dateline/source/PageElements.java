package dateline.source;

import java.util.List;
import org.jsoup.nodes.Element;

/// Tells elements that speak of the page's story from those that speak of other stories, comments and the site.
final class PageElements {
    private static final int HIGHEST = 40;

    private PageElements() {}

    static List<Element> ofStory(List<Element> elements) {
        var roles = new PageRoles();
        return elements.stream().filter(element -> isOfStory(element, roles)).toList();
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

    private static boolean isOther(Element element) {
        String type = element.attr("itemtype");
        return type.endsWith("/Comment") || type.endsWith("/UserComments");
    }
}
