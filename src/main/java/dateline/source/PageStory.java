package dateline.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The blocks of a story while they are gathered: without its headline, without lines that speak of the page, and
/// without what stands around its first and behind its last sentence.
final class PageStory {
    /// How many blocks at either end can be a byline, a date, a note on the author.
    private static final int EDGE = 8;
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_LINE = 120;

    private final String title;
    private final List<String> authors;
    private final List<PageBlock> blocks = new ArrayList<>();
    private final List<PageBlock> captions = new ArrayList<>();
    private final List<PageBlock> links = new ArrayList<>();

    PageStory(String title, List<String> authors) {
        this.title = title;
        this.authors = authors.stream()
                .map(author -> author.toLowerCase(Locale.ROOT))
                .filter(author -> author.length() > 4)
                .toList();
    }

    void add(PageBlock block) {
        String text = block.text();
        boolean headline = blocks.size() < EDGE && text.equals(title);
        if (headline || PageFurniture.isFurniture(block)) {
            return;
        }
        if (PageFurniture.isLoneLink(block)) {
            links.add(block);
            return;
        }
        if (!block.box().isHeading() && (Furniture.isCredit(text) || Furniture.isCaption(text))) {
            captions.add(block);
        } else {
            blocks.add(block);
        }
    }

    void addCaption(PageBlock block) {
        if (!Furniture.isShareCount(block.text())) {
            captions.add(block);
        }
    }

    List<PageBlock> captions() {
        return captions;
    }

    /// The story's blocks; where that leaves none, what there was.
    List<PageBlock> blocks() {
        if (blocks.isEmpty()) {
            return links;
        }
        int end = blocks.size();
        while (end > 0 && isFoot(blocks.get(end - 1), blocks.size() - end)) {
            end--;
        }
        int start = 0;
        while (start < end && start < EDGE && isHead(blocks.get(start))) {
            start++;
        }
        return start == end ? blocks : blocks.subList(start, end);
    }

    private boolean isHead(PageBlock block) {
        String text = block.text();
        if (text.length() > LONGEST_LINE) {
            return false;
        }
        return block.box().role == PageRole.HEAD || isByline(text) || PageFurniture.isDated(text);
    }

    private boolean isFoot(PageBlock block, int behind) {
        if (block.box().isHeading()) {
            return true;
        }
        if (behind >= EDGE || block.box().quoted) {
            return false;
        }
        String text = block.text();
        if (text.length() > LONGEST_NOTE) {
            return false;
        }
        if (block.linkShare() > 0.8 && !block.isSentence()) {
            return true;
        }
        boolean line = text.length() <= LONGEST_LINE
                && (block.box().role == PageRole.HEAD || isByline(text) || PageFurniture.isDated(text));
        return line || isNoteOnAuthor(text);
    }

    private boolean isByline(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return !Furniture.isSentenceEnd(text)
                && (!Byline.authors(text).isEmpty()
                        || authors.stream()
                                .anyMatch(
                                        author -> lower.contains(author) && text.length() < author.length() * 2 + 30));
    }

    /// Whether a paragraph behind the story tells who the author is: `Ana Ruiz is a reporter …`.
    private boolean isNoteOnAuthor(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("about the author")
                || authors.stream()
                        .anyMatch(author -> lower.startsWith(author)
                                && (lower.startsWith(" is ", author.length())
                                        || lower.startsWith(" was ", author.length())
                                        || lower.startsWith(" writes ", author.length())
                                        || lower.startsWith(" covers ", author.length())));
    }
}
