package dateline.source;

import java.util.ArrayList;
import java.util.List;

/// The blocks of a story while they are gathered: without its headline, without lines that speak of the page.
final class PageStory {
    private final String title;
    private final List<PageBlock> blocks = new ArrayList<>();

    PageStory(String title) {
        this.title = title;
    }

    void add(PageBlock block) {
        boolean headline = block.text().equals(title) && block.box().isHeading();
        if (!headline && !PageFurniture.isFurniture(block)) {
            blocks.add(block);
        }
    }

    /// The story; headings without text under them do not end it.
    List<PageBlock> blocks() {
        int end = blocks.size();
        while (end > 0 && blocks.get(end - 1).box().isHeading()) {
            end--;
        }
        return end == 0 ? blocks : blocks.subList(0, end);
    }
}
