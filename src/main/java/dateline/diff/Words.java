package dateline.diff;

import java.util.Arrays;

/// A text in words, marks of punctuation and breaks between paragraphs, each with the spaces behind it. In scripts
/// that write no spaces each character stands for itself.
final class Words {
    /// Of a break between paragraphs.
    static final String BREAK = "\n\n";

    private final String text;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] numbers = new int[64];
    private int size;

    private Words(String text) {
        this.text = text;
    }

    static Words of(String text, Numbering numbering) {
        var words = new Words(text);
        int at = 0;
        while (at < text.length()) {
            int end = words.end(at);
            int next = words.afterSpaces(end);
            words.add(at, end, numbering);
            // Spaces that hold a break end before it.
            int lineBreak = text.startsWith(BREAK, at) ? -1 : text.indexOf(BREAK, end, next);
            at = lineBreak >= 0 ? lineBreak : next;
            words.ends[words.size - 1] = at;
        }
        return words;
    }

    int size() {
        return size;
    }

    /// The number of each.
    int[] numbers() {
        return Arrays.copyOf(numbers, size);
    }

    boolean isBreak(int index) {
        return text.startsWith(BREAK, starts[index]);
    }

    /// Whether it is what people count as a word.
    boolean isWord(int index) {
        return Character.isLetterOrDigit(text.codePointAt(starts[index]));
    }

    /// Whether spaces stand behind it.
    boolean isSpaced(int index) {
        return Character.isWhitespace(text.charAt(ends[index] - 1));
    }

    /// Those from one up to another, with the spaces behind.
    String text(int from, int to) {
        return text.substring(starts[from], ends[to - 1]);
    }

    private void add(int start, int end, Numbering numbering) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        starts[size] = start;
        numbers[size++] = numbering.of(text.substring(start, end));
    }

    /// Where what begins here ends, without spaces.
    private int end(int start) {
        if (text.startsWith(BREAK, start)) {
            return start + BREAK.length();
        }
        int first = text.codePointAt(start);
        int at = start + Character.charCount(first);
        if (!Character.isLetterOrDigit(first) || standsAlone(first)) {
            return afterMarks(at);
        }
        while (at < text.length()) {
            int c = text.codePointAt(at);
            boolean joined = Character.isLetterOrDigit(c) ? !standsAlone(c) : isMark(c) || joins(at);
            if (!joined) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /// Whether an apostrophe, a hyphen, a point or a comma stands within a word or a number.
    private boolean joins(int at) {
        return "'’-.,".indexOf(text.charAt(at)) >= 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.codePointAt(at + 1))
                && !standsAlone(text.codePointAt(at + 1));
    }

    private int afterMarks(int from) {
        int at = from;
        while (at < text.length() && isMark(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private int afterSpaces(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean standsAlone(int c) {
        if (c < 0x0E00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
