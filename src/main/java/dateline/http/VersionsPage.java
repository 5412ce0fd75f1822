package dateline.http;

import dateline.archive.ArticleVersion;
import dateline.article.Article;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that `/articles/{id}/versions` shows.
///
/// @param headline of the newest one shown
/// @param summary how many versions there are
/// @param next null at the end
/// @param first the newest versions, null where these are they
record VersionsPage(
        Frame frame,
        String headline,
        @Nullable String language,
        String article,
        String summary,
        List<Line> lines,
        @Nullable String next,
        @Nullable String first) {
    /// One version.
    ///
    /// @param title how it was headed where that is another headline than that of the one before it
    record Line(
            String name,
            String address,
            boolean current,
            String date,
            String datetime,
            @Nullable String title,
            String changes) {}

    static VersionsPage of(Frames frames, VersionParameters asked, VersionList list) {
        Article newest = list.items().isEmpty()
                ? null
                : list.items().getFirst().version().article();
        String headline = newest == null ? list.id() : newest.headline();
        String path = Links.versions(list.id());
        return new VersionsPage(
                frames.of(
                        "Versions of " + headline + " – Dateline", asked.given().at(Links.versionsJson(list.id()))),
                headline,
                newest == null ? null : newest.language(),
                Links.article(list.id()),
                list.total() == 1 ? "Only one version was received." : Words.number(list.total()) + " versions",
                list.items().stream().map(item -> line(list, item)).toList(),
                list.next() == null ? null : list.next().at(path),
                asked.given().first("before") == null
                        ? null
                        : asked.given().without("before").at(path));
    }

    private static Line line(VersionList list, VersionList.Item item) {
        ArticleVersion version = item.version();
        Article article = version.article();
        ArticleChanges changes = item.changes();
        boolean sameHead = changes != null && changes.title().isEmpty();
        return new Line(
                "Version " + Words.number(version.number()),
                list.address(version.number()),
                item.current(),
                Words.instant(version.received()),
                version.received().toString(),
                article == null || sameHead ? null : article.headline(),
                said(version, changes));
    }

    private static String said(ArticleVersion version, @Nullable ArticleChanges changes) {
        if (version.article() == null) {
            return "it is kept, but it cannot be read any more";
        }
        if (version.number() == 1) {
            return "as it first came";
        }
        return changes == null ? "the one before it cannot be read any more" : changes.said();
    }
}
