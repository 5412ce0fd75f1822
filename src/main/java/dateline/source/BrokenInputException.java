package dateline.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;

/// A file that cannot be read to its end; apart from other exceptions, since reading goes on with the next
/// file.
final class BrokenInputException extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenInputException(Exception cause) {
        super(reason(cause), cause);
    }

    private static String reason(Exception cause) {
        if (cause instanceof EOFException) {
            return "it ends too early";
        }
        if (cause instanceof CharacterCodingException) {
            return "it is not in the encoding that it begins with";
        }
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : Shown.plain(message, 160);
    }
}
