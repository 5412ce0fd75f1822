package dateline.source;

import java.util.ArrayList;
import java.util.List;

/// What a case of a feed reader's suite expects, as far as it says that something equals a text, a number or a date:
/// `not bozo and entries[0]['title'] == 'x'`.
///
/// @param path the parts of what is asked for: `entries`, `0`, `title`
/// @param value the text, or the numbers of a tuple joined by blanks
record Expectation(List<String> path, String value) {
    /// All that an expression expects; empty where it says anything else too.
    static List<Expectation> of(String expression) {
        List<Expectation> expectations = new ArrayList<>();
        var reader = new Reader(expression);
        do {
            reader.clause(expectations);
        } while (reader.takes("and"));
        return reader.failed || !reader.atEnd() ? List.of() : expectations;
    }

    private static final class Reader {
        private final String text;
        private int at;
        private boolean failed;

        Reader(String text) {
            this.text = text;
        }

        void clause(List<Expectation> to) {
            if (takes("not")) {
                name();
                return;
            }
            boolean length = takes("len");
            if (length) {
                failed |= !takes("(");
            }
            List<String> path = path();
            if (length) {
                path.add("length");
                failed |= !takes(")");
            }
            if (takes("==")) {
                to.add(new Expectation(path, value()));
            } else if (takes("is")) {
                failed = true;
            }
        }

        private List<String> path() {
            List<String> path = new ArrayList<>();
            path.add(name());
            while (!failed && (peek('[') || peek('.'))) {
                at++;
                if (text.charAt(at - 1) == '.') {
                    path.add(name());
                } else {
                    path.add(peek('\'') || peek('"') ? string() : name());
                    failed |= !takes("]");
                }
            }
            return path;
        }

        private String value() {
            blanks();
            if (peek('(')) {
                int end = text.indexOf(')', at);
                String tuple = text.substring(at + 1, Math.max(at + 1, end));
                at = end < 0 ? text.length() : end + 1;
                return tuple.replace(",", " ").replaceAll(" +", " ").strip();
            }
            if (text.startsWith("u'", at) || text.startsWith("u\"", at)) {
                at++;
            }
            return peek('\'') || peek('"') ? string() : name();
        }

        private String string() {
            char quote = text.charAt(at++);
            var string = new StringBuilder();
            while (at < text.length() && text.charAt(at) != quote) {
                char c = text.charAt(at++);
                string.append(c == '\\' ? escaped() : String.valueOf(c));
            }
            at++;
            return string.toString();
        }

        private String escaped() {
            char c = text.charAt(at++);
            int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
            if (digits > 0) {
                String code = text.substring(at, at + digits);
                at += digits;
                return Character.toString(Integer.parseInt(code, 16));
            }
            return switch (c) {
                case 'n' -> "\n";
                case 't' -> "\t";
                case 'r' -> "\r";
                case '\n' -> "";
                default -> String.valueOf(c);
            };
        }

        private String name() {
            blanks();
            int start = at;
            while (at < text.length()
                    && (Character.isLetterOrDigit(text.charAt(at)) || "_-".indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
            failed |= start == at;
            return text.substring(start, at);
        }

        boolean takes(String word) {
            blanks();
            boolean there = text.startsWith(word, at);
            boolean whole = !Character.isLetter(word.charAt(0))
                    || at + word.length() >= text.length()
                    || !Character.isLetterOrDigit(text.charAt(at + word.length()));
            if (there && whole) {
                at += word.length();
            }
            return there && whole;
        }

        boolean atEnd() {
            blanks();
            return at >= text.length();
        }

        private boolean peek(char c) {
            return at < text.length() && text.charAt(at) == c;
        }

        private void blanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
