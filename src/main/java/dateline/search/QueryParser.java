package dateline.search;

import dateline.search.QueryNode.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads the query language: words (all must match), `"phrases"`, `"near words"~5`, `AND`, `OR`, `NOT` and
/// `-`, `a w/5 b`, `a NEAR/5 b` and `a pre/5 b`, parentheses, `field:`, `date:[2025-01-01 TO 2025-06-30]`,
/// `wild*`, `fuzzy~`, `boost^2`.
///
/// `w/5` binds closest, then `NOT`, then `AND`, then `OR`, then words side by side: `a OR b c` is `(a OR b)
/// AND c`. What cannot be read is repaired and said in a [Warning]; only a limit refuses a query.
public final class QueryParser {
    private final QueryScanner in;
    private final TextReader texts;

    private QueryParser(String text, Predicate<String> hasWords) {
        this.in = new QueryScanner(text);
        this.texts = new TextReader(in, hasWords);
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
            addIfAny(parts, sequence(null));
            if (in.atEnd()) {
                break;
            }
            in.warn(in.at, "closing parenthesis without an opening one; ignored");
            in.at++;
        }
        QueryNode node = combined(parts, true);
        if (node == null) {
            if (in.text.chars().allMatch(c -> Characters.isSpace((char) c))) {
                return new ParsedQuery(new QueryNode.All(), in.warnings, in.positions);
            }
            in.warn(0, "no word to search for");
            node = new QueryNode.None();
        }
        return new ParsedQuery(node, in.warnings, in.positions);
    }

    /// Words and groups side by side: all must match.
    private @Nullable QueryNode sequence(@Nullable Field field) {
        var parts = new ArrayList<QueryNode>();
        while (in.more()) {
            addIfAny(parts, disjunction(field));
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
        while (in.isOperator(word) || in.isOperator(sign)) {
            int operatorAt = in.at;
            in.at += in.text.startsWith(sign, in.at) ? sign.length() : word.length();
            QueryNode right = operand.read();
            if (parts.isEmpty() || right == null) {
                in.warn(operatorAt, word + " needs words on both sides; ignored");
            }
            addIfAny(parts, right);
        }
        return combined(parts, all);
    }

    private @Nullable QueryNode negation(@Nullable Field field) {
        skipPluses();
        if (!in.more() || isBooleanOperator()) {
            return null;
        }
        int negatedAt = in.at;
        if (!isNegation()) {
            return proximity(field);
        }
        if (in.isOperator("NOT")) {
            in.at += 3;
        } else {
            while (!in.atEnd() && Characters.isDash(in.text.charAt(in.at))) {
                in.at++;
            }
            boolean punctuation = in.at - negatedAt > 1 || in.atBreak();
            if (punctuation) {
                return null;
            }
        }
        in.count(negatedAt);
        in.deeper(negatedAt);
        QueryNode node = negation(field);
        in.higher();
        if (node == null) {
            in.warn(negatedAt, "NOT needs a word after it; ignored");
            return null;
        }
        return node instanceof QueryNode.All ? new QueryNode.None() : new QueryNode.Not(node);
    }

    private boolean isNegation() {
        return in.isOperator("NOT") || Characters.isDash(in.text.charAt(in.at));
    }

    private @Nullable QueryNode proximity(@Nullable Field field) {
        int start = in.at;
        QueryNode first = NearOperator.isAt(in) ? null : boosted(field);
        NearOperator operator = NearOperator.read(in);
        if (operator == null) {
            return first;
        }
        var chain = new NearBuilder(in);
        chain.begin(first, start);
        while (operator != null) {
            in.more();
            int operandAt = in.at;
            chain.add(operator, neighbour(field), operandAt);
            operator = NearOperator.read(in);
        }
        return chain.node();
    }

    /// What stands behind `w/5`.
    private @Nullable QueryNode neighbour(@Nullable Field field) {
        skipPluses();
        if (!in.more() || isBooleanOperator() || NearOperator.isAt(in)) {
            return null;
        }
        return isNegation() ? negation(field) : boosted(field);
    }

    private void skipPluses() {
        while (in.more() && in.isAt('+')) {
            in.at++;
        }
    }

    private boolean isBooleanOperator() {
        return in.isOperator("OR") || in.isOperator("||") || in.isOperator("AND") || in.isOperator("&&");
    }

    private @Nullable QueryNode boosted(@Nullable Field field) {
        QueryNode node = clause(field);
        if (in.isAt('^')) {
            int markAt = in.at++;
            Float factor = in.number();
            if (factor == null || factor <= 0 || factor > 1000) {
                in.warn(markAt, "^ needs a number above 0 and up to 1000; ignored");
            } else if (node != null) {
                return new QueryNode.Boost(node, factor);
            }
        }
        return node;
    }

    private @Nullable QueryNode clause(@Nullable Field outer) {
        char c = in.text.charAt(in.at);
        if (c == '(') {
            return group(outer);
        }
        if (Characters.isQuote(c)) {
            return texts.phrase(outer);
        }
        int start = in.at;
        Field field = FieldName.read(in);
        if (field == null) {
            return outer == null && FieldName.isUnknown(in) ? unknownField() : texts.word(outer);
        }
        if (field == Field.DATE) {
            return dates();
        }
        if (in.atBreak()) {
            in.warn(start, field.key() + ": needs a value right behind it; read as a word");
            return in.placed(new QueryNode.Word(outer, field.key()), start);
        }
        return clause(field);
    }

    private QueryNode dates() {
        int start = in.at;
        in.count(start);
        var clause = new DateClause(in.text, start, message -> in.warn(start, message));
        QueryNode dates = clause.read();
        in.at = clause.end();
        return dates;
    }

    private @Nullable QueryNode group(@Nullable Field field) {
        int openedAt = in.at++;
        in.deeper(openedAt);
        QueryNode node = sequence(field);
        in.higher();
        if (in.atEnd()) {
            in.warn(openedAt, "parenthesis is not closed; closed at the end");
        } else {
            in.at++;
        }
        if (node == null) {
            in.warn(openedAt, "nothing between the parentheses; ignored");
        }
        return node;
    }

    private @Nullable QueryNode unknownField() {
        int start = in.at;
        in.at = in.text.indexOf(':', start);
        String name = in.text.substring(start, in.at++);
        in.warn(start, "'" + name + "' is not a field; read as words");
        in.count(start);
        var parts = new ArrayList<QueryNode>();
        parts.add(in.placed(new QueryNode.Word(null, name), start));
        addIfAny(parts, negation(null));
        return combined(parts, true);
    }

    private static void addIfAny(List<QueryNode> nodes, @Nullable QueryNode node) {
        if (node != null) {
            nodes.add(node);
        }
    }

    static @Nullable QueryNode combined(List<QueryNode> nodes, boolean all) {
        return switch (nodes.size()) {
            case 0 -> null;
            case 1 -> nodes.getFirst();
            default -> all ? new QueryNode.And(nodes) : new QueryNode.Or(nodes);
        };
    }

    /// Reads what may stand on either side of an operator; null where there is nothing.
    @FunctionalInterface
    private interface Operand {
        @Nullable
        QueryNode read();
    }
}
