package dateline.http;

import dateline.search.Hit;
import java.io.IOException;
import java.io.OutputStream;

/// Items as in the API's answers, one a line, with authors and text.
final class NdjsonExport implements ExportWriter {
    private final OutputStream out;

    NdjsonExport(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(Hit hit) throws IOException {
        out.write(Json.bytes(json -> {
            json.writeStartObject();
            SearchJson.fields(json, hit);
            Json.strings(json, "authors", hit.article().article().authors());
            json.writeStringProperty("body", hit.article().article().body());
            json.writeEndObject();
        }));
        out.write('\n');
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
