package dateline.http;

import dateline.search.CursorGoneException;
import dateline.search.QueryRefusedException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What went wrong with one request, as RFC 9457 has it and as a page tells it.
///
/// @param parameter the parameter at fault
/// @param position offset in its value, -1 where that says nothing
/// @param instance a name under which the log tells more
/// @param restart where to begin again, the address that a cursor without its point in time had
record Problem(
        int status,
        String detail,
        @Nullable String parameter,
        int position,
        @Nullable String instance,
        @Nullable String restart) {
    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(408, "Request Timeout"),
            Map.entry(410, "Gone"),
            Map.entry(413, "Content Too Large"),
            Map.entry(414, "URI Too Long"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(431, "Request Header Fields Too Large"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(505, "HTTP Version Not Supported"));

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String detail) {
        return new Problem(status, detail, null, -1, null, null);
    }

    static Problem of(QueryRefusedException refused) {
        String parameter = refused.parameter().isEmpty() ? null : refused.parameter();
        return new Problem(400, String.valueOf(refused.getMessage()), parameter, refused.position(), null, null);
    }

    static Problem of(CursorGoneException gone, String restart) {
        return new Problem(410, String.valueOf(gone.getMessage()), "cursor", -1, null, restart);
    }

    String title() {
        return TITLES.getOrDefault(status, status < 500 ? "Request Refused" : "Server Error");
    }

    byte[] json() {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringProperty("type", "about:blank");
            json.writeStringProperty("title", title());
            json.writeNumberProperty("status", status);
            json.writeStringProperty("detail", detail);
            if (parameter != null) {
                json.writeStringProperty("parameter", parameter);
            }
            if (position >= 0) {
                json.writeNumberProperty("position", position);
            }
            if (instance != null) {
                json.writeStringProperty("instance", instance);
            }
            if (restart != null) {
                json.writeStringProperty("restart", restart);
            }
            json.writeEndObject();
        });
    }
}
