package dateline.source;

import dateline.article.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// A page's text in reading order, and the boxes that hold it, each of them a run of it.
///
/// @param boxes outer ones before inner ones
record PageOutline(List<PageBlock> blocks, List<PageBox> boxes) {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "template",
            "head",
            "iframe",
            "svg",
            "object",
            "button",
            "select",
            "textarea",
            "audio",
            "video",
            "canvas",
            "input",
            "map",
            "noframes");

    static PageOutline of(Document page) {
        var walk = new Walk();
        NodeTraversor.filter(walk, page.body());
        return new PageOutline(walk.blocks, walk.boxes);
    }

    /// Collects blocks while the tree is walked, without recursion.
    private static final class Walk implements NodeFilter {
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
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            String tag = element.normalName();
            if (UNSEEN.contains(tag)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (tag.equals("br")) {
                lineBreak();
                return FilterResult.CONTINUE;
            }
            if (isBox(element)) {
                open(element);
            } else if (element.attributesSize() > 0 && isOutOfText(roles.of(element))) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (tag.equals("a") && isLink(element)) {
                inLink++;
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                String tag = element.normalName();
                if (tag.equals("a") && isLink(element)) {
                    inLink--;
                } else if (tag.equals("td") || tag.equals("th")) {
                    if (!text.isEmpty()) {
                        text.append("  ");
                    }
                }
                if (isBox(element)) {
                    close(tag);
                }
            }
            return FilterResult.CONTINUE;
        }

        private static boolean isOutOfText(PageRole role) {
            return switch (role) {
                case FURNITURE, HIDDEN, NEVER, CAPTION -> true;
                case PLAIN, TEXT, HEAD, LEAD, ASIDE -> false;
            };
        }

        private static boolean isLink(Element element) {
            String href = element.attr("href");
            return !href.isEmpty() && !href.startsWith("#");
        }

        private static boolean isBox(Element element) {
            String tag = element.normalName();
            return switch (tag) {
                case "td", "th" -> PageTable.isLayout(element);
                default -> element.isBlock() || tag.indexOf('-') > 0 || tag.equals("picture");
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

        private void append(String words) {
            if (inPre > 0) {
                text.append(words);
                return;
            }
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f') {
                    text.append(c);
                    breaks = 0;
                    if (inLink > 0) {
                        linked++;
                    }
                } else if (!text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
                    text.append(' ');
                    if (inLink > 0) {
                        linked++;
                    }
                }
            }
        }
    }
}
