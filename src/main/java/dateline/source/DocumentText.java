package dateline.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The text of a document that may hold many stories.
final class DocumentText {
    static final String TOO_LONG = "longer than " + (ArticleLimits.DOCUMENT_BYTES >> 20) + " MB";

    private DocumentText() {}

    /// All of a stream's text, which is UTF-8; null where it is longer than [ArticleLimits#DOCUMENT_BYTES].
    static @Nullable String of(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(ArticleLimits.DOCUMENT_BYTES + 1);
        return bytes.length > ArticleLimits.DOCUMENT_BYTES ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
