package dateline.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// Cuts the telling passages out of a text and writes them as HTML: everything escaped but `<mark>`.
final class Passages {
    /// How much of a text is shown before a match and around it, in UTF-16 units. A passage ends at a sentence
    /// where one ends in time.
    private static final int BEFORE = 120;

    private static final int LENGTH = 240;
    /// Matches looked at; the passages of a very long text are chosen among its first ones.
    private static final int MATCHES = 500;

    private Passages() {}

    /// A match, from `start` to before `end`.
    record Mark(int start, int end) {}

    /// A stretch of text with its matches.
    private record Passage(int start, int end, List<Mark> marks, int distinct) {}

    /// The whole text with its matches marked.
    static String whole(String text, List<Mark> marks) {
        return html(text, 0, text.length(), marks);
    }

    /// The best passages in the order of the text; its lead where nothing is marked.
    static List<String> best(String text, List<Mark> marks, int count) {
        if (text.isBlank()) {
            return List.of();
        }
        if (marks.isEmpty()) {
            int start = skipWhite(text, 0);
            return List.of(shown(text, new Passage(start, end(text, start, start), List.of(), 0)));
        }
        return passages(text, marks).stream()
                .sorted(Comparator.comparingInt(Passage::distinct)
                        .reversed()
                        .thenComparingInt(p -> -p.marks.size())
                        .thenComparingInt(Passage::start))
                .limit(count)
                .sorted(Comparator.comparingInt(Passage::start))
                .map(passage -> shown(text, passage))
                .toList();
    }

    private static List<Passage> passages(String text, List<Mark> marks) {
        var passages = new ArrayList<Passage>();
        int last = 0;
        for (int i = 0; i < Math.min(marks.size(), MATCHES); ) {
            int start = skipWhite(text, Math.max(last, start(text, marks.get(i).start)));
            int end = end(text, start, marks.get(i).end);
            var within = new ArrayList<Mark>();
            var words = new HashSet<String>();
            while (i < marks.size() && marks.get(i).start < end) {
                Mark mark = marks.get(i++);
                within.add(mark);
                words.add(text.substring(mark.start, mark.end).toLowerCase(Locale.ROOT));
                end = Math.max(end, mark.end);
            }
            passages.add(new Passage(start, end, within, words.size()));
            last = end;
        }
        return passages;
    }

    /// The start of the sentence that holds this place, or of a word not too far before it.
    private static int start(String text, int place) {
        int furthest = Math.max(0, place - BEFORE);
        for (int i = place; i > furthest; i--) {
            if (isSentenceStart(text, i)) {
                return i;
            }
        }
        if (furthest == 0) {
            return skipWhite(text, 0);
        }
        for (int i = furthest; i < place; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(furthest)) ? furthest + 1 : furthest;
    }

    /// The end of the last sentence that fits, else of the last word; never before `atLeast`.
    private static int end(String text, int start, int atLeast) {
        int furthest = Math.min(text.length(), Math.max(atLeast, start + LENGTH));
        for (int i = furthest; i > Math.max(atLeast, start + LENGTH / 2); i--) {
            if (i == text.length() || isSentenceStart(text, i)) {
                return trimmed(text, start, i);
            }
        }
        for (int i = atLeast; i < furthest; i++) {
            if (text.charAt(i) == '\n' && i > start + BEFORE) {
                return trimmed(text, start, i);
            }
        }
        for (int i = furthest; i > atLeast && furthest < text.length(); i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return trimmed(text, start, i);
            }
        }
        int end = furthest;
        if (end < text.length() && end > atLeast && Character.isLowSurrogate(text.charAt(end))) {
            end--;
        }
        return trimmed(text, start, end);
    }

    private static int trimmed(String text, int start, int end) {
        int trimmed = end;
        while (trimmed > start && Character.isWhitespace(text.charAt(trimmed - 1))) {
            trimmed--;
        }
        return trimmed;
    }

    private static int skipWhite(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Whether a sentence or paragraph begins here: white space before it, and before that a sentence's end. An
    /// initial (`J. Smith`) ends none.
    private static boolean isSentenceStart(String text, int i) {
        if (i == 0
                || i >= text.length()
                || !Character.isWhitespace(text.charAt(i - 1))
                || Character.isWhitespace(text.charAt(i))) {
            return i == 0;
        }
        int before = i - 1;
        while (before > 0 && Character.isWhitespace(text.charAt(before))) {
            if (text.charAt(before) == '\n') {
                return true;
            }
            before--;
        }
        while (before > 0 && "\"'”’)]".indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        char c = text.charAt(before);
        if (c == '!' || c == '?') {
            return true;
        }
        boolean initial = before >= 1
                && Character.isUpperCase(text.charAt(before - 1))
                && (before == 1 || !Character.isLetterOrDigit(text.charAt(before - 2)));
        return c == '.' && !initial && !Character.isLowerCase(text.charAt(i));
    }

    private static String shown(String text, Passage passage) {
        boolean fromStart =
                passage.start == 0 || isSentenceStart(text, passage.start) || skipWhite(text, 0) == passage.start;
        int next = skipWhite(text, passage.end);
        boolean toEnd = next == text.length() || isSentenceStart(text, next);
        String html = html(text, passage.start, passage.end, passage.marks).replace('\n', ' ');
        return (fromStart ? "" : "… ") + html + (toEnd ? "" : " …");
    }

    private static String html(String text, int start, int end, List<Mark> marks) {
        var html = new StringBuilder(end - start + 32);
        int at = start;
        for (Mark mark : marks) {
            escape(html, text, at, mark.start);
            html.append("<mark>");
            escape(html, text, mark.start, mark.end);
            html.append("</mark>");
            at = mark.end;
        }
        escape(html, text, at, end);
        return html.toString();
    }

    private static void escape(StringBuilder html, String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
