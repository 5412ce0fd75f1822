package dateline.enrich;

/// A run of tokens of a [NewsText].
///
/// @param last inclusive
record Span(int first, int last) {
    Span {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("a span needs 0 <= first <= last, got " + first + ".." + last);
        }
    }

    /// How many tokens it has.
    int length() {
        return last - first + 1;
    }

    boolean contains(int token) {
        return first <= token && token <= last;
    }
}
