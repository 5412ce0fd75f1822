package dateline.source;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The language that a document states, as far as it is a tag of BCP 47.
final class Languages {
    private static final int LENGTH = 100;

    private Languages() {}

    /// The tag in lower case; null where the text is none, or says that nobody knows.
    static @Nullable String tag(String text) {
        String tag = text.strip().replace('_', '-').toLowerCase(Locale.ROOT);
        if (tag.isEmpty() || tag.length() > LENGTH || tag.equals("und")) {
            return null;
        }
        try {
            new Locale.Builder().setLanguageTag(tag);
            return tag;
        } catch (IllformedLocaleException _) {
            return null;
        }
    }
}
