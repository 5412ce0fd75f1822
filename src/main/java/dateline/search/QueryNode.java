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

    /// Words or groups near one another in one field: each within so many words of the one before it. Of a
    /// group that is itself near words, each word counts.
    ///
    /// @param nodes words, phrases, wildcards and fuzzy words, [Or]s of these, and groups of words near
    ///     one another; two at least
    /// @param links between each two of them
    record Near(List<QueryNode> nodes, List<Link> links) implements QueryNode {
        public Near {
            nodes = List.copyOf(nodes);
            links = List.copyOf(links);
            if (nodes.size() < 2 || links.size() != nodes.size() - 1) {
                throw new IllegalArgumentException(nodes.size() + " nodes need as many links but one, got " + links);
            }
        }

        @Override
        public String toString() {
            var near = new StringBuilder("(").append(nodes.getFirst());
            for (int i = 0; i < links.size(); i++) {
                near.append(' ').append(links.get(i)).append(' ').append(nodes.get(i + 1));
            }
            return near.append(')').toString();
        }

        /// How far apart.
        ///
        /// @param distance how many words further on the other may stand, 1 is side by side; between
        ///     phrases, from the last word of one to the first word of the other
        /// @param ordered whether the first must come first
        public record Link(int distance, boolean ordered) {
            @Override
            public String toString() {
                return (ordered ? "pre/" : "w/") + distance;
            }
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

        /// Whether it holds values, each with its id and name, rather than text or dates.
        public boolean isValue() {
            return switch (this) {
                case COUNTRY, MENTION, PERSON, TOPIC, PUBLISHER, LANGUAGE -> true;
                case TITLE, BODY, CAPTION, DATE -> false;
            };
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
