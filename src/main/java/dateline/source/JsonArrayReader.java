package dateline.source;

import java.io.IOException;

/// Takes a JSON array of stories apart, element by element. An element that is JSON but no story is refused
/// alone; where the array stops being JSON the rest is refused.
final class JsonArrayReader {
    private static final String REST = "; the rest of the array is not read";

    private final ByteReader bytes;
    private final Delivery out;
    private final Piece element = new Piece();
    private int index;

    JsonArrayReader(ByteReader bytes, Delivery out) {
        this.bytes = bytes;
        this.out = out;
    }

    /// Reads the array whose bracket comes next.
    ///
    /// @return whether it came to its end
    boolean read() throws IOException {
        bytes.read();
        if (bytes.skipBlanks() == ']') {
            bytes.read();
            return true;
        }
        while (true) {
            if (!element()) {
                return false;
            }
            index++;
            int next = bytes.skipBlanks();
            if (next != ',' && next != ']') {
                return broken(
                        next < 0 ? "the file ends within the array" : "',' or ']' is missing before " + shown(next));
            }
            bytes.read();
            if (next == ']') {
                return true;
            }
        }
    }

    private boolean element() throws IOException {
        int first = bytes.skipBlanks();
        int line = bytes.line();
        if (first < 0 || first == ',' || first == ']' || first == '}') {
            return broken(first < 0 ? "the file ends within the array" : "a value is missing before " + shown(first));
        }
        element.clear();
        boolean ended = "{[\"".indexOf(first) >= 0 ? structure() : scalar();
        if (!ended) {
            return broken(
                    bytes.peek() < 0
                            ? "the file ends within the value that begins in line " + line
                            : "a string is not closed");
        }
        if (element.isTooLong()) {
            out.refuseStory(line, at() + NdjsonReader.TOO_LONG);
            return true;
        }
        MalformedSourceException refused = NdjsonReader.deliver(out, element, 0, element.length(), line);
        if (refused != null && refused.isSyntax()) {
            return broken("no JSON since line " + line);
        }
        return true;
    }

    /// Takes a string, an object or an array to its end.
    private boolean structure() throws IOException {
        var nesting = new JsonNesting();
        boolean text = bytes.peek() == '"';
        while (true) {
            int b = bytes.peek();
            if (b < 0 || (b == '\n' && nesting.isInString())) {
                return false;
            }
            bytes.read();
            element.append(b);
            if (nesting.closesWith(b) || (text && element.length() > 1 && !nesting.isInString())) {
                return true;
            }
        }
    }

    private boolean scalar() throws IOException {
        for (int b = bytes.peek(); b >= 0 && b != ',' && b != ']' && !Piece.isBlank(b); b = bytes.peek()) {
            bytes.read();
            element.append(b);
        }
        return true;
    }

    private boolean broken(String reason) throws IOException {
        out.refuse(bytes.line(), at() + reason + REST);
        return false;
    }

    private String at() {
        return "element " + (index + 1) + ": ";
    }

    private static String shown(int b) {
        return Shown.of(String.valueOf((char) b));
    }
}
