package dateline.search;

/// A cursor that was good once, but whose point in time is held no longer. Becomes a 410.
public final class CursorGoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CursorGoneException() {
        super("the point in time that this cursor walks through is held no longer (" + Limits.POINT_IN_TIME_MINUTES
                + " minutes after its last use, " + Limits.POINTS_IN_TIME
                + " at once, not across a restart); start again without it");
    }
}
