package dateline;

/// What is known about where output goes. The launcher tells, for the JDK knows only of input and output
/// together.
final class Terminal {
    private Terminal() {}

    /// Whether standard error is a terminal that can redraw a line.
    static boolean isError() {
        return Boolean.getBoolean("dateline.terminal.err") && !"dumb".equals(System.getenv("TERM"));
    }

    /// Whether results may be coloured: a terminal, and nobody asked for none (no-color.org).
    static boolean isColourful() {
        return Boolean.getBoolean("dateline.terminal.out")
                && !"dumb".equals(System.getenv("TERM"))
                && System.getenv("NO_COLOR") == null;
    }
}
