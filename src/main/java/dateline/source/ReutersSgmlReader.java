package dateline.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Takes a file of Reuters-21578 apart into one `<REUTERS>` element a story. It has several roots, which XML
/// does not allow, so the elements are found by their tags alone.
final class ReutersSgmlReader {
    private static final String OPENING = "<REUTERS ";
    private static final String CLOSING = "</REUTERS>";
    private static final int SHOWN = 1000;

    private final ByteReader bytes;
    private final Delivery out;
    private final Tag opening = new Tag(OPENING);
    private final Tag closing = new Tag(CLOSING);
    private final Piece element = new Piece();
    /// What stands between the elements, as far as it is needed to tell whether anything does.
    private final Piece between = new Piece();

    /// The line the open element began in; 0: none is open.
    private int openLine;
    private int betweenLine = 1;

    private ReutersSgmlReader(InputStream in, Delivery out) {
        bytes = new ByteReader(in);
        this.out = out;
    }

    static void read(InputStream in, Delivery out) throws IOException {
        new ReutersSgmlReader(in, out).read();
    }

    private void read() throws IOException {
        for (int b = bytes.read(); b >= 0; b = bytes.read()) {
            boolean opens = opening.endsWith(b);
            boolean closes = closing.endsWith(b);
            if (openLine == 0) {
                between(b);
            } else {
                element.append(b);
            }
            if (opens) {
                open();
            } else if (closes) {
                close();
            }
        }
        if (openLine > 0) {
            out.refuseStory(openLine, "the file ends within this story");
        } else {
            refuseBetween();
        }
    }

    private void between(int b) {
        if (between.length() == 0) {
            if (Piece.isBlank(b)) {
                return;
            }
            betweenLine = bytes.line();
        }
        if (between.length() < SHOWN) {
            between.append(b);
        }
    }

    private void open() throws IOException {
        if (openLine > 0) {
            out.refuseStory(openLine, "this story is not closed before the next one in line " + bytes.line());
        } else {
            refuseBetween();
        }
        openLine = bytes.line();
        element.clear();
        element.append(OPENING.getBytes(StandardCharsets.US_ASCII), 0, OPENING.length());
    }

    private void close() throws IOException {
        if (openLine == 0) {
            return;
        }
        if (element.isTooLong()) {
            out.refuseStory(openLine, NdjsonReader.TOO_LONG);
        } else {
            out.story(Format.REUTERS_SGML, element.utf8OrWindows1252(), openLine);
        }
        openLine = 0;
    }

    /// Refuses what stands between stories and is neither white space nor a tag of the distribution.
    private void refuseBetween() throws IOException {
        String text = between.utf8OrWindows1252();
        between.clear();
        int end = text.endsWith(OPENING) ? text.length() - OPENING.length() : text.length();
        int start = 0;
        while (start < end) {
            if (text.charAt(start) == '<' && text.indexOf('>', start) >= 0) {
                start = text.indexOf('>', start) + 1;
            } else if (Character.isWhitespace(text.charAt(start))) {
                start++;
            } else {
                out.refuse(
                        betweenLine,
                        "text outside of a story: "
                                + Shown.of(text.substring(start, end).strip()));
                return;
            }
        }
    }

    /// Watches for one tag in a stream of bytes; tags have no `<` but their first.
    private static final class Tag {
        private final String tag;
        private int matched;

        Tag(String tag) {
            this.tag = tag;
        }

        /// Whether the tag ends with this byte.
        boolean endsWith(int b) {
            if (b != tag.charAt(matched)) {
                matched = 0;
            }
            if (b == tag.charAt(matched)) {
                matched++;
            }
            if (matched < tag.length()) {
                return false;
            }
            matched = 0;
            return true;
        }
    }
}
