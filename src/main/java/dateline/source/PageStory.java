package dateline.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The blocks of a story while they are gathered: without its headline, without lines that speak of the page, and
/// without what stands around its first and behind its last sentence.
final class PageStory {
    /// How many blocks at either end can be a byline, a date, a note on the author.
    private static final int EDGE = 8;
    /// How many blocks can stand above a byline.
    private static final int BELOW_LEAD = 4;

    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_SCRAP = 60;
    /// What authors do.
    private static final List<String> DOING = List.of(
            " is ",
            " was ",
            " writes ",
            " covers ",
            " reports ",
            " works ",
            " currently ",
            " lives ",
            " joined ",
            " has written ",
            " has been ");

    private final String title;
    private final List<String> authors;
    private final List<PageBlock> blocks = new ArrayList<>();
    private final List<PageBlock> captions = new ArrayList<>();
    private final List<PageBlock> links = new ArrayList<>();
    /// Whether a list of other stories was announced.
    private boolean listing;

    PageStory(String title, List<String> authors) {
        this.title = title;
        this.authors = authors.stream()
                .map(author -> author.toLowerCase(Locale.ROOT))
                .filter(author -> author.length() > 4)
                .toList();
    }

    void add(PageBlock given) {
        PageBlock block = blocks.isEmpty() ? withoutHead(given) : given;
        String text = block.text();
        if (listing && block.box().tag.equals("li") && !block.isSentence()) {
            return;
        }
        listing = PageFurniture.isLeading(block);
        boolean headline = blocks.size() < EDGE && text.equals(title);
        if (headline || text.isEmpty() || PageFurniture.isFurniture(block)) {
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

    /// A block without its first lines, where they are headline, byline or date: old pages break lines, not paragraphs.
    private PageBlock withoutHead(PageBlock block) {
        String text = block.text();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            String line = text.substring(start, end).strip();
            if (!line.isEmpty() && !line.equals(title) && !isLineOfHead(line)) {
                break;
            }
            start = end + 1;
        }
        String last = text.substring(start).strip();
        boolean nothing = start > 0 && (last.equals(title) || isLineOfHead(last));
        return start == 0 ? block : new PageBlock(nothing ? "" : last, 0, block.box());
    }

    private boolean isLineOfHead(String line) {
        return line.length() <= LONGEST_LINE && (isByline(line) || PageFurniture.isDated(line));
    }

    void addCaption(PageBlock block) {
        if (!PageFurniture.isFurniture(block)) {
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
        while (start < end && start < EDGE && (isHead(blocks.get(start)) || isHeadline(start))) {
            start++;
        }
        return start == end ? blocks : withoutBylines(blocks.subList(start, end));
    }

    /// The byline can stand below a few sentences that lead to the story.
    private List<PageBlock> withoutBylines(List<PageBlock> story) {
        int most = Math.min(BELOW_LEAD, story.size() - 1);
        List<PageBlock> kept = new ArrayList<>(story);
        kept.subList(0, Math.max(0, most))
                .removeIf(block ->
                        block.text().length() <= LONGEST_LINE && !block.box().isHeading() && isByline(block.text()));
        return kept;
    }

    /// Paragraphs at the story's ends that can tell where it comes from.
    List<PageBlock> notes() {
        List<PageBlock> notes = new ArrayList<>(blocks.subList(0, Math.min(3, blocks.size())));
        notes.addAll(blocks.subList(Math.max(0, blocks.size() - EDGE), blocks.size()));
        return notes;
    }

    /// Whether a heading is the headline, in other words than the title: a byline or a date stands below it.
    private boolean isHeadline(int block) {
        return blocks.get(block).box().tag.equals("h1")
                && block + 1 < blocks.size()
                && isLineOfHead(blocks.get(block + 1).text());
    }

    private boolean isHead(PageBlock block) {
        String text = block.text();
        if (isNoteOnAuthor(text)) {
            return true;
        }
        return text.length() <= LONGEST_LINE
                && (block.box().role == PageRole.HEAD || isLineOfHead(text) || isScrap(block));
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
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return true;
        }
        if (block.linkShare() > 0.8 && !block.isSentence()) {
            return true;
        }
        boolean line = text.length() <= LONGEST_LINE && (block.box().role == PageRole.HEAD || isLineOfHead(text));
        return line
                || isNoteOnAuthor(text)
                || PageSite.copiedFrom(text, List.of()).isPresent();
    }

    /// A few words above the first sentence: a section, how long the story takes to read, what the author is.
    private static boolean isScrap(PageBlock block) {
        return block.length() <= LONGEST_SCRAP
                && !Furniture.isSentenceEnd(block.text())
                && !block.box().isHeading()
                && !block.box().quoted
                && block.box().role != PageRole.LEAD
                && !block.box().tag.equals("li");
    }

    private boolean isByline(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return !Furniture.isSentenceEnd(text)
                && (!Byline.authors(text).isEmpty()
                        || authors.stream()
                                .anyMatch(
                                        author -> lower.contains(author) && text.length() < author.length() * 2 + 30));
    }

    /// Whether a paragraph beside the story tells who the author is: `Ana Ruiz is a reporter …`.
    private boolean isNoteOnAuthor(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("about the author")
                || authors.stream()
                        .anyMatch(author -> lower.startsWith(author)
                                && DOING.stream().anyMatch(verb -> lower.startsWith(verb, author.length())));
    }
}
