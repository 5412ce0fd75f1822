package dateline.search;

import dateline.search.QueryNode.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads the query language: words (all must match), `"phrases"`, `"near words"~5`, `AND`, `OR`, `NOT` and `-`,
/// parentheses, `field:`, `date:[2025-01-01 TO 2025-06-30]`, `wild*`, `fuzzy~`, `boost^2`.
///
/// `AND` binds closer than `OR`, and `OR` closer than words side by side: `a OR b c` is `(a OR b) AND c`. What
/// cannot be read is repaired and said in a [Warning]; only a limit refuses a query.
public final class QueryParser {
    private final String text;
    private final Predicate<String> hasWords;
    private final List<Warning> warnings = new ArrayList<>();
    private int at;
    private int depth;
    private int clauses;
    private int fuzzy;

    private QueryParser(String text, Predicate<String> hasWords) {
        this.text = text;
        this.hasWords = hasWords;
    }

    /// Reads a query; an empty one means all articles.
    ///
    /// @throws QueryRefusedException if it is over a limit of [Limits]
    public static ParsedQuery parse(String text) {
        return parse(text, _ -> true);
    }

    /// Reads a query, ignoring with a warning what no text can be searched for.
    ///
    /// @param hasWords whether a word or phrase of a query has any word as texts are indexed
    /// @throws QueryRefusedException if it is over a limit of [Limits]
    public static ParsedQuery parse(String text, Predicate<String> hasWords) {
        if (text.length() > Limits.QUERY_LENGTH) {
            throw new QueryRefusedException(
                    "a query may have " + Limits.QUERY_LENGTH + " characters, got " + text.length(),
                    "q",
                    Limits.QUERY_LENGTH);
        }
        return new QueryParser(text, hasWords).read();
    }

    private ParsedQuery read() {
        var parts = new ArrayList<QueryNode>();
        while (true) {
            QueryNode part = sequence(null);
            if (part != null) {
                parts.add(part);
            }
            if (at >= text.length()) {
                break;
            }
            warn(at, "closing parenthesis without an opening one; ignored");
            at++;
        }
        QueryNode node = combined(parts, true);
        if (node == null) {
            if (text.chars().allMatch(c -> Characters.isSpace((char) c))) {
                return new ParsedQuery(new QueryNode.All(), warnings);
            }
            warn(0, "no word to search for");
            node = new QueryNode.None();
        }
        return new ParsedQuery(node, warnings);
    }

    /// Words and groups side by side: all must match.
    private @Nullable QueryNode sequence(@Nullable Field field) {
        var parts = new ArrayList<QueryNode>();
        while (more()) {
            QueryNode part = disjunction(field);
            if (part != null) {
                parts.add(part);
            }
        }
        return combined(parts, true);
    }

    private @Nullable QueryNode disjunction(@Nullable Field field) {
        return operands("OR", "||", () -> conjunction(field), false);
    }

    private @Nullable QueryNode conjunction(@Nullable Field field) {
        return operands("AND", "&&", () -> negation(field), true);
    }

    private @Nullable QueryNode operands(String word, String sign, Operand operand, boolean all) {
        var parts = new ArrayList<QueryNode>();
        addIfAny(parts, operand.read());
        while (isOperator(word) || isOperator(sign)) {
            int operatorAt = at;
            at += text.startsWith(sign, at) ? sign.length() : word.length();
            QueryNode right = operand.read();
            if (parts.isEmpty() || right == null) {
                warn(operatorAt, word + " needs words on both sides; ignored");
            }
            addIfAny(parts, right);
        }
        return combined(parts, all);
    }

    private @Nullable QueryNode negation(@Nullable Field field) {
        while (more() && text.charAt(at) == '+') {
            at++;
        }
        if (!more() || isAnyOperator()) {
            return null;
        }
        int negatedAt = at;
        if (isOperator("NOT")) {
            at += 3;
        } else if (Characters.isDash(text.charAt(at))) {
            do {
                at++;
            } while (at < text.length() && Characters.isDash(text.charAt(at)));
            boolean punctuation = at - negatedAt > 1
                    || at == text.length()
                    || Characters.isSpace(text.charAt(at))
                    || text.charAt(at) == ')';
            if (punctuation) {
                return null;
            }
        } else {
            return boosted(field);
        }
        count(negatedAt);
        deeper(negatedAt);
        QueryNode node = negation(field);
        depth--;
        if (node == null) {
            warn(negatedAt, "NOT needs a word after it; ignored");
            return null;
        }
        return node instanceof QueryNode.All ? new QueryNode.None() : new QueryNode.Not(node);
    }

    private @Nullable QueryNode boosted(@Nullable Field field) {
        QueryNode node = clause(field);
        if (at < text.length() && text.charAt(at) == '^') {
            int markAt = at++;
            Float factor = number();
            if (factor == null || factor <= 0 || factor > 1000) {
                warn(markAt, "^ needs a number above 0 and up to 1000; ignored");
            } else if (node != null) {
                return new QueryNode.Boost(node, factor);
            }
        }
        return node;
    }

    private @Nullable QueryNode clause(@Nullable Field outer) {
        char c = text.charAt(at);
        if (c == '(') {
            return group(outer);
        }
        if (Characters.QUOTES.indexOf(c) >= 0) {
            return phrase(outer);
        }
        int start = at;
        Field field = fieldName();
        if (field == null) {
            return outer == null && isUnknownField() ? unknownField() : word(outer);
        }
        if (field == Field.DATE) {
            return dates();
        }
        if (at == text.length() || Characters.isSpace(text.charAt(at)) || text.charAt(at) == ')') {
            warn(start, field.key() + ": needs a value right behind it; read as a word");
            return new QueryNode.Word(outer, field.key());
        }
        return clause(field);
    }

    private QueryNode dates() {
        int start = at;
        count(start);
        var clause = new DateClause(text, start, message -> warn(start, message));
        QueryNode dates = clause.read();
        at = clause.end();
        return dates;
    }

    private @Nullable QueryNode group(@Nullable Field field) {
        int openedAt = at++;
        deeper(openedAt);
        QueryNode node = sequence(field);
        depth--;
        if (at < text.length()) {
            at++;
        } else {
            warn(openedAt, "parenthesis is not closed; closed at the end");
        }
        if (node == null) {
            warn(openedAt, "nothing between the parentheses; ignored");
        }
        return node;
    }

    private @Nullable QueryNode phrase(@Nullable Field field) {
        int openedAt = at++;
        int start = at;
        int close = next(Characters.partners(text.charAt(openedAt)), start);
        if (close == text.length()) {
            close = next(Characters.QUOTES, start);
            warn(openedAt, "quote is not closed; closed at the " + (close < text.length() ? "next one" : "end"));
        }
        at = Math.min(close + 1, text.length());
        // A straight quote within other ones is no word, and would end the phrase when it is written out.
        String words = text.substring(start, close).replace('"', ' ').strip();
        int slop = slop();
        if (!Characters.isSearchable(words) || !(isValue(field) || hasWords.test(words))) {
            warn(openedAt, "nothing to search for between the quotes; ignored");
            return null;
        }
        count(openedAt);
        return new QueryNode.Phrase(field, words, slop);
    }

    private int next(String marks, int from) {
        int found = from;
        while (found < text.length() && marks.indexOf(text.charAt(found)) < 0) {
            found++;
        }
        return found;
    }

    private int slop() {
        if (at >= text.length() || text.charAt(at) != '~') {
            return 0;
        }
        int markAt = at++;
        Float slop = number();
        String written = text.substring(markAt + 1, at);
        if (slop == null) {
            warn(markAt, "~ behind a phrase needs a number of words; ignored");
            return 0;
        }
        if (slop > Limits.SLOP) {
            throw refused("words of a phrase may be up to " + Limits.SLOP + " apart, got " + written, markAt);
        }
        return slop.intValue();
    }

    private @Nullable QueryNode word(@Nullable Field field) {
        int start = at;
        while (at < text.length() && Characters.isWordCharacter(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            warn(at, "'" + text.charAt(at) + "' needs something before it; ignored");
            at++;
            return null;
        }
        String word = text.substring(start, at);
        if (word.equals("*")) {
            if (field != null) {
                throw wildcardRefused(word, start);
            }
            return new QueryNode.All();
        }
        if (!Characters.isSearchable(word)) {
            return null;
        }
        String asked = withoutPunctuation(word);
        if (isWildcard(asked)) {
            count(start);
            return wildcard(field, asked, start);
        }
        if (!isValue(field) && !hasWords.test(word)) {
            warn(start, "nothing to search for in '" + word + "'; ignored");
            return null;
        }
        count(start);
        if (field != null && isValue(field) && at < text.length() && text.charAt(at) == '~') {
            warn(at++, "~ cannot go with " + field.key() + ":; read as a plain value");
            number();
        }
        Integer edits = edits(word);
        return edits == null ? new QueryNode.Word(field, word) : new QueryNode.Fuzzy(field, word, edits);
    }

    /// Whether a field holds values, each with its id and name, rather than text.
    private static boolean isValue(@Nullable Field field) {
        return switch (field) {
            case null -> false;
            case COUNTRY, MENTION, PERSON, TOPIC, PUBLISHER, LANGUAGE -> true;
            case TITLE, BODY, CAPTION, DATE -> false;
        };
    }

    private static boolean isWildcard(String word) {
        return literals(word) < word.length();
    }

    /// A word without the marks that end a question or a cry: `?` there is no wildcard.
    private static String withoutPunctuation(String word) {
        int end = word.length();
        while (end > 0 && (word.charAt(end - 1) == '?' || word.charAt(end - 1) == '!')) {
            end--;
        }
        return word.substring(0, end);
    }

    /// How many characters stand before the first `*` or `?`.
    private static int literals(String word) {
        int literals = 0;
        while (literals < word.length() && word.charAt(literals) != '*' && word.charAt(literals) != '?') {
            literals++;
        }
        return literals;
    }

    private QueryNode wildcard(@Nullable Field field, String word, int start) {
        if (literals(word) < Limits.WILDCARD_PREFIX) {
            throw wildcardRefused(word, start);
        }
        if (at < text.length() && text.charAt(at) == '~') {
            warn(at++, "~ cannot go with * or ?; ignored");
            number();
        }
        return new QueryNode.Wildcard(field, word);
    }

    private static QueryRefusedException wildcardRefused(String word, int start) {
        return refused(
                "a wildcard needs " + Limits.WILDCARD_PREFIX + " characters before it, got '" + word + "'", start);
    }

    private @Nullable Integer edits(String word) {
        if (at >= text.length() || text.charAt(at) != '~') {
            return null;
        }
        int markAt = at++;
        Float number = number();
        if (++fuzzy > Limits.FUZZY_TERMS) {
            throw refused("a query may have " + Limits.FUZZY_TERMS + " fuzzy words", markAt);
        }
        int usual = word.length() < 5 ? 1 : 2;
        if (number == null || number == 1 || number == 2) {
            return number == null ? usual : Integer.valueOf(number.intValue());
        }
        warn(markAt, "~ behind a word takes 1 or 2; read as " + usual);
        return usual;
    }

    /// Whether a name, a colon and a value stand here: neither `Breaking: news` nor an address.
    private boolean isUnknownField() {
        int colon = at;
        while (colon < text.length() && Character.isLetter(text.charAt(colon))) {
            colon++;
        }
        int value = colon + 1;
        if (colon - at < 2 || value >= text.length() || text.charAt(colon) != ':') {
            return false;
        }
        char c = text.charAt(value);
        boolean operator = List.of("AND", "OR", "NOT").contains(text.substring(at, colon));
        return !operator
                && c != '/'
                && (c == '(' || Characters.QUOTES.indexOf(c) >= 0 || Characters.isWordCharacter(c));
    }

    private @Nullable QueryNode unknownField() {
        int start = at;
        at = text.indexOf(':', start);
        String name = text.substring(start, at++);
        warn(start, "'" + name + "' is not a field; read as words");
        count(start);
        var parts = new ArrayList<QueryNode>();
        parts.add(new QueryNode.Word(null, name));
        addIfAny(parts, negation(null));
        return combined(parts, true);
    }

    private @Nullable Field fieldName() {
        int colon = text.indexOf(':', at);
        if (colon < 0) {
            return null;
        }
        Field field = Field.of(text.substring(at, colon));
        if (field != null) {
            at = colon + 1;
        }
        return field;
    }

    private @Nullable Float number() {
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

    /// Skips white space; whether something other than a closing parenthesis follows.
    private boolean more() {
        while (at < text.length() && Characters.isSpace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) != ')';
    }

    private boolean isAnyOperator() {
        return isOperator("OR") || isOperator("||") || isOperator("AND") || isOperator("&&");
    }

    /// Whether that operator stands here, a word as a word of its own.
    private boolean isOperator(String operator) {
        if (!more() || !text.startsWith(operator, at)) {
            return false;
        }
        int end = at + operator.length();
        return end >= text.length()
                || !Characters.isWordCharacter(text.charAt(end))
                || !Character.isLetter(operator.charAt(0));
    }

    private static void addIfAny(List<QueryNode> nodes, @Nullable QueryNode node) {
        if (node != null) {
            nodes.add(node);
        }
    }

    private static @Nullable QueryNode combined(List<QueryNode> nodes, boolean all) {
        return switch (nodes.size()) {
            case 0 -> null;
            case 1 -> nodes.getFirst();
            default -> all ? new QueryNode.And(nodes) : new QueryNode.Or(nodes);
        };
    }

    private void count(int position) {
        if (++clauses > Limits.CLAUSES) {
            throw refused("a query may have " + Limits.CLAUSES + " words and phrases", position);
        }
    }

    private void deeper(int position) {
        if (++depth > Limits.NESTING) {
            throw refused("parentheses and NOT may be nested " + Limits.NESTING + " deep", position);
        }
    }

    private void warn(int position, String message) {
        warnings.add(new Warning(position, message));
    }

    private static QueryRefusedException refused(String message, int position) {
        return new QueryRefusedException(message, "q", position);
    }

    /// Reads what may stand on either side of an operator; null where there is nothing.
    @FunctionalInterface
    private interface Operand {
        @Nullable
        QueryNode read();
    }
}
