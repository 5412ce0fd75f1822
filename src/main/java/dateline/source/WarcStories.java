package dateline.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/// Takes the archive of a web crawl (WARC or ARC) apart into the pages and feeds that were found. Requests, pictures,
/// redirects and what was not there are no stories and are passed over.
final class WarcStories {
    private static final int NAME_SHOWN = 1000;
    private static final int OK = 200;

    private final String origin;
    private final Found found;
    private int records;
    private int stories;
    private int passed;
    private int texts;

    WarcStories(String origin, Found found) {
        this.origin = origin;
        this.found = found;
    }

    /// What a crawl holds for readers.
    interface Found {
        void page(String origin, String address, String html) throws IOException;

        /// A document of another kind: a feed, an agency's message.
        void document(String origin, String text) throws IOException;

        void refused(String origin, String reason) throws IOException;
    }

    /// Reads to the end, or to where the archive breaks.
    void read(InputStream in) throws IOException {
        try (var reader = Input.checked(() -> new WarcReader(Channels.newChannel(in)))) {
            reader.setLenient(true);
            for (Optional<WarcRecord> record = next(reader); record.isPresent(); record = next(reader)) {
                records++;
                record(record.get());
            }
        }
        if (stories == 0) {
            found.refused(
                    origin,
                    "no page or feed in this web archive: " + records + " records, " + passed
                            + " of them responses of other kinds"
                            + (texts > 0 ? ", " + texts + " the bare text of a page, which is not read" : ""));
        }
    }

    private Optional<WarcRecord> next(WarcReader reader) throws IOException {
        try {
            return Input.checked(reader::next);
        } catch (BrokenInputException e) {
            found.refused(origin, "not readable after record " + records + ": " + e.getMessage());
            stories++;
            return Optional.empty();
        }
    }

    private void record(WarcRecord record) throws IOException {
        if (!(record instanceof WarcCaptureRecord capture)) {
            // Menus and text in one: nothing tells them apart.
            texts += record instanceof WarcConversion ? 1 : 0;
            return;
        }
        String address = String.valueOf(capture.target());
        String inner = origin + "!" + Shown.plain(address, NAME_SHOWN);
        try {
            switch (capture) {
                case WarcResponse response -> response(response, address, inner);
                case WarcResource resource ->
                    body(type(String.valueOf(resource.contentType())), "", resource.body().stream(), address, inner);
                default -> {}
            }
        } catch (BrokenInputException e) {
            stories++;
            found.refused(inner, "not readable: " + e.getMessage());
        }
    }

    private void response(WarcResponse response, String address, String inner) throws IOException {
        if (!address.startsWith("http")) {
            passed++;
            return;
        }
        HttpResponse http = Input.checked(response::http);
        String header = http.headers().first("Content-Type").orElse("");
        String type = type(header);
        if (http.status() != OK || !isRead(type)) {
            passed++;
            return;
        }
        String coding =
                http.headers().first("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        InputStream sent = Input.of(http.body().stream());
        switch (isPlain(sent) ? "" : coding) {
            case "", "identity", "none" -> body(type, header, sent, address, inner);
            case "gzip", "x-gzip" -> body(type, header, Input.checked(() -> new GZIPInputStream(sent)), address, inner);
            case "deflate" -> body(type, header, inflated(sent), address, inner);
            default -> {
                stories++;
                found.refused(inner, "compressed as " + Shown.of(coding) + ", which is not read");
            }
        }
    }

    /// Whether a body begins as markup or JSON does: many crawlers unpack what they keep, and leave the headers as they
    /// were.
    private static boolean isPlain(InputStream body) throws IOException {
        body.mark(2);
        int first = body.read();
        int second = body.read();
        body.reset();
        return switch (first) {
            case '<' -> second == '!' || second == '?' || Character.isLetter(second);
            case '{' -> second == '"' || Character.isWhitespace(second);
            default -> false;
        };
    }

    /// Some servers send deflated data bare, without the two bytes of zlib's that should stand before it.
    private static InputStream inflated(InputStream sent) throws IOException {
        sent.mark(2);
        int head = (sent.read() << 8) | sent.read();
        sent.reset();
        boolean zlib = ((head >> 8) & 0x0F) == Deflater.DEFLATED && head % 31 == 0;
        return new InflaterInputStream(sent, new Inflater(!zlib));
    }

    private void body(String type, String header, InputStream body, String address, String inner) throws IOException {
        if (!isRead(type)) {
            passed++;
            return;
        }
        byte[] bytes = Input.checked(() -> body.readNBytes(ArticleLimits.DOCUMENT_BYTES + 1));
        boolean page = isPage(type);
        if (bytes.length > (page ? ArticleLimits.BYTES : ArticleLimits.DOCUMENT_BYTES)) {
            stories++;
            found.refused(inner, page ? NdjsonReader.TOO_LONG : DocumentText.TOO_LONG);
            return;
        }
        String text = EncodedText.decode(bytes, header);
        if (text.isBlank()) {
            passed++;
        } else if (page && Address.of(address).isPresent()) {
            stories++;
            found.page(inner, address, text);
        } else if (isDocument(text)) {
            stories++;
            found.document(inner, text);
        } else {
            passed++;
        }
    }

    /// Whether a document holds stories; what programs send one another does not.
    private static boolean isDocument(String text) {
        String start = text.substring(0, Math.min(text.length(), Input.HEAD));
        Recognition recognised = Recognition.ofText(start.getBytes(StandardCharsets.UTF_8));
        if (!(recognised instanceof Recognition.Stories(Format format))) {
            return false;
        }
        return switch (format) {
            case FEED, JSON_FEED, NEWSML_G2, NEWSML, NITF -> true;
            case JSON -> NinjsRecognition.isNinjs(text);
            case NINJS, REUTERS_SGML, SCRAPED_TEXT, HTML, FETCHED -> false;
        };
    }

    private static boolean isRead(String type) {
        return isPage(type) || type.endsWith("xml") || type.endsWith("json");
    }

    private static boolean isPage(String type) {
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    private static String type(String contentType) {
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
