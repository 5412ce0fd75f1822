package dateline.fetch;

/// Our own rules forbid to fetch something; the message is for whoever runs this.
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final FetchResult.Rule rule;

    RefusedException(FetchResult.Rule rule, String message) {
        super(message);
        this.rule = rule;
    }

    FetchResult.Refused result() {
        return new FetchResult.Refused(rule, String.valueOf(getMessage()));
    }

    FetchResult.Rule rule() {
        return rule;
    }
}
