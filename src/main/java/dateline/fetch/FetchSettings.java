package dateline.fetch;

import dateline.source.Shown;
import java.time.Duration;
import java.util.Set;

/// How the fetcher behaves towards others.
///
/// @param userAgent what it calls itself
/// @param deadline for one document, with all its redirects; the pauses before its requests come on top
/// @param pause between two requests to one host, at least
/// @param allowedPrivate `host:port`, or `host` for ports 80 and 443, that may lie at private addresses
public record FetchSettings(String userAgent, Duration deadline, Duration pause, Set<String> allowedPrivate) {
    public static final FetchSettings DEFAULT =
            new FetchSettings(userAgent(""), Duration.ofSeconds(30), Duration.ofSeconds(1), Set.of());

    public FetchSettings {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("deadline must be positive, got " + deadline);
        }
        if (pause.isNegative()) {
            throw new IllegalArgumentException("pause must be 0 or more, got " + pause);
        }
        if (!Reply.isHeaderValue(userAgent)) {
            throw new IllegalArgumentException("userAgent must be a header's value, got " + Shown.of(userAgent));
        }
        allowedPrivate = Set.copyOf(allowedPrivate);
    }

    /// The name to go by, with an address at which whoever runs this can be reached; empty: none.
    public static String userAgent(String contact) {
        return "Dateline/0.1" + (contact.isEmpty() ? "" : " (+" + contact + ")");
    }

    public FetchSettings withContact(String contact) {
        return new FetchSettings(userAgent(contact), deadline, pause, allowedPrivate);
    }

    public FetchSettings withDeadline(Duration deadline) {
        return new FetchSettings(userAgent, deadline, pause, allowedPrivate);
    }

    public FetchSettings withPause(Duration pause) {
        return new FetchSettings(userAgent, deadline, pause, allowedPrivate);
    }

    public FetchSettings withAllowedPrivate(Set<String> allowedPrivate) {
        return new FetchSettings(userAgent, deadline, pause, allowedPrivate);
    }
}
