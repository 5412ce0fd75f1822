package dateline.source;

import dateline.article.Article;
import dateline.article.Labels;
import dateline.article.PublicationDate;
import dateline.article.Publisher;
import dateline.article.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a story as an aggregator scrapes it: captions are kept apart, share counts and the trailer are left
/// out.
final class ScrapedTextParser {
    Article parse(String source) throws MalformedSourceException {
        ScrapedText text = ScrapedText.of(Text.body(source));
        if (text.title().isEmpty()) {
            throw new MalformedSourceException("no text in it");
        }
        var story = new Story();
        text.paragraphs().forEach(story::add);
        String title = Text.line(text.title());
        String body = String.join("\n\n", story.body());
        String aggregator = story.trailer.aggregator();
        String stated = story.trailer.publisher();
        Publisher publisher = Identity.publisher(stated == null ? "" : stated, null, aggregator != null);
        return new Article(
                Identity.of(null, publisher, title, body),
                title,
                body,
                story.published,
                publisher,
                null,
                null,
                story.authors,
                Labels.NONE,
                story.captions,
                aggregator);
    }

    /// What the paragraphs say, one after the other.
    private static final class Story {
        private final List<String> paragraphs = new ArrayList<>();
        private final List<String> captions = new ArrayList<>();
        private final List<String> authors = new ArrayList<>();
        private @Nullable PublicationDate published;
        private Furniture.Trailer trailer = new Furniture.Trailer(null, null);

        void add(ScrapedText.Paragraph part) {
            String paragraph = part.text();
            Optional<Furniture.Trailer> end = Furniture.trailer(paragraph);
            if (end.isPresent()) {
                trailer = end.get();
            } else if (part.caption()) {
                captions.add(paragraph);
            } else if (!paragraphs.isEmpty() || !isHead(paragraph)) {
                paragraphs.add(paragraph);
            }
        }

        /// The paragraphs of the story, without share counts at its foot.
        List<String> body() {
            while (!paragraphs.isEmpty() && Furniture.isShareCount(paragraphs.getLast())) {
                paragraphs.removeLast();
            }
            return paragraphs;
        }

        /// Whether a paragraph above the first of the story is a share count, or says who wrote it or when.
        private boolean isHead(String paragraph) {
            if (Furniture.isShareCount(paragraph)) {
                return true;
            }
            if (authors.isEmpty()) {
                authors.addAll(Byline.authors(paragraph));
                if (!authors.isEmpty()) {
                    return true;
                }
            }
            if (published == null) {
                published = Byline.published(paragraph).orElse(null);
                return published != null;
            }
            return false;
        }
    }
}
