package dateline.http;

import dateline.archive.Archive;
import dateline.archive.ArticleHistory;
import dateline.archive.ArticleVersion;
import dateline.article.Article;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some versions of an article, the newest first.
///
/// @param next where those before them are asked for, null at the end
record VersionList(
        String id, int total, List<Item> items, @Nullable QueryString next) {
    /// One version.
    ///
    /// @param current whether it is the newest
    /// @param changes against the one before it; null of the first, and where one of both cannot be read
    record Item(
            ArticleVersion version,
            boolean current,
            @Nullable ArticleChanges changes) {}

    VersionList {
        items = List.copyOf(items);
    }

    /// Those that a query string asks for.
    ///
    /// @param asOf the last change that counts
    static VersionList of(Archive archive, String id, long asOf, VersionParameters asked) {
        int total = total(archive, id, asOf);
        // With the one before the last, to compare it with.
        List<ArticleVersion> versions = archive.versions(id, asOf, asked.before(), asked.limit() + 1);
        boolean whole = versions.isEmpty() || versions.getLast().number() == 1;
        int shown = whole ? Math.min(versions.size(), asked.limit()) : versions.size() - 1;
        var items = new ArrayList<Item>();
        for (int i = 0; i < shown; i++) {
            items.add(item(versions.get(i), i + 1 < versions.size() ? versions.get(i + 1) : null, total));
        }
        boolean more = shown > 0 && versions.get(shown - 1).number() > 1;
        return new VersionList(
                id, total, items, more ? asked.below(versions.get(shown - 1).number()) : null);
    }

    /// One version alone.
    static VersionList of(Archive archive, String id, long asOf, int number) {
        int total = total(archive, id, asOf);
        if (number < 1 || number > total) {
            throw new NotFoundResponse("the article '" + id + "' has no version " + number + ", only 1 to " + total);
        }
        List<ArticleVersion> versions = archive.versions(id, asOf, number + 1, 2);
        return new VersionList(
                id, total, List.of(item(versions.getFirst(), number == 1 ? null : versions.getLast(), total)), null);
    }

    private static int total(Archive archive, String id, long asOf) {
        return archive.history(id, asOf).map(ArticleHistory::versions).orElseThrow(() -> Reading.noArticle(id));
    }

    private static Item item(ArticleVersion version, @Nullable ArticleVersion before, int total) {
        Article older = before == null ? null : before.article();
        Article article = version.article();
        return new Item(
                version,
                version.number() == total,
                older == null || article == null ? null : ArticleChanges.between(older, article));
    }

    String address(int number) {
        return Links.versions(id) + "/" + number;
    }

    String json(int number) {
        return Links.versionsJson(id) + "/" + number;
    }

    /// The `Link` header of the one version in this list (RFC 5829).
    String links() {
        int number = items.getFirst().version().number();
        String before = number == 1 ? "" : "<" + json(number - 1) + ">; rel=\"predecessor-version\", ";
        String after = number == total ? "" : "<" + json(number + 1) + ">; rel=\"successor-version\", ";
        return before + after + "<" + Links.articleJson(id) + ">; rel=\"latest-version\", <" + Links.versionsJson(id)
                + ">; rel=\"version-history\", <" + address(number) + ">; rel=\"alternate\"; type=\"text/html\"";
    }
}
