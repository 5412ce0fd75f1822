package dateline.http;

import dateline.article.PublicationDate;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A story as a record of a RIS file, the format of reference managers: one tagged value a line.
final class Ris {
    private Ris() {}

    /// The record, in UTF-8.
    static byte[] bytes(Citation story) {
        var entry = new StringBuilder();
        line(entry, "TY", "NEWS");
        line(entry, "ID", story.key());
        line(entry, "TI", story.title());
        story.authors().forEach(author -> line(entry, "AU", author));
        line(entry, "T2", story.publisher());
        PublicationDate published = story.published();
        if (published != null) {
            line(entry, "PY", published.text().substring(0, 4));
            line(entry, "DA", date(published));
        }
        line(entry, "UR", story.url());
        line(entry, "LA", story.language());
        story.keywords().forEach(keyword -> line(entry, "KW", keyword));
        line(entry, "ER", "");
        return entry.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder entry, String tag, @Nullable String value) {
        if (value != null) {
            entry.append(tag).append("  - ").append(value).append("\r\n");
        }
    }

    /// Year, month and day, each closed by a slash also where it is not known.
    private static String date(PublicationDate published) {
        return switch (published.text().length()) {
            case 4 -> published.text() + "///";
            case 7 -> published.text().replace('-', '/') + "//";
            default -> published.day().toString().replace('-', '/') + "/";
        };
    }
}
