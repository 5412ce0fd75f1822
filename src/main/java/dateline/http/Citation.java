package dateline.http;

import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.article.Publisher;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// What names a story in a list of references. No text in it holds a line break or another control character.
///
/// @param key of letters, digits and `.`, `_`, `-` alone
/// @param url as a URI, where the story lies in the web
/// @param keywords what it is about
record Citation(
        String key,
        String title,
        List<String> authors,
        @Nullable String publisher,
        @Nullable PublicationDate published,
        @Nullable String url,
        @Nullable String language,
        List<String> keywords) {
    private static final int LONGEST_KEY = 64;

    static Citation of(TaggedArticle tagged) {
        Article article = tagged.article();
        Publisher publisher = Words.publisher(tagged);
        return new Citation(
                key(article.id()),
                line(article.headline()),
                lines(article.authors()),
                publisher == null ? null : line(publisher.label()),
                article.published(),
                Links.uri(article.url()),
                article.language() == null ? null : line(article.language()),
                lines(tagged.tags().stream()
                        .filter(Citation::isKeyword)
                        .map(Tag::label)
                        .toList()));
    }

    /// Whether the date is known to the month.
    boolean hasMonth() {
        return published != null && published.text().length() >= 7;
    }

    /// Whether the date is known to the day.
    boolean hasDay() {
        return published != null && published.text().length() >= 10;
    }

    /// On one line: each run of spaces, line breaks and control characters is one space.
    static String line(String text) {
        var line = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                gap = !line.isEmpty();
            } else {
                if (gap) {
                    line.append(' ');
                    gap = false;
                }
                line.append(c);
            }
        }
        return line.toString();
    }

    private static List<String> lines(List<String> texts) {
        return texts.stream()
                .map(Citation::line)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean isKeyword(Tag tag) {
        return switch (tag.dimension()) {
            case COUNTRY, PERSON, TOPIC -> true;
            case MENTION, PUBLISHER, LANGUAGE -> false;
        };
    }

    /// The id where it can stand as it is; else what of it can, and a sum of the whole that tells like ones apart.
    private static String key(String id) {
        var key = new StringBuilder();
        for (int i = 0; i < id.length() && key.length() < LONGEST_KEY; i++) {
            char c = id.charAt(i);
            boolean plain =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._-".indexOf(c) >= 0;
            key.append(plain ? c : '-');
        }
        if (id.contentEquals(key) && id.charAt(0) != '.') {
            return id;
        }
        var sum = new CRC32();
        sum.update(id.getBytes(StandardCharsets.UTF_8));
        return "id" + key + "-" + Long.toHexString(sum.getValue());
    }
}
