package dateline.search;

/// A search that took longer than [Limits#TIMEOUT_SECONDS].
public final class SearchTimeoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SearchTimeoutException() {
        super("the search took longer than " + Limits.TIMEOUT_SECONDS + " s and was stopped; narrow it");
    }
}
