package dateline.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes JSON documents, of our own contract and ninjs, apart into one text a story: objects one a line, objects over
/// several lines one after
/// the other, or an array of objects. A bad line stops nothing; an array that is no JSON any more ends there.
final class NdjsonReader {
    static final String TOO_LONG = "longer than " + (ArticleLimits.BYTES >> 20) + " MB";

    private final ByteReader bytes;
    private final Delivery out;
    private final Piece line = new Piece();
    /// An object whose end has not come yet, and the line it began in; 0: there is none.
    private final Piece open = new Piece();

    private int openLine;
    private JsonNesting nesting = new JsonNesting();
    /// Whether an object began and ended in one line: then each line is one, and what is open at its end is
    /// broken.
    private boolean lined;
    /// Whether lines are passed over, after a refusal, up to the next that begins with an object.
    private boolean lost;

    private NdjsonReader(InputStream in, Delivery out) {
        bytes = new ByteReader(in);
        this.out = out;
    }

    static void read(InputStream in, Delivery out) throws IOException {
        new NdjsonReader(in, out).read();
    }

    /// One text that should be an object.
    ///
    /// @return why it was refused, or null
    static @Nullable MalformedSourceException deliver(Delivery out, Piece piece, int start, int end, int number)
            throws IOException {
        String text;
        try {
            text = piece.utf8(start, end);
        } catch (MalformedSourceException e) {
            out.refuseStory(number, String.valueOf(e.getMessage()));
            return e;
        }
        String story = text.strip();
        List<String> stories = JsonEnvelope.stories(story);
        if (stories.isEmpty()) {
            return story(out, story, number);
        }
        for (String inner : stories) {
            story(out, inner, number);
        }
        return null;
    }

    private static @Nullable MalformedSourceException story(Delivery out, String story, int number) throws IOException {
        return out.story(NinjsRecognition.isNinjs(story) ? Format.NINJS : Format.JSON, story, number);
    }

    private void read() throws IOException {
        if (bytes.skipBlanks() == '[') {
            if (!new JsonArrayReader(bytes, out).read()) {
                return;
            }
            lined = true;
        }
        for (int number = bytes.line(); bytes.readLine(line); number = bytes.line()) {
            if (openLine > 0) {
                continueObject(number);
            } else {
                line(number);
            }
        }
        if (openLine > 0) {
            refuseOpen("the file ends within this object");
        }
    }

    /// A line where no object is open.
    private void line(int number) throws IOException {
        if (line.isBlank() || (lost && line.at(0) != '{')) {
            return;
        }
        lost = false;
        if (line.isTooLong()) {
            out.refuseStory(number, TOO_LONG);
            lost = !lined;
            return;
        }
        objects(0, number);
    }

    private void objects(int start, int number) throws IOException {
        int at = visible(start);
        while (at < line.length()) {
            at = visible(object(at, number));
        }
    }

    /// Reads an object from that place of the line.
    ///
    /// @return where it ends
    private int object(int start, int number) throws IOException {
        nesting = new JsonNesting();
        int end = end(start);
        if (end > 0) {
            lined = true;
        } else if (line.at(start) == '{' && !nesting.isInString() && (!lined || isBrace(start))) {
            open.clear();
            openLine = number;
            append(start, line.length());
            return line.length();
        } else {
            end = line.length();
        }
        deliver(out, line, start, end, number);
        return end;
    }

    /// A line while an object is open.
    private void continueObject(int number) throws IOException {
        if (line.length() > 0 && line.at(0) == '{' && !(nesting.wantsValue() && isBrace(0))) {
            refuseOpen("this object is not closed before the next one in line " + number);
            line(number);
            return;
        }
        int end = end(0);
        if (line.isTooLong()) {
            refuseOpen(TOO_LONG);
            lost = true;
        } else if (end > 0) {
            append(0, end);
            if (open.isTooLong()) {
                refuseOpen(TOO_LONG);
            } else {
                deliver(out, open, 0, open.length(), openLine);
                openLine = 0;
            }
            objects(end, number);
        } else if (nesting.isInString()) {
            refuseOpen("a string of this object is not closed in line " + number);
            lost = true;
        } else {
            append(0, line.length());
        }
    }

    private void refuseOpen(String reason) throws IOException {
        out.refuseStory(openLine, open.isTooLong() ? TOO_LONG : reason);
        openLine = 0;
    }

    /// Where the outermost bracket closes in this line: the line's end where no other object follows, so that
    /// the parser can refuse what does; 0 where it does not close.
    private int end(int start) {
        for (int i = start; i < line.length(); i++) {
            if (nesting.closesWith(line.at(i))) {
                int next = visible(i + 1);
                return next == line.length() || line.at(next) == '{' ? i + 1 : line.length();
            }
        }
        return 0;
    }

    private void append(int start, int end) {
        open.append(line, start, end);
        open.append('\n');
    }

    /// Whether the line is nothing but an opening brace, as only printers over several lines write it.
    private boolean isBrace(int start) {
        return line.at(start) == '{' && visible(start + 1) == line.length();
    }

    private int visible(int start) {
        int i = start;
        while (i < line.length() && Piece.isBlank(line.at(i))) {
            i++;
        }
        return i;
    }
}
