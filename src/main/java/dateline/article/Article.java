package dateline.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One news story, cleaned, as its source gave it.
///
/// @param id the public id (`api.md`, "Identifiers"), 1..512 UTF-8 bytes
/// @param title one line, may be empty where there is a body
/// @param body plain text, paragraphs split by blank lines; captions, share counts and trailers are not in it
/// @param published null: unknown, a state of its own and never the time of ingest
/// @param url absolute http(s) address of the story
/// @param language BCP 47 tag in lower case
/// @param captions photo captions with their credits, searchable but neither in snippets nor in tags
/// @param aggregator who passed the story on, where that is not its publisher
/// @param publishedFrom what on a page told its date: `json-ld`, `meta`, `time`, `url` or `text`; null for documents
///     that have a field for it
/// @param revision which version of its story it is: of two the one that sorts behind the other is the newer; null
/// where
///     its document does not say
public record Article(
        String id,
        String title,
        String body,
        @Nullable PublicationDate published,
        @Nullable Publisher publisher,
        @Nullable String url,
        @Nullable String language,
        List<String> authors,
        Labels labels,
        List<String> captions,
        @Nullable String aggregator,
        @Nullable String publishedFrom,
        @Nullable String revision) {
    /// The longest id in UTF-8 bytes.
    public static final int MAX_ID_BYTES = 512;

    public Article {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("an article needs an id");
        }
        if (title.isBlank() && body.isBlank()) {
            throw new IllegalArgumentException("an article needs a title or a body");
        }
        authors = List.copyOf(authors);
        captions = List.copyOf(captions);
    }

    public Article(
            String id,
            String title,
            String body,
            @Nullable PublicationDate published,
            @Nullable Publisher publisher,
            @Nullable String url,
            @Nullable String language,
            List<String> authors,
            Labels labels,
            List<String> captions,
            @Nullable String aggregator) {
        this(id, title, body, published, publisher, url, language, authors, labels, captions, aggregator, null, null);
    }

    public Article(
            String id,
            String title,
            String body,
            @Nullable PublicationDate published,
            @Nullable Publisher publisher,
            @Nullable String url,
            @Nullable String language,
            List<String> authors,
            Labels labels,
            List<String> captions,
            @Nullable String aggregator,
            @Nullable String publishedFrom) {
        this(
                id,
                title,
                body,
                published,
                publisher,
                url,
                language,
                authors,
                labels,
                captions,
                aggregator,
                publishedFrom,
                null);
    }

    /// The same under another id.
    public Article withId(String other) {
        return other.equals(id)
                ? this
                : new Article(
                        other,
                        title,
                        body,
                        published,
                        publisher,
                        url,
                        language,
                        authors,
                        labels,
                        captions,
                        aggregator,
                        publishedFrom,
                        revision);
    }

    /// The same as if its source had said nothing of what it is about.
    public Article withoutLabels() {
        return new Article(
                id,
                title,
                body,
                published,
                publisher,
                url,
                language,
                authors,
                Labels.NONE,
                captions,
                aggregator,
                publishedFrom,
                revision);
    }

    /// The title, or the body's first line where there is none.
    public String headline() {
        if (!title.isBlank()) {
            return title;
        }
        String line = body.strip().lines().findFirst().orElse("").strip();
        return line.length() <= 120
                ? line
                : line.substring(0, line.offsetByCodePoints(0, Math.min(119, line.codePointCount(0, line.length()))))
                        + "…";
    }
}
