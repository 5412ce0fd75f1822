package dateline.search;

/// What each character of a query may be.
final class Characters {
    /// All that open or close: „so“, “so”, ”so”, «so», »so«.
    static final String QUOTES = "\"“”„«»";

    private Characters() {}

    static boolean isWordCharacter(char c) {
        return !isSpace(c) && "()^~".indexOf(c) < 0 && QUOTES.indexOf(c) < 0;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isDash(char c) {
        return c == '-' || c == '!';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isSearchable(String word) {
        return word.codePoints()
                .anyMatch(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL);
    }

    static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    /// The quotes that close what this one opens.
    static String partners(char opening) {
        return switch (opening) {
            case '“', '„' -> "”“";
            case '«' -> "»";
            case '»' -> "«";
            default -> Character.toString(opening);
        };
    }
}
