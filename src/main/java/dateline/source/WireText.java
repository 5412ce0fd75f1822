package dateline.source;

import dateline.article.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Text as a news wire of typewriter lines sent it, brought into paragraphs; tables of figures keep their
/// lines.
final class WireText {
    /// Blanks that begin a paragraph.
    private static final int INDENT = 3;
    /// A line indented further than a paragraph's first is the head of a table.
    private static final int TABLE_INDENT = 7;
    /// From this length on, a line indented by a blank or two is a sentence and no entry of a list.
    private static final int SENTENCE = 45;

    private WireText() {}

    /// The text line by line, without the agency's name that closes it.
    static String lines(String text) {
        return String.join("\n", content(text));
    }

    /// The text in paragraphs, the first one behind the dateline.
    static String paragraphs(String dateline, String text) {
        var paragraphs = new StringBuilder(dateline);
        Kind before = dateline.isEmpty() ? Kind.BLANK : Kind.PROSE;
        for (String line : content(text)) {
            Kind kind = kind(line);
            if (kind == Kind.BLANK) {
                before = Kind.BLANK;
                continue;
            }
            boolean joins = before == kind && (kind == Kind.TABLE || indent(line) == 0);
            if (!paragraphs.isEmpty()) {
                paragraphs.append(!joins ? "\n\n" : kind == Kind.TABLE ? "\n" : isCut(paragraphs, line) ? "" : " ");
            }
            paragraphs.append(kind == Kind.TABLE ? line : Text.line(line));
            before = kind;
        }
        return paragraphs.toString();
    }

    private static List<String> content(String text) {
        List<String> lines = new ArrayList<>();
        text.lines().map(String::stripTrailing).forEach(lines::add);
        while (!lines.isEmpty() && (lines.getLast().isBlank() || isClosing(lines.getLast()))) {
            lines.removeLast();
        }
        if (!lines.isEmpty() && lines.getLast().endsWith(" REUTER")) {
            String last = lines.removeLast();
            lines.add(last.substring(0, last.length() - " REUTER".length()).stripTrailing());
        }
        return lines;
    }

    /// `Reuter`, `REUTER...`, `REUTE`, `MORE` and what else ends a story on the wire.
    private static boolean isClosing(String line) {
        String word = line.strip().toLowerCase(Locale.ROOT);
        int end = word.endsWith("^m") ? word.length() - 2 : word.length();
        while (end > 0 && word.charAt(end - 1) == '.') {
            end--;
        }
        return switch (word.substring(0, end)) {
            case "reuter", "reuters", "reute", "more" -> true;
            default -> false;
        };
    }

    private static Kind kind(String line) {
        int indent = indent(line);
        if (indent == line.length()) {
            return Kind.BLANK;
        }
        boolean entry = indent > 0 && indent < INDENT && line.length() < SENTENCE;
        return entry || indent >= TABLE_INDENT || hasColumns(line, indent) ? Kind.TABLE : Kind.PROSE;
    }

    /// Whether wide gaps part the words, other than those after a sentence.
    private static boolean hasColumns(String line, int from) {
        int gaps = 0;
        int digits = 0;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            if (c != ' ' || line.charAt(i - 1) == ' ' || i + 1 == line.length() || line.charAt(i + 1) != ' ') {
                continue;
            }
            if (i + 2 < line.length() && line.charAt(i + 2) == ' ') {
                return true;
            }
            gaps += ".?!:;,\"'".indexOf(line.charAt(i - 1)) < 0 ? 1 : 0;
        }
        return gaps > 1 || (gaps == 1 && digits * 4 > line.length());
    }

    /// Whether a word was cut at its hyphen by the end of a line.
    private static boolean isCut(CharSequence before, String line) {
        int last = before.length() - 1;
        return last > 0
                && before.charAt(last) == '-'
                && Character.isLetter(before.charAt(last - 1))
                && Character.isLowerCase(line.charAt(0));
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    private enum Kind {
        BLANK,
        PROSE,
        TABLE
    }
}
