package dateline.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexNotFoundException;
import org.jspecify.annotations.Nullable;

/// Tells failures that trying again can mend, such as a full disk, from an index that is broken.
final class Damage {
    private Damage() {}

    /// Whether a failure says that files of the index are missing, cut short or changed.
    static boolean isIn(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CorruptIndexException
                    || cause instanceof IndexNotFoundException
                    || cause instanceof NoSuchFileException
                    || cause instanceof FileNotFoundException
                    || cause instanceof EOFException) {
                return true;
            }
        }
        return false;
    }
}
