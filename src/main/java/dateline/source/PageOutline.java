package dateline.source;

import dateline.article.Text;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// A page's text in reading order, and the boxes that hold it, each of them a run of it.
///
/// @param boxes outer ones before inner ones
record PageOutline(List<PageBlock> blocks, List<PageBox> boxes) {
    static PageOutline of(Document page) {
        var walk = new Walk();
        NodeTraversor.filter(walk, page.body());
        return new PageOutline(walk.blocks, walk.boxes);
    }

    private static final class Walk extends HtmlWalk {
        private final PageRoles roles = new PageRoles();
        private final List<PageBlock> blocks = new ArrayList<>();
        private final List<PageBox> boxes = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private @Nullable PageBox box;
        private int linked;
        private int inLink;
        private int inPre;
        private int breaks;

        @Override
        void text(String words) {
            if (inPre > 0) {
                text.append(words);
                return;
            }
            int before = text.length();
            append(text, words);
            linked += inLink > 0 ? text.length() - before : 0;
            if (!words.isBlank()) {
                breaks = 0;
            }
        }

        @Override
        boolean begin(Element element) {
            switch (element.normalName()) {
                case "input", "map", "noframes" -> {
                    return false;
                }
                case "br" -> {
                    lineBreak();
                    return true;
                }
                case "img", "amp-img" -> {
                    if (box != null) {
                        box.pictured = true;
                    }
                }
                default -> {}
            }
            if (isBox(element)) {
                open(element);
            } else if (element.attributesSize() > 0 && isOutOfText(roles.of(element))) {
                return false;
            }
            inLink += isLink(element) ? 1 : 0;
            return true;
        }

        @Override
        void end(Element element) {
            String tag = element.normalName();
            inLink -= isLink(element) ? 1 : 0;
            if ((tag.equals("td") || tag.equals("th")) && !text.isEmpty()) {
                text.append("  ");
            }
            if (isBox(element)) {
                close(tag);
            }
        }

        private static boolean isOutOfText(PageRole role) {
            return switch (role) {
                case FURNITURE, HIDDEN, NEVER, CAPTION -> true;
                case PLAIN, TEXT, PICTURE, HEAD, LEAD, ASIDE -> false;
            };
        }

        private static boolean isLink(Element element) {
            String href = element.normalName().equals("a") ? element.attr("href") : "";
            return !href.isEmpty() && !href.startsWith("#");
        }

        private static boolean isBox(Element element) {
            String tag = element.normalName();
            return switch (tag) {
                case "td", "th" -> PageTable.isLayout(element);
                default ->
                    element.isBlock() || (tag.indexOf('-') > 0 && !isInSentence(element)) || tag.equals("picture");
            };
        }

        /// A formula or an icon, in a paragraph or in another such element.
        private static boolean isInSentence(Element element) {
            Element parent = element.parent();
            return parent != null
                    && switch (parent.normalName()) {
                        case "p", "span", "em", "i", "b", "strong", "a" -> true;
                        default -> false;
                    };
        }

        private void open(Element element) {
            flush();
            if (element.normalName().equals("pre")) {
                inPre++;
            }
            box = new PageBox(element.normalName(), roles.of(element), box, blocks.size());
            boxes.add(box);
        }

        private void close(String tag) {
            flush();
            if (tag.equals("pre")) {
                inPre--;
            }
            PageBox closed = box;
            if (closed != null) {
                closed.to = blocks.size();
                box = closed.parent;
                if (box != null) {
                    box.pictured |= closed.pictured;
                }
            }
        }

        private void lineBreak() {
            breaks++;
            if (breaks > 1 && inPre == 0) {
                flush();
            } else {
                text.append('\n');
            }
        }

        private void flush() {
            PageBox holder = box;
            String clean = Text.body(text.toString());
            text.setLength(0);
            if (!clean.isEmpty() && holder != null) {
                blocks.add(new PageBlock(clean, linked, holder));
            }
            linked = 0;
            breaks = 0;
        }
    }
}
