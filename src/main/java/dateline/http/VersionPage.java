package dateline.http;

import dateline.article.Article;
import dateline.diff.TextChanges;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that `/articles/{id}/versions/{version}` shows: the version, and in it what changed against the one before.
///
/// @param said what changed in a few words
/// @param inexact whether there are fewer changes than shown
/// @param older the version before, null of the first
/// @param newer the version after, null of the newest
/// @param article the article as it is now
record VersionPage(
        Frame frame,
        String headline,
        @Nullable String language,
        String standing,
        String date,
        String datetime,
        String said,
        boolean inexact,
        List<TextChanges.Paragraph> title,
        List<TextChanges.Paragraph> body,
        List<Field> fields,
        @Nullable String older,
        @Nullable String newer,
        String versions,
        String article) {
    /// Another part of the article.
    record Field(String label, List<TextChanges.Paragraph> paragraphs) {}

    static VersionPage of(Frames frames, VersionList list, Article article) {
        VersionList.Item item = list.items().getFirst();
        int number = item.version().number();
        ArticleChanges changes = item.changes();
        // What has nothing before it to be compared with is shown as it is.
        ArticleChanges shown = changes == null ? ArticleChanges.between(article, article) : changes;
        String standing = "Version " + Words.number(number) + " of " + Words.number(list.total());
        return new VersionPage(
                frames.of(standing + ": " + article.headline() + " – Dateline", list.json(number)),
                article.headline(),
                article.language(),
                standing,
                Words.instant(item.version().received()),
                item.version().received().toString(),
                said(number, changes),
                !shown.body().exact() || !shown.title().exact(),
                shown.title().paragraphs(),
                shown.body().paragraphs(),
                shown.fields().stream()
                        .map(field -> new Field(field.label(), field.changes().paragraphs()))
                        .toList(),
                number == 1 ? null : list.address(number - 1),
                item.current() ? null : list.address(number + 1),
                Links.versions(list.id()),
                Links.article(list.id()));
    }

    private static String said(int number, @Nullable ArticleChanges changes) {
        if (number == 1) {
            return "As it first came.";
        }
        String before = "version " + Words.number(number - 1);
        return changes == null
                ? "What changed cannot be told: " + before + " cannot be read any more."
                : "Against " + before + ": " + changes.said() + ".";
    }
}
