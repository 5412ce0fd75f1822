package dateline.http;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.PublicationDate;
import dateline.article.Publisher;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that `/articles/{id}` shows.
///
/// @param datetime for machines, null where the date is unknown
/// @param original the story at its publisher's
record ArticlePage(
        Frame frame,
        String headline,
        @Nullable String language,
        @Nullable Publisher publisher,
        String publisherSearch,
        @Nullable String aggregator,
        String date,
        @Nullable String datetime,
        String authors,
        List<String> paragraphs,
        List<String> captions,
        List<TagGroup> groups,
        @Nullable String original) {
    private static final int EVIDENCE = 6;

    /// The tags of one kind.
    record TagGroup(String title, List<TagLine> tags) {}

    /// One tag, why the article has it, and the search for its like.
    record TagLine(String label, String search, String origin, List<String> evidence) {}

    static ArticlePage of(Frame frame, TaggedArticle tagged) {
        Article article = tagged.article();
        PublicationDate published = article.published();
        Publisher publisher = Words.publisher(tagged);
        return new ArticlePage(
                frame,
                article.headline(),
                article.language(),
                publisher,
                publisher == null ? "" : search(Dimension.PUBLISHER, publisher.id()),
                article.aggregator(),
                published == null ? "undated" : Words.exactDate(published),
                published == null ? null : published.text(),
                String.join(", ", article.authors()),
                paragraphs(article.body()),
                article.captions(),
                groups(tagged),
                Links.web(article.url()));
    }

    private static List<String> paragraphs(String body) {
        return Stream.of(body.split("\n\n", -1))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private static List<TagGroup> groups(TaggedArticle tagged) {
        Set<String> inFocus =
                tagged.tags(Dimension.COUNTRY).stream().map(Tag::id).collect(Collectors.toUnmodifiableSet());
        var groups = new ArrayList<TagGroup>();
        group(groups, "Countries", tagged.tags(Dimension.COUNTRY));
        group(groups, "People", tagged.tags(Dimension.PERSON));
        group(groups, "Topics", tagged.tags(Dimension.TOPIC));
        List<Tag> named = tagged.tags(Dimension.MENTION);
        group(
                groups,
                "Countries only named",
                named.stream().filter(tag -> !inFocus.contains(tag.id())).toList());
        group(groups, "Language", tagged.tags(Dimension.LANGUAGE));
        return List.copyOf(groups);
    }

    private static void group(List<TagGroup> groups, String title, List<Tag> tags) {
        if (!tags.isEmpty()) {
            groups.add(new TagGroup(title, tags.stream().map(ArticlePage::line).toList()));
        }
    }

    private static TagLine line(Tag tag) {
        List<String> texts = tag.evidence().stream()
                .map(Tag.Evidence::text)
                .distinct()
                .limit(EVIDENCE)
                .toList();
        String origin = switch (tag.origin()) {
            case SOURCE -> "given by the source";
            case TAGGER -> "found in the text";
            case EDITOR -> "set by an editor";
        };
        return new TagLine(tag.label(), search(tag.dimension(), tag.id()), origin, texts);
    }

    private static String search(Dimension dimension, String id) {
        return QueryString.EMPTY.and(dimension.key(), id).at(Links.SEARCH);
    }
}
