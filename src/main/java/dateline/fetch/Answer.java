package dateline.fetch;

import dateline.source.Shown;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What came back for one request: the head of the reply and, where it is read, the body.
///
/// @param headers the first of each name, in lower case
/// @param body empty where the status has none that we read
record Answer(int status, String reason, Map<String, String> headers, Body body) {
    Answer {
        headers = Map.copyOf(headers);
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    /// A validator: kept only where it can be sent back.
    @Nullable
    String validator(String name) {
        String value = headers.get(name);
        return value == null || value.isBlank() || !Reply.isHeaderValue(value) ? null : value;
    }

    boolean isDocument() {
        return status == 200 || status == 203;
    }

    boolean isRedirect() {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    boolean isPermanentRedirect() {
        return status == 301 || status == 308;
    }

    /// `404 Not Found`, for people.
    String statusLine() {
        return (status + " " + Shown.plain(reason, 60)).strip();
    }
}
