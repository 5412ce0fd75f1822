package dateline.source;

import dateline.article.Article;
import dateline.article.Source;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Hands what one file holds to the sink, story by story.
final class Delivery {
    private static final int MESSAGE_LENGTH = 160;

    private final String origin;
    private final Parser parser;
    private final Sink sink;
    private int number;
    private boolean silent = true;

    Delivery(String origin, Parser parser, Sink sink) {
        this.origin = origin;
        this.parser = parser;
        this.sink = sink;
    }

    /// One of several stories, whose text begins at that line.
    ///
    /// @return why it was refused, or null
    @Nullable
    MalformedSourceException story(Format format, String text, int line) throws IOException {
        number++;
        return deliver(new Source(format.key(), text, origin + "#" + number), line);
    }

    /// The one story that the file is.
    void whole(Format format, String text) throws IOException {
        deliver(new Source(format.key(), text, origin), 1);
    }

    /// One of several stories that cannot be read.
    void refuseStory(int line, String reason) throws IOException {
        number++;
        refuse(line, reason);
    }

    /// A part of the file that is no story, or all of it (line 0).
    void refuse(int line, String reason) throws IOException {
        silent = false;
        sink.refused(new Refusal(origin, line, reason));
    }

    /// Whether nothing was told of the file so far.
    boolean isSilent() {
        return silent;
    }

    /// Stories found so far, refused ones too.
    int stories() {
        return number;
    }

    private @Nullable MalformedSourceException deliver(Source source, int line) throws IOException {
        Article article;
        try {
            article = parse(source);
        } catch (MalformedSourceException e) {
            refuse(line + e.line() - 1, String.valueOf(e.getMessage()));
            return e;
        }
        silent = false;
        sink.story(source, article);
        return null;
    }

    /// One story must not end the reading of all others, whatever its parser stumbles over.
    private Article parse(Source source) throws MalformedSourceException {
        try {
            return parser.parse(source);
        } catch (RuntimeException | StackOverflowError e) {
            throw new MalformedSourceException("not readable: " + e.getClass().getSimpleName() + ": "
                    + Shown.plain(String.valueOf(e.getMessage()), MESSAGE_LENGTH));
        }
    }

    /// What reads a story out of its source.
    @FunctionalInterface
    interface Parser {
        Article parse(Source source) throws MalformedSourceException;
    }
}
