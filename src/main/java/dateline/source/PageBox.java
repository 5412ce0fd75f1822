package dateline.source;

import org.jspecify.annotations.Nullable;

/// An element of a page that holds text of its own or other boxes: a run of the page's blocks.
final class PageBox {
    final String tag;
    final PageRole role;
    final @Nullable PageBox parent;
    /// The first of its blocks.
    final int from;
    /// Behind the last of its blocks; known when the element ends.
    int to;

    PageBox(String tag, PageRole role, @Nullable PageBox parent, int from) {
        this.tag = tag;
        this.role = role;
        this.parent = parent;
        this.from = from;
        this.to = from;
    }

    boolean isEmpty() {
        return from == to;
    }

    boolean isHeading() {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    /// Whether the box is a paragraph or a part of a list, which has no say in where a story begins or ends.
    boolean isSmall() {
        return switch (tag) {
            case "p", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre", "tr", "tbody", "figure" -> true;
            default -> isHeading();
        };
    }
}
