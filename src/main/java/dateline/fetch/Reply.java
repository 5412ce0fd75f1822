package dateline.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a server said about a document.
///
/// @param address where the document was in the end, behind all redirects
/// @param permanentAddress where it is to be asked for from now on: as far as permanent redirects led without
///     a temporary one before them; the address asked for where there were none
/// @param contentType as sent; null: not said
/// @param etag null: not said
/// @param lastModified in the server's spelling; null: not said
/// @param maxAge how long the server calls the document fresh; null: not said
/// @param retryAfter how long the server asks us to wait; null: not said
public record Reply(
        String address,
        String permanentAddress,
        @Nullable String contentType,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable Duration maxAge,
        @Nullable Duration retryAfter) {
    private static final int HEADER_LENGTH = 1000;

    /// Whether a text can be sent as a header's value.
    static boolean isHeaderValue(String value) {
        return value.length() <= HEADER_LENGTH && value.chars().allMatch(c -> c >= ' ' && c <= '~');
    }
}
