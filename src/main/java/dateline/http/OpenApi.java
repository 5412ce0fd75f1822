package dateline.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the API (OpenAPI 3.1): programs get it as it is, readers as a page.
final class OpenApi {
    static final String PATH = "/api/v1/openapi.json";
    static final String PAGE = "/api";

    private final byte[] bytes = read();
    private final JsonNode document = JsonMapper.shared().readTree(bytes);
    private final String tag = "\"" + HexFormat.of().toHexDigits(Arrays.hashCode(bytes)) + "\"";
    private final Html html;
    private final Frames frames;

    OpenApi(Html html, Frames frames) {
        this.html = html;
        this.frames = frames;
    }

    void register(Reading reading) {
        reading.at(PATH, this::json);
        reading.at(PAGE, this::page);
    }

    private void json(Context ctx) {
        Reading.noParameters(ctx);
        ctx.header("ETag", "W/" + tag);
        ctx.header("Cache-Control", "no-cache");
        String held = ctx.header("If-None-Match");
        if (held != null && (held.strip().equals("*") || held.contains(tag))) {
            ctx.status(304);
            return;
        }
        ctx.contentType("application/json").result(bytes);
    }

    private void page(Context ctx) {
        Reading.noParameters(ctx);
        // Its frame says whether the archive is ready.
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("text/html; charset=utf-8")
                .result(html.api(ApiPage.of(frames.of("The API – Dateline", PATH), document)));
    }

    private static byte[] read() {
        try (InputStream in = OpenApi.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: openapi.json");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
