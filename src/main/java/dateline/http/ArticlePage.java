package dateline.http;

import dateline.archive.ArticleHistory;
import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.PublicationDate;
import dateline.article.Publisher;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that `/articles/{id}` shows.
///
/// @param datetime for machines, null where the date is unknown
/// @param datedBy what told the date, empty where the source states it outright
/// @param original the story at its publisher's
/// @param source what it was made from
/// @param revised null where there is only one version
record ArticlePage(
        Frame frame,
        ArticleHead head,
        String headline,
        @Nullable String language,
        @Nullable Publisher publisher,
        String publisherSearch,
        @Nullable String aggregator,
        String date,
        @Nullable String datetime,
        String datedBy,
        String authors,
        StoryText text,
        List<String> captions,
        List<TagGroup> groups,
        @Nullable String original,
        String source,
        @Nullable Revised revised,
        RelatedList related) {
    private static final int EVIDENCE = 5;

    /// The tags of one kind.
    record TagGroup(String title, List<TagLine> tags) {}

    /// One tag, why the article has it, and the search for its like.
    ///
    /// @param search null where nobody can tell who it is
    /// @param more places beyond those shown
    record TagLine(String label, @Nullable String search, String origin, List<Why> whys, int more) {}

    /// What is said at one place or more, and what it means.
    ///
    /// @param anchor of the first place, null where it has none
    record Why(String text, String rule, @Nullable String anchor) {}

    /// That there are earlier versions.
    ///
    /// @param said such as `Version 3 of 3`
    /// @param address of them all
    record Revised(String said, String date, String datetime, String address) {
        static @Nullable Revised of(String id, @Nullable ArticleHistory history) {
            if (history == null || history.versions() == 1) {
                return null;
            }
            String versions = Words.number(history.versions());
            return new Revised(
                    "Version " + versions + " of " + versions,
                    Words.instant(history.received()),
                    history.received().toString(),
                    Links.versions(id));
        }
    }

    static ArticlePage of(Frame frame, TaggedArticle tagged, @Nullable ArticleHistory history, RelatedList related) {
        Article article = tagged.article();
        PublicationDate published = article.published();
        Publisher publisher = Words.publisher(tagged);
        StoryText text = StoryText.of(tagged);
        return new ArticlePage(
                frame,
                ArticleHead.of(tagged),
                article.headline(),
                article.language(),
                publisher,
                publisher == null ? "" : search(Dimension.PUBLISHER, publisher.id()),
                article.aggregator(),
                published == null ? "undated" : Words.exactDate(published),
                published == null ? null : published.text(),
                datedBy(article.publishedFrom()),
                String.join(", ", article.authors()),
                text,
                article.captions(),
                groups(tagged, text),
                Links.web(article.url()),
                Links.source(article.id()),
                Revised.of(article.id(), history),
                related);
    }

    /// What told the date, where nothing stated it for programs and it had to be read off.
    private static String datedBy(@Nullable String told) {
        return switch (told) {
            case "url" -> "date read from its address";
            case "text" -> "date read from its text";
            case null, default -> "";
        };
    }

    private static List<TagGroup> groups(TaggedArticle tagged, StoryText text) {
        var groups = new ArrayList<TagGroup>();
        group(groups, "Countries", tagged.tags(Dimension.COUNTRY), text);
        group(groups, "People", tagged.tags(Dimension.PERSON), text);
        group(groups, "Topics", tagged.tags(Dimension.TOPIC), text);
        group(groups, "Countries only named", tagged.onlyNamed(), text);
        group(groups, "Language", tagged.tags(Dimension.LANGUAGE), text);
        if (!tagged.unresolved().isEmpty()) {
            groups.add(new TagGroup(
                    "Names not identified",
                    tagged.unresolved().stream()
                            .map(person -> line(person.name(), null, "found in the text", person.evidence(), text))
                            .toList()));
        }
        return List.copyOf(groups);
    }

    private static void group(List<TagGroup> groups, String title, List<Tag> tags, StoryText text) {
        if (!tags.isEmpty()) {
            groups.add(new TagGroup(
                    title,
                    tags.stream()
                            .map(tag -> line(
                                    tag.label(),
                                    search(tag.dimension(), tag.id()),
                                    origin(tag.origin()),
                                    tag.evidence(),
                                    text))
                            .toList()));
        }
    }

    private static TagLine line(
            String label, @Nullable String search, String origin, List<Tag.Evidence> evidence, StoryText text) {
        var distinct = new LinkedHashMap<String, Why>();
        for (Tag.Evidence place : evidence) {
            distinct.putIfAbsent(
                    place.text() + '\n' + place.rule(), new Why(place.text(), place.rule(), text.anchor(place)));
        }
        return new TagLine(
                label,
                search,
                origin,
                distinct.values().stream().limit(EVIDENCE).toList(),
                Math.max(0, distinct.size() - EVIDENCE));
    }

    private static String origin(Tag.Origin origin) {
        return switch (origin) {
            case SOURCE -> "given by the source";
            case TAGGER -> "found in the text";
            case EDITOR -> "set by an editor";
        };
    }

    private static String search(Dimension dimension, String id) {
        return QueryString.EMPTY.and(dimension.key(), id).at(Links.SEARCH);
    }
}
