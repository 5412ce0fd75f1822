package dateline.http;

import dateline.article.Article;
import dateline.article.TaggedArticle;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an article's page tells programs: its own address, what to show of it elsewhere, and its other forms.
///
/// @param canonical its address, for it can also be reached in other spellings
/// @param description how it begins, null where it is only a title
/// @param published as precisely as known, null where it is not
/// @param linkedData safe within a `script` element as it is
/// @param forms all but the page and its JSON twin
record ArticleHead(
        String canonical,
        String title,
        @Nullable String description,
        @Nullable String published,
        String linkedData,
        List<Form> forms) {
    private static final int LONGEST_DESCRIPTION = 200;

    /// The article in another form.
    record Form(String title, String mediaType, String address) {}

    static ArticleHead of(TaggedArticle tagged) {
        Article article = tagged.article();
        return new ArticleHead(
                ArticleFormat.HTML.address(article.id()),
                article.headline(),
                description(article),
                article.published() == null ? null : article.published().text(),
                LinkedData.of(tagged),
                Arrays.stream(ArticleFormat.values())
                        .filter(form -> form != ArticleFormat.HTML && form != ArticleFormat.JSON)
                        .map(form -> new Form(form.title(), form.mediaType(), form.address(article.id())))
                        .toList());
    }

    /// The form of that name.
    Form form(ArticleFormat format) {
        return forms.stream()
                .filter(form -> form.title().equals(format.title()))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String description(Article article) {
        // Enough for any run of spaces that news has, and bounded for bodies of megabytes.
        String body = article.body();
        String start = Citation.line(body.substring(0, Math.min(body.length(), 4 * LONGEST_DESCRIPTION)));
        if (start.isEmpty()) {
            return null;
        }
        if (start.length() <= LONGEST_DESCRIPTION) {
            return start;
        }
        int space = start.lastIndexOf(' ', LONGEST_DESCRIPTION);
        int end = space > 0 ? space : LONGEST_DESCRIPTION;
        return start.substring(0, Character.isHighSurrogate(start.charAt(end - 1)) ? end - 1 : end) + " …";
    }
}
