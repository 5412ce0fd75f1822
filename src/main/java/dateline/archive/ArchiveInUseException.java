package dateline.archive;

import java.io.IOException;

/// Another process owns the archive's index; the message names it.
public final class ArchiveInUseException extends IOException {
    private static final long serialVersionUID = 1L;

    ArchiveInUseException(String message) {
        super(message);
    }
}
