package dateline.archive;

/// The index is being built, and an answer now would come from half of it.
public final class ArchiveNotReadyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Readiness readiness;

    ArchiveNotReadyException(Readiness readiness) {
        super("the index is being built: " + readiness.done() + " of " + readiness.total() + " changes are in");
        this.readiness = readiness;
    }

    /// How far it is.
    public Readiness readiness() {
        return readiness;
    }
}
