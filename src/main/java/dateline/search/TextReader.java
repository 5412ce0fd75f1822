package dateline.search;

import dateline.search.QueryNode.Field;
import java.util.ArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one word, phrase, wildcard or fuzzy word of a query.
final class TextReader {
    private static final String REGEX_SIGNS = ".*+?[](){}|\\^$";
    private static final Pattern RANGE = Pattern.compile("\\s*\\S+\\s+TO\\s+\\S+\\s*");

    private final QueryScanner in;
    private final Predicate<String> hasWords;

    /// @param hasWords whether a word or phrase has any word as texts are indexed
    TextReader(QueryScanner in, Predicate<String> hasWords) {
        this.in = in;
        this.hasWords = hasWords;
    }

    @Nullable
    QueryNode phrase(@Nullable Field field) {
        int openedAt = in.at++;
        int start = in.at;
        int close = in.next(Characters.partners(in.text.charAt(openedAt)), start);
        if (close == in.text.length()) {
            close = in.next(Characters.QUOTES, start);
            in.warn(openedAt, "quote is not closed; closed at the " + (close < in.text.length() ? "next one" : "end"));
        }
        in.at = Math.min(close + 1, in.text.length());
        // A straight quote within other ones is no word, and would end the phrase when it is written out.
        String words = in.text.substring(start, close).replace('"', ' ').strip();
        int markAt = in.at;
        int slop = slop();
        if (field != null && slop > 0 && isValue(field)) {
            in.warn(markAt, "~ cannot go with " + field.key() + ":; read as a plain value");
            slop = 0;
        }
        if (!Characters.isSearchable(words) || !(isValue(field) || hasWords.test(words))) {
            in.warn(openedAt, "nothing to search for between the quotes; ignored");
            return null;
        }
        in.count(openedAt);
        return in.placed(new QueryNode.Phrase(field, words, slop), openedAt);
    }

    private int slop() {
        if (!in.isAt('~')) {
            return 0;
        }
        int markAt = in.at++;
        Float slop = in.number();
        String written = in.text.substring(markAt + 1, in.at);
        if (slop == null) {
            in.warn(markAt, "~ behind a phrase needs a number of words; ignored");
            return 0;
        }
        if (slop > Limits.SLOP) {
            throw QueryScanner.refused(
                    "words of a phrase may be up to " + Limits.SLOP + " apart, got " + written, markAt);
        }
        return slop.intValue();
    }

    @Nullable
    QueryNode word(@Nullable Field field) {
        int start = in.at;
        if (isRegex()) {
            int close = in.text.indexOf('/', start + 1);
            in.warn(start, "regular expressions are not known here; read as words");
            in.at = close + 1;
            return words(in.text.substring(start + 1, close), field, start);
        }
        if (isRange()) {
            int close = in.next("]}", start);
            in.warn(start, "ranges go with date: only; read as words");
            in.at = close + 1;
            return words(in.text.substring(start + 1, close), field, start);
        }
        String word = in.word();
        if (word.isEmpty()) {
            in.warn(in.at, "'" + in.text.charAt(in.at) + "' needs something before it; ignored");
            in.at++;
            return null;
        }
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
        if (literals(asked) < asked.length()) {
            in.count(start);
            return wildcard(field, asked, start);
        }
        if (field == null) {
            OperatorHint.of(word).ifPresent(hint -> hint.warnIfBetweenWords(in, start));
        }
        return plain(field, word, start);
    }

    private @Nullable QueryNode plain(@Nullable Field field, String word, int start) {
        if (!isValue(field) && !hasWords.test(word)) {
            in.warn(start, "nothing to search for in '" + word + "'; ignored");
            return null;
        }
        in.count(start);
        if (field != null && isValue(field) && in.isAt('~')) {
            in.warn(in.at++, "~ cannot go with " + field.key() + ":; read as a plain value");
            in.number();
        }
        Integer edits = edits(word);
        return in.placed(
                edits == null ? new QueryNode.Word(field, word) : new QueryNode.Fuzzy(field, word, edits), start);
    }

    /// Whether `/.../` with signs that only a regular expression has stands here; neither a path nor a date.
    private boolean isRegex() {
        if (!in.isAt('/')) {
            return false;
        }
        int close = in.text.indexOf('/', in.at + 1);
        if (close < 0 || !(close + 1 == in.text.length() || " \t\n)^".indexOf(in.text.charAt(close + 1)) >= 0)) {
            return false;
        }
        String inner = in.text.substring(in.at + 1, close);
        return inner.chars().noneMatch(c -> Characters.isSpace((char) c))
                && inner.chars().anyMatch(c -> REGEX_SIGNS.indexOf(c) >= 0);
    }

    private boolean isRange() {
        if (!in.isAt('[') && !in.isAt('{')) {
            return false;
        }
        int close = in.next("]}", in.at);
        return close < in.text.length()
                && RANGE.matcher(in.text.substring(in.at + 1, close)).matches();
    }

    /// What is left of something that is no query here: its words, all of which must match.
    private @Nullable QueryNode words(String something, @Nullable Field field, int start) {
        var words = new ArrayList<QueryNode>();
        int from = 0;
        for (int i = 0; i <= something.length(); i++) {
            if (i < something.length() && Character.isLetterOrDigit(something.charAt(i))) {
                continue;
            }
            String word = something.substring(from, i);
            from = i + 1;
            if (!word.isEmpty() && !FieldName.isReserved(word) && (isValue(field) || hasWords.test(word))) {
                in.count(start);
                words.add(in.placed(new QueryNode.Word(field, word), start));
            }
        }
        return QueryParser.combined(words, true);
    }

    private static boolean isValue(@Nullable Field field) {
        return field != null && field.isValue();
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
        if (in.isAt('~')) {
            in.warn(in.at++, "~ cannot go with * or ?; ignored");
            in.number();
        }
        return in.placed(new QueryNode.Wildcard(field, word), start);
    }

    private static QueryRefusedException wildcardRefused(String word, int start) {
        return QueryScanner.refused(
                "a wildcard needs " + Limits.WILDCARD_PREFIX + " characters before it, got '" + word + "'", start);
    }

    private @Nullable Integer edits(String word) {
        if (!in.isAt('~')) {
            return null;
        }
        int markAt = in.at++;
        Float number = in.number();
        in.countFuzzy(markAt);
        int usual = word.length() < 5 ? 1 : 2;
        if (number == null || number == 1 || number == 2) {
            return number == null ? usual : Integer.valueOf(number.intValue());
        }
        in.warn(markAt, "~ behind a word takes 1 or 2; read as " + usual);
        return usual;
    }
}
