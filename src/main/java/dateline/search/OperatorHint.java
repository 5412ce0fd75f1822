package dateline.search;

import java.util.Locale;
import java.util.Optional;

/// A word that is an operator elsewhere, or would be one in capitals: it is searched for as a word, and said
/// so.
record OperatorHint(String message) {
    /// The hint for a word; empty where it is a word like any other.
    static Optional<OperatorHint> of(String word) {
        return Optional.ofNullable(
                        switch (word.toLowerCase(Locale.ROOT)) {
                            case "or" -> word.equals("or") ? "'or' is read as a word; OR finds either" : null;
                            case "not" -> word.equals("not") ? "'not' is read as a word; NOT leaves out" : null;
                            case "w/s", "w/p", "/s", "/p" ->
                                "'" + word + "' is read as words; w/20 finds words of about a sentence";
                            default ->
                                isSlashed(word)
                                        ? "'" + word + "' is read as a word; w" + word + " finds words near"
                                        : null;
                        })
                .map(OperatorHint::new);
    }

    private static boolean isSlashed(String word) {
        return word.length() > 1
                && word.charAt(0) == '/'
                && word.chars().skip(1).allMatch(c -> Characters.isDigit((char) c));
    }

    /// Between operators it can only be meant as a word.
    void warnIfBetweenWords(QueryScanner in, int start) {
        String before = in.text.substring(0, start).stripTrailing();
        int at = in.at;
        boolean followed = in.more() && !in.isOperator("AND") && !in.isOperator("OR") && !NearOperator.isAt(in);
        in.at = at;
        boolean begins = before.isEmpty()
                || before.endsWith("(")
                || before.endsWith("AND")
                || before.endsWith("OR")
                || before.endsWith("NOT");
        if (!begins && followed) {
            in.warn(start, message);
        }
    }
}
