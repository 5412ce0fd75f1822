package dateline.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A query text read from left to right, with what was noticed on the way and how much of each limit is
/// spent.
final class QueryScanner {
    final String text;
    final List<Warning> warnings = new ArrayList<>();
    final Map<QueryNode, Integer> positions = new HashMap<>();
    int at;
    private int depth;
    private int clauses;
    private int fuzzy;

    QueryScanner(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    boolean isAt(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    /// Whether a word ends here.
    boolean atBreak() {
        return atEnd() || Characters.isSpace(text.charAt(at)) || text.charAt(at) == ')';
    }

    /// Skips white space; whether something other than a closing parenthesis follows.
    boolean more() {
        while (at < text.length() && Characters.isSpace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) != ')';
    }

    /// Whether that operator stands here, a word as a word of its own.
    boolean isOperator(String operator) {
        if (!more() || !text.startsWith(operator, at)) {
            return false;
        }
        int end = at + operator.length();
        return end >= text.length()
                || !Characters.isWordCharacter(text.charAt(end))
                || !Character.isLetter(operator.charAt(0));
    }

    /// The word that begins here, without going on; "" where none does.
    String peekWord() {
        int end = at;
        while (end < text.length() && Characters.isWordCharacter(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }

    String word() {
        String word = peekWord();
        at += word.length();
        return word;
    }

    /// The number that begins here; null where none does.
    @Nullable
    Float number() {
        int start = at;
        while (at < text.length() && (Characters.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        try {
            return at == start ? null : Float.valueOf(text.substring(start, at));
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /// Where the first of these marks stands from there on; the text's end where none does.
    int next(String marks, int from) {
        int found = from;
        while (found < text.length() && marks.indexOf(text.charAt(found)) < 0) {
            found++;
        }
        return found;
    }

    /// Notes where a word, phrase or value stands.
    <N extends QueryNode> N placed(N node, int position) {
        positions.putIfAbsent(node, position);
        return node;
    }

    int position(QueryNode node) {
        return Objects.requireNonNullElse(positions.get(node), 0);
    }

    void count(int position) {
        if (++clauses > Limits.CLAUSES) {
            throw refused("a query may have " + Limits.CLAUSES + " words and phrases", position);
        }
    }

    void countFuzzy(int position) {
        if (++fuzzy > Limits.FUZZY_TERMS) {
            throw refused("a query may have " + Limits.FUZZY_TERMS + " fuzzy words", position);
        }
    }

    void deeper(int position) {
        if (++depth > Limits.NESTING) {
            throw refused("parentheses and NOT may be nested " + Limits.NESTING + " deep", position);
        }
    }

    void higher() {
        depth--;
    }

    void warn(int position, String message) {
        warnings.add(new Warning(position, message));
    }

    static QueryRefusedException refused(String message, int position) {
        return new QueryRefusedException(message, "q", position);
    }
}
