package dateline.source;

import dateline.article.Article;
import dateline.article.Source;
import java.io.IOException;

/// What reading files gives, in their order. An exception of its own ends the reading.
public interface Sink {
    /// A story that was read.
    void story(Source source, Article article) throws IOException;

    /// Something that was not.
    void refused(Refusal refusal) throws IOException;

    /// Progress: bytes taken from the files since the last call, compressed where they are.
    default void read(long bytes) {}
}
