package dateline.search;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A query as it was understood. `toString` writes it in the query language, with every operator and
/// parenthesis said aloud; reading that again gives the same query, unless it has become too long or too deep.
public sealed interface QueryNode {
    /// Every article.
    record All() implements QueryNode {
        @Override
        public String toString() {
            return "*";
        }
    }

    /// No article: something that cannot be found, such as a date that is none.
    record None() implements QueryNode {
        @Override
        public String toString() {
            return "NOT *";
        }
    }

    /// An unquoted word, found in any inflection.
    ///
    /// @param field null: title, body and captions
    record Word(@Nullable Field field, String text) implements QueryNode {
        @Override
        public String toString() {
            return prefix(field) + text;
        }
    }

    /// Words in quotes, unstemmed: next to each other, or with up to `slop` words between.
    record Phrase(@Nullable Field field, String text, int slop) implements QueryNode {
        @Override
        public String toString() {
            return prefix(field) + '"' + text + '"' + (slop > 0 ? "~" + slop : "");
        }
    }

    /// A word with `*` (any characters) or `?` (one).
    record Wildcard(@Nullable Field field, String pattern) implements QueryNode {
        @Override
        public String toString() {
            return prefix(field) + pattern;
        }
    }

    /// A word up to `edits` characters off.
    record Fuzzy(@Nullable Field field, String text, int edits) implements QueryNode {
        @Override
        public String toString() {
            return prefix(field) + text + "~" + edits;
        }
    }

    /// Publication dates, both ends included; null is open.
    record Dates(@Nullable String from, @Nullable String to) implements QueryNode {
        @Override
        public String toString() {
            return "date:[" + (from == null ? "*" : from) + " TO " + (to == null ? "*" : to) + "]";
        }
    }

    /// All of these.
    record And(List<QueryNode> nodes) implements QueryNode {
        public And {
            nodes = List.copyOf(nodes);
        }

        @Override
        public String toString() {
            return joined(nodes, " AND ");
        }
    }

    /// Any of these.
    record Or(List<QueryNode> nodes) implements QueryNode {
        public Or {
            nodes = List.copyOf(nodes);
        }

        @Override
        public String toString() {
            return joined(nodes, " OR ");
        }
    }

    /// Every article but these.
    record Not(QueryNode node) implements QueryNode {
        @Override
        public String toString() {
            return "NOT " + node;
        }
    }

    /// The same articles, weighing `factor` times as much in the order by relevance.
    record Boost(QueryNode node, float factor) implements QueryNode {
        @Override
        public String toString() {
            boolean loose = node instanceof Not || node instanceof None || node instanceof Boost;
            String weighed = loose ? "(" + node + ")" : node.toString();
            return weighed + "^" + new BigDecimal(Float.toString(factor)).toPlainString();
        }
    }

    /// What `field:` can name.
    enum Field {
        TITLE,
        BODY,
        CAPTION,
        COUNTRY,
        MENTION,
        PERSON,
        TOPIC,
        PUBLISHER,
        LANGUAGE,
        DATE;

        static @Nullable Field of(String name) {
            for (Field field : values()) {
                if (field.key().equals(name)) {
                    return field;
                }
            }
            return null;
        }

        /// The name before the colon.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static String prefix(@Nullable Field field) {
        return field == null ? "" : field.key() + ":";
    }

    private static String joined(List<QueryNode> nodes, String operator) {
        return nodes.stream().map(QueryNode::toString).collect(Collectors.joining(operator, "(", ")"));
    }
}
