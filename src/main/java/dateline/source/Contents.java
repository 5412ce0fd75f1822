package dateline.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// Reads what one file holds, whatever it is wrapped in.
final class Contents {
    private static final int NAME_SHOWN = 1000;
    private static final int TAR_BLOCK = 512;

    private final Parsers parsers;
    private final @Nullable Format forced;
    private final Sink sink;

    Contents(Parsers parsers, @Nullable Format forced, Sink sink) {
        this.parsers = parsers;
        this.forced = forced;
        this.sink = sink;
    }

    /// Reads a stream to its end, or to where it breaks.
    void read(InputStream in, String origin) throws IOException {
        read(Input.of(in, sink::read), origin, 0);
    }

    private void read(BufferedInputStream in, String origin, int depth) throws IOException {
        var out = new Delivery(origin, parsers::parse, sink);
        try {
            byte[] head = Input.head(in);
            switch (Recognition.ofBytes(head)) {
                case Recognition.Gzip _, Recognition.Tar _
                when depth == ArticleLimits.ARCHIVE_DEPTH ->
                    out.refuse(0, "wrapped more than " + ArticleLimits.ARCHIVE_DEPTH + " times");
                case Recognition.Gzip _ -> {
                    try (var content = new Gunzip(in)) {
                        read(Input.of(content), origin, depth + 1);
                    }
                }
                case Recognition.Tar _ -> tar(in, out, origin, depth);
                case Recognition.WebArchive _ -> new WarcStories(origin, new Crawled()).read(in);
                case Recognition.Unknown(String reason) when !reason.isEmpty() -> out.refuse(0, reason);
                default -> text(in, head, out);
            }
        } catch (BrokenInputException e) {
            String place = out.stories() == 0 ? "" : " after article " + out.stories();
            out.refuse(0, "not readable" + place + ": " + e.getMessage());
        }
    }

    private void tar(InputStream in, Delivery out, String origin, int depth) throws IOException {
        var counted = new long[1];
        var tar = new TarArchiveInputStream(Input.counted(in, count -> counted[0] += count));
        boolean empty = true;
        for (var entry = Input.<@Nullable TarArchiveEntry>checked(tar::getNextEntry);
                entry != null;
                entry = Input.<@Nullable TarArchiveEntry>checked(tar::getNextEntry)) {
            if (entry.isDirectory() || isHidden(entry.getName())) {
                continue;
            }
            empty = false;
            String inner = origin + "!" + Shown.plain(entry.getName(), NAME_SHOWN);
            if (entry.isFile() && !entry.isLink() && !entry.isSymbolicLink()) {
                read(Input.of(tar), inner, depth + 1);
            } else {
                sink.refused(new Refusal(inner, 0, "not a regular file"));
            }
        }
        if (counted[0] % TAR_BLOCK != 0) {
            // The library takes half a header for the end.
            throw new BrokenInputException(new EOFException());
        }
        if (empty) {
            out.refuse(0, "empty archive");
        }
    }

    private void text(BufferedInputStream in, byte[] head, Delivery out) throws IOException {
        ByteOrderMark mark = ByteOrderMark.of(head);
        in.skipNBytes(mark.length());
        BufferedInputStream text = Input.of(mark.decode(in));
        switch (forced == null ? Recognition.ofText(Input.head(text)) : new Recognition.Stories(forced)) {
            case Recognition.Stories(Format format) -> stories(format, isMarkup(format) ? utf8(text) : text, out);
            case Recognition.Unknown(String reason) -> out.refuse(0, reason);
            case Recognition.Gzip _, Recognition.Tar _, Recognition.WebArchive _ ->
                throw new IllegalStateException("no text is an archive");
        }
    }

    private static boolean isMarkup(Format format) {
        return switch (format) {
            case HTML, FEED, JSON_FEED, NEWSML_G2, NEWSML, NITF -> true;
            case JSON, REUTERS_SGML, SCRAPED_TEXT, NINJS, FETCHED -> false;
        };
    }

    /// A document as UTF-8, whatever encoding it is in; one that is too long stays as it is and will be refused.
    private static InputStream utf8(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(ArticleLimits.DOCUMENT_BYTES + 1);
        return bytes.length > ArticleLimits.DOCUMENT_BYTES
                ? new SequenceInputStream(new ByteArrayInputStream(bytes), in)
                : new ByteArrayInputStream(EncodedText.decode(bytes, null).getBytes(StandardCharsets.UTF_8));
    }

    private static void stories(Format format, InputStream text, Delivery out) throws IOException {
        switch (format) {
            case JSON -> NdjsonReader.read(text, out);
            case REUTERS_SGML -> ReutersSgmlReader.read(text, out);
            case SCRAPED_TEXT, HTML, FETCHED -> whole(format, text, out);
            case FEED -> FeedReader.read(text, out);
            case JSON_FEED -> JsonFeedReader.read(text, out);
            case NINJS -> NdjsonReader.read(text, out);
            case NEWSML_G2 -> NewsMlG2Reader.read(text, out);
            case NEWSML -> NewsMlReader.read(text, out);
            case NITF -> new XmlStories(Format.NITF, "nitf").read(text, out);
        }
        if (out.isSilent()) {
            out.refuse(0, "no article in it");
        }
    }

    /// What a web archive holds, each document under its own address.
    private final class Crawled implements WarcStories.Found {
        @Override
        public void page(String origin, String address, String html) throws IOException {
            new Delivery(origin, parsers::parse, sink)
                    .whole(Format.FETCHED, Fetched.page(address, html).text());
        }

        @Override
        public void document(String origin, String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            BufferedInputStream in = Input.of(new ByteArrayInputStream(bytes));
            text(in, Input.head(in), new Delivery(origin, parsers::parse, sink));
        }

        @Override
        public void refused(String origin, String reason) throws IOException {
            sink.refused(new Refusal(origin, 0, reason));
        }
    }

    /// A file that is one story.
    private static void whole(Format format, InputStream in, Delivery out) throws IOException {
        var piece = new Piece();
        byte[] buffer = new byte[8192];
        for (int count = in.read(buffer); count >= 0 && !piece.isTooLong(); count = in.read(buffer)) {
            piece.append(buffer, 0, count);
        }
        if (piece.isTooLong()) {
            out.refuse(0, NdjsonReader.TOO_LONG);
        } else {
            out.whole(format, piece.utf8OrWindows1252());
        }
    }

    /// Whether a file or a folder on the way to it is hidden.
    private static boolean isHidden(String name) {
        for (String part : name.split("/", -1)) {
            if (part.startsWith(".") && !part.equals(".") && !part.equals("..")) {
                return true;
            }
        }
        return false;
    }
}
