package dateline.enrich;

/// What a token is to a person's name.
final class Label {
    static final int OUT = 0;
    /// First of several.
    static final int BEGIN = 1;
    static final int INSIDE = 2;
    static final int LAST = 3;
    /// A name of one token.
    static final int ONLY = 4;
    static final int COUNT = 5;

    private Label() {}

    /// Whether a label may stand right after another; [#OUT] also stands for the beginning and the end.
    static boolean mayFollow(int before, int after) {
        boolean open = before == BEGIN || before == INSIDE;
        boolean goesOn = after == INSIDE || after == LAST;
        return open == goesOn;
    }
}
