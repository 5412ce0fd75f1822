package dateline;

/// A command line that makes no sense, for a reason that the message gives.
final class WrongUsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUsageException(String message) {
        super(message);
    }
}
