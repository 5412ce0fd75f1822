package dateline.archive;

import dateline.fetch.RawServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// What a server does instead of answering as it should.
@FunctionalInterface
interface Trouble {
    /// Writes something and returns the status that it began with.
    int answer(OutputStream out, byte[] document, Instant now) throws IOException;

    static Trouble status(String line, String... headers) {
        return (out, _, _) -> {
            out.write(RawServer.reply(line, "<html>No</html>", headers));
            return Integer.parseInt(line.substring(0, 3));
        };
    }

    static Trouble redirect(int status, String location) {
        return status(status + " Moved", "Location: " + location);
    }

    /// Busy, and tells until when as a date.
    static Trouble busy(Duration time) {
        return (out, _, now) -> {
            out.write(RawServer.reply("503 Busy", "", "Retry-After: " + WorldFormat.http(now.plus(time))));
            return 503;
        };
    }

    static Trouble html() {
        return (out, _, _) -> {
            out.write(RawServer.reply(
                    "200 OK",
                    "<!DOCTYPE html><html><title>Maintenance</title><p>Back soon.</html>",
                    "Content-Type: text/html"));
            return 200;
        };
    }

    /// Ends in the middle of what it announced.
    static Trouble truncated() {
        return (out, document, _) -> {
            byte[] whole = RawServer.reply("200 OK", List.of(), document);
            out.write(whole, 0, whole.length - document.length / 2);
            return 200;
        };
    }

    static Trouble drip() {
        return (out, _, _) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            RawServer.drip(out, new byte[] {'<'});
            return 200;
        };
    }

    static Trouble bomb() {
        return (out, _, _) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var gzip = new GZIPOutputStream(out);
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 10_000; i++) {
                gzip.write(zeros);
            }
            return 200;
        };
    }
}
