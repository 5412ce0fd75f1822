package dateline.source;

/// A paragraph, a heading, an item of a list, a row of a table: text of a page without a break in it.
///
/// @param linked how many of its characters are links
record PageBlock(String text, int linked, PageBox box) {
    private static final int WIDE = 3;

    /// Its length as letters of an alphabet; one of a script without blanks stands for several.
    int length() {
        int length = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x0E00 && isWide(c)) {
                length += WIDE - 1;
            }
        }
        return length;
    }

    /// The share of its characters that are links, 0..1.
    double linkShare() {
        return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
    }

    /// Whether the text ends as a sentence does, or is too long for anything else.
    boolean isSentence() {
        return Furniture.isSentenceEnd(text) && text.charAt(text.length() - 1) != ':';
    }

    private static boolean isWide(char c) {
        return (c >= 0x3040 && c < 0xA000) || (c >= 0xAC00 && c < 0xD7B0) || (c < 0x0F00);
    }
}
