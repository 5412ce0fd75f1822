package dateline.search;

import dateline.search.QueryNode.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A name and a colon before what is searched for.
final class FieldName {
    private static final List<String> RESERVED = List.of("AND", "OR", "NOT", "TO", NearOperator.PLAIN);

    private FieldName() {}

    /// Reads the field that is named here with its colon; null where none is.
    static @Nullable Field read(QueryScanner in) {
        int colon = in.text.indexOf(':', in.at);
        if (colon < 0) {
            return null;
        }
        Field field = Field.of(in.text.substring(in.at, colon));
        if (field != null) {
            in.at = colon + 1;
        }
        return field;
    }

    /// Whether a name, a colon and a value stand here: neither `Breaking: news` nor an address.
    static boolean isUnknown(QueryScanner in) {
        int colon = in.at;
        while (colon < in.text.length() && Character.isLetter(in.text.charAt(colon))) {
            colon++;
        }
        int value = colon + 1;
        if (colon - in.at < 2 || value >= in.text.length() || in.text.charAt(colon) != ':') {
            return false;
        }
        char c = in.text.charAt(value);
        return !isReserved(in.text.substring(in.at, colon))
                && c != '/'
                && (c == '(' || Characters.isQuote(c) || Characters.isWordCharacter(c));
    }

    /// Whether a word is an operator where it stands alone.
    static boolean isReserved(String word) {
        return RESERVED.contains(word);
    }
}
