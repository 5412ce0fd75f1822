package dateline.search;

import dateline.search.QueryNode.Near.Link;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An operator that asks for words near one another, as archives know it: `w/5`, `near/5` or `n/5` for either
/// order, `pre/5` or `p/5` for the first one first, and a plain `NEAR`.
///
/// @param at where it stands
/// @param written as it stands there
record NearOperator(int at, String written, Link link) {
    static final String PLAIN = "NEAR";

    /// How far a plain `NEAR` reaches.
    private static final int USUAL = 10;

    private static final Set<String> EITHER_ORDER = Set.of("w", "near", "n");
    private static final Set<String> ORDERED = Set.of("pre", "p");

    static boolean isAt(QueryScanner in) {
        return in.more() && isOperator(in.peekWord());
    }

    /// Reads the operator that stands here; null where none does.
    ///
    /// @throws QueryRefusedException if it reaches too far
    static @Nullable NearOperator read(QueryScanner in) {
        if (!isAt(in)) {
            return null;
        }
        int at = in.at;
        String written = in.word();
        if (written.equals(PLAIN)) {
            return new NearOperator(at, written, new Link(USUAL, false));
        }
        int slash = written.indexOf('/');
        boolean ordered = ORDERED.contains(written.substring(0, slash).toLowerCase(Locale.ROOT));
        int distance = distance(written.substring(slash + 1));
        if (distance > Limits.SLOP) {
            throw QueryScanner.refused("words may be up to " + Limits.SLOP + " apart, got " + written, at);
        }
        if (distance == 0) {
            in.warn(at, written + " asks for words at one place; read as side by side");
        }
        return new NearOperator(at, written, new Link(Math.max(1, distance), ordered));
    }

    private static boolean isOperator(String word) {
        int slash = word.indexOf('/');
        if (slash <= 0) {
            return word.equals(PLAIN);
        }
        String name = word.substring(0, slash).toLowerCase(Locale.ROOT);
        String number = word.substring(slash + 1);
        return (EITHER_ORDER.contains(name) || ORDERED.contains(name))
                && !number.isEmpty()
                && number.chars().allMatch(c -> Characters.isDigit((char) c));
    }

    /// The number these digits give, one too many where it would be huge.
    private static int distance(String digits) {
        return digits.length() > 9 ? Limits.SLOP + 1 : Integer.parseInt(digits);
    }
}
