package dateline.source;

/// A story that cannot be read; the message names the field and the value.
public final class MalformedSourceException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final boolean syntax;

    private MalformedSourceException(String message, int line, boolean syntax) {
        super(message);
        this.line = line;
        this.syntax = syntax;
    }

    MalformedSourceException(String message) {
        this(message, 1, false);
    }

    /// A field whose value cannot stand.
    static MalformedSourceException of(String field, String problem, String value) {
        return new MalformedSourceException(field + ": " + problem + ", got " + Shown.of(value));
    }

    /// Text that does not follow its format's grammar, so that nothing after it can be trusted.
    static MalformedSourceException syntax(String message, int line) {
        return new MalformedSourceException(message, line, true);
    }

    /// The line of the story's own text, from 1.
    public int line() {
        return line;
    }

    boolean isSyntax() {
        return syntax;
    }
}
