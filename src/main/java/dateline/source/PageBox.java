package dateline.source;

import org.jspecify.annotations.Nullable;

/// An element of a page that holds text of its own or other boxes: a run of the page's blocks.
final class PageBox {
    final String tag;
    final PageRole role;
    final @Nullable PageBox parent;
    /// The box itself, or the nearest around it that is more than a paragraph or a part of a list.
    final PageBox holder;
    /// Whether it is, or lies in, a table, a quotation or preformatted text.
    final boolean quoted;
    /// Whether a picture is in it; known when the element ends.
    boolean pictured;
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
        this.holder = parent != null && isSmall(tag) ? parent.holder : this;
        this.quoted = (parent != null && parent.quoted)
                || tag.equals("table")
                || tag.equals("blockquote")
                || tag.equals("pre");
    }

    boolean isEmpty() {
        return from == to;
    }

    boolean isHeading() {
        return isHeading(tag);
    }

    private static boolean isHeading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    private static boolean isSmall(String tag) {
        return switch (tag) {
            case "p", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre", "tr", "tbody", "figure" -> true;
            default -> isHeading(tag);
        };
    }
}
