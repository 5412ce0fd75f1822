package dateline.http;

import dateline.search.Limits;
import dateline.search.QueryRefusedException;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// A story somebody is writing, as posted: `{"title": …, "body": …}`, nothing else, one of them at least.
record DraftJson(String title, String body) {
    /// Characters of a wrong name that are repeated.
    private static final int SHOWN = 100;

    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Limits.DRAFT_BYTES)
                    .build())
            .build();

    /// Reads what was posted.
    ///
    /// @throws QueryRefusedException where it is no such object
    static DraftJson read(Context ctx) throws IOException {
        requireJson(ctx.header("Content-Type"), ctx.header("Content-Encoding"));
        String text = utf8(bytes(ctx));
        try (JsonParser json = STRICT.createParser(ObjectReadContext.empty(), text)) {
            return object(json);
        } catch (JacksonException e) {
            String message = String.valueOf(e.getOriginalMessage());
            long position = e.getLocation() == null ? -1 : e.getLocation().getCharOffset();
            throw new QueryRefusedException("not JSON: " + message, "", (int) position);
        }
    }

    /// A page of another site can post forms and plain text here, but not JSON.
    private static void requireJson(@Nullable String type, @Nullable String encoding) {
        String given = type == null
                ? ""
                : type.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
        if (!given.equals("application/json") && !given.equals("application/json;charset=utf-8")) {
            throw new UnsupportedMediaTypeResponse(
                    "application/json in UTF-8 is wanted, got " + (type == null ? "no Content-Type" : type));
        }
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new UnsupportedMediaTypeResponse("no Content-Encoding is taken, got " + encoding);
        }
    }

    private static byte[] bytes(Context ctx) throws IOException {
        if (ctx.req().getContentLengthLong() <= Limits.DRAFT_BYTES) {
            try (InputStream in = ctx.bodyInputStream()) {
                byte[] bytes = in.readNBytes(Limits.DRAFT_BYTES + 1);
                if (bytes.length <= Limits.DRAFT_BYTES) {
                    return bytes;
                }
            }
        }
        throw new ContentTooLargeResponse("a draft may have at most " + (Limits.DRAFT_BYTES >> 20) + " MB");
    }

    /// Decoded strictly, for Jackson takes overlong sequences.
    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new QueryRefusedException("the draft is not valid UTF-8", "", -1);
        }
    }

    private static DraftJson object(JsonParser json) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new QueryRefusedException("an object with 'title' and 'body' is wanted", "", -1);
        }
        String title = "";
        String body = "";
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken token = json.nextToken();
            switch (name) {
                case "title" -> title = string(name, token, json);
                case "body" -> body = string(name, token, json);
                default ->
                    throw new QueryRefusedException(
                            "unknown field '" + shown(name) + "'; a draft has 'title' and 'body'", shown(name), -1);
            }
        }
        if (json.nextToken() != null) {
            throw new QueryRefusedException("there is more after the object", "", -1);
        }
        return new DraftJson(title, body);
    }

    private static String shown(String name) {
        return name.length() <= SHOWN ? name : name.substring(0, SHOWN) + "…";
    }

    private static String string(String name, JsonToken token, JsonParser json) {
        return switch (token) {
            case VALUE_STRING -> json.getString();
            case VALUE_NULL -> "";
            default -> throw new QueryRefusedException("'" + name + "' must be a string", name, -1);
        };
    }
}
