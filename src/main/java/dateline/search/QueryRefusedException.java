package dateline.search;

/// A request that a reader must change: over a limit, or with a value that cannot be read. Becomes a 400.
public final class QueryRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final int position;

    /// @param parameter the parameter at fault
    /// @param position offset in its value, -1 where that says nothing
    public QueryRefusedException(String message, String parameter, int position) {
        super(message);
        this.parameter = parameter;
        this.position = position;
    }

    public String parameter() {
        return parameter;
    }

    public int position() {
        return position;
    }
}
