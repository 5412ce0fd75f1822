package dateline.source;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Tells tables that arrange a page from those that hold data.
final class PageTable {
    private static final int LONGEST_CELL = 200;
    private static final int CHILDREN = 20;

    private PageTable() {}

    /// Whether a cell arranges: it holds paragraphs, boxes or much text.
    static boolean isLayout(Element cell) {
        int length = 0;
        int children = 0;
        for (Element child = cell.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (isArranged(child) || ++children > CHILDREN) {
                return true;
            }
            length += child.ownText().length();
        }
        return length + cell.ownText().length() > LONGEST_CELL;
    }

    private static boolean isArranged(@Nullable Element child) {
        return child != null
                && switch (child.normalName()) {
                    case "p", "div", "table", "ul", "ol", "h1", "h2", "h3", "article", "section", "br", "center" ->
                        true;
                    default -> false;
                };
    }
}
