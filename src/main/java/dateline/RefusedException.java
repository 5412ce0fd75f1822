package dateline;

/// A command that cannot be carried out, for a reason that the message gives.
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
