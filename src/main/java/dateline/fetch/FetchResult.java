package dateline.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of a [FetchRequest].
public sealed interface FetchResult {
    /// The document, whole.
    record Got(Reply reply, Body body) implements FetchResult {}

    /// The version that the request named is still the newest.
    record NotModified(Reply reply) implements FetchResult {}

    /// The server says that the document is gone for good (410).
    record Gone(Reply reply) implements FetchResult {}

    /// The server, or the way to it, did not do its part; a later attempt may succeed.
    ///
    /// @param status of the last reply; 0: none came whole
    /// @param retryAfter how long the server asks us to wait; null: it does not say
    record Failed(int status, @Nullable Duration retryAfter, String reason) implements FetchResult {}

    /// Our own rules forbid it; nothing was read, or no more than the rule allows.
    record Refused(Rule rule, String reason) implements FetchResult {}

    /// Why something is not fetched.
    enum Rule {
        /// The address asked for is none of a public host; nobody was asked.
        UNASKED,
        /// A redirect to what is no http(s) address of a public host.
        ADDRESS,
        /// The site's robots.txt.
        ROBOTS,
        /// Too many redirects, or one back to where it came from.
        REDIRECTS,
        /// A body larger than asked for.
        SIZE,
        /// Not all there before the deadline.
        TIME
    }
}
