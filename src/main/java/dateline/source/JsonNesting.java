package dateline.source;

/// Where in a JSON value a reader is, as far as it takes to find the value's end: brackets and strings, no
/// grammar.
final class JsonNesting {
    private int depth;
    private boolean inString;
    private boolean escaped;
    private int last;

    /// Takes the next byte.
    ///
    /// @return whether it closes the outermost bracket
    boolean closesWith(int b) {
        if (inString) {
            if (escaped) {
                escaped = false;
            } else if (b == '\\') {
                escaped = true;
            } else if (b == '"') {
                inString = false;
            }
            last = '"';
            return false;
        }
        switch (b) {
            case '"' -> inString = true;
            case '{', '[' -> depth++;
            case '}', ']' -> depth--;
            default -> {}
        }
        if (!Piece.isBlank(b)) {
            last = b;
        }
        return depth <= 0 && (b == '}' || b == ']');
    }

    /// Inside a string, where no line may end.
    boolean isInString() {
        return inString;
    }

    /// Whether the grammar wants a value next, so that a bracket may open here.
    boolean wantsValue() {
        return !inString && (last == ':' || last == '[' || last == ',');
    }
}
