package dateline.http;

import dateline.search.Hit;
import java.io.Closeable;
import java.io.IOException;

/// Writes articles one by one in one form. What is closed early lacks its end; then the connection must break too.
interface ExportWriter extends Closeable {
    void write(Hit hit) throws IOException;

    /// Passes on what has been written so far.
    void flush() throws IOException;

    /// Writes the end, and closes the stream beneath.
    @Override
    void close() throws IOException;
}
