package dateline.source;

import java.util.ArrayList;
import java.util.List;

/// A scraped text taken apart: its title, and behind it the paragraphs with all the furniture among them.
///
/// @param apart whether the title is a line of its own and not the first of a paragraph
record ScrapedText(String title, List<Paragraph> paragraphs, boolean apart) {
    /// Lines of text that was wrapped by hand lie between these lengths.
    private static final int WRAPPED_MIN = 30;

    private static final int WRAPPED_MAX = 100;
    /// Blanks that begin a paragraph.
    private static final String INDENT = "   ";

    ScrapedText {
        paragraphs = List.copyOf(paragraphs);
    }

    /// A paragraph.
    ///
    /// @param caption whether it stands under a picture, its credit at its end
    record Paragraph(String text, boolean caption) {}

    /// Takes cleaned text apart.
    static ScrapedText of(String text) {
        String title = "";
        boolean apart = true;
        List<Paragraph> paragraphs = new ArrayList<>();
        for (List<String> block : blocks(text)) {
            int first = 0;
            while (title.isEmpty() && first < block.size()) {
                String line = block.get(first++);
                title = Furniture.isShareCount(line) ? "" : line;
            }
            apart &= first == 0 || !isWrapped(block.subList(first - 1, block.size()));
            split(block.subList(first, block.size()), paragraphs);
        }
        return new ScrapedText(title, paragraphs, apart);
    }

    private static List<List<String>> blocks(String text) {
        List<List<String>> blocks = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if ((line.isBlank() || line.startsWith(INDENT)) && !block.isEmpty()) {
                blocks.add(block);
                block = new ArrayList<>();
            }
            if (!line.isBlank()) {
                block.add(line.strip());
            }
        }
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        return blocks;
    }

    /// Adds a block's paragraphs: one a line, unless the lines are one paragraph, wrapped by hand.
    private static void split(List<String> block, List<Paragraph> paragraphs) {
        if (isWrapped(block)) {
            paragraphs.add(paragraph(String.join(" ", block)));
            return;
        }
        boolean uncredited = false;
        for (String line : block) {
            if (uncredited && Furniture.isCredit(line)) {
                paragraphs.add(new Paragraph(paragraphs.removeLast().text() + " " + line, true));
                uncredited = false;
            } else {
                Paragraph paragraph = paragraph(line);
                paragraphs.add(paragraph);
                uncredited = !paragraph.caption() && !Furniture.isShareCount(line);
            }
        }
    }

    private static Paragraph paragraph(String text) {
        return new Paragraph(text, Furniture.isCaption(text));
    }

    private static boolean isWrapped(List<String> block) {
        boolean open = false;
        for (int i = 0; i < block.size() - 1; i++) {
            String line = block.get(i);
            if (line.length() < WRAPPED_MIN || line.length() > WRAPPED_MAX || Furniture.isCaption(line)) {
                return false;
            }
            open |= !Furniture.isSentenceEnd(line);
        }
        return open && block.getLast().length() <= WRAPPED_MAX;
    }
}
