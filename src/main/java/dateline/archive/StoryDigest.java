package dateline.archive;

import dateline.article.Article;
import dateline.article.PublicationDate;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a story says, in few characters: equal where nothing that a reader would call a change has changed. What comes
/// from around it, such as its feed's title or its address's tracking, is not in it.
final class StoryDigest {
    private static final int DIGITS = 32;

    private StoryDigest() {}

    static String of(Article article) {
        PublicationDate published = article.published();
        return of(String.join(
                "\0",
                article.title(),
                article.body(),
                published == null ? "" : published.text(),
                String.join("\1", article.authors()),
                String.join("\1", article.captions()),
                article.labels().toString()));
    }

    static String of(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
