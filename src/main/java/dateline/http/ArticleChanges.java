package dateline.http;

import dateline.article.Article;
import dateline.article.Labels;
import dateline.article.PublicationDate;
import dateline.article.Publisher;
import dateline.diff.TextChanges;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is new in a version of an article against the one before it.
///
/// @param fields what else changed
record ArticleChanges(TextChanges title, TextChanges body, List<Field> fields) {
    /// A part of the article that changed, beside title and body.
    ///
    /// @param key its name in JSON
    /// @param label its name for readers
    record Field(String key, String label, TextChanges changes) {}

    static ArticleChanges between(Article before, Article after) {
        return new ArticleChanges(
                TextChanges.between(before.title(), after.title()),
                TextChanges.between(before.body(), after.body()),
                Stream.of(
                                field("published", "date", date(before.published()), date(after.published())),
                                field("publisher", "publisher", name(before.publisher()), name(after.publisher())),
                                field("authors", "authors", list(before.authors()), list(after.authors())),
                                field("captions", "captions", list(before.captions()), list(after.captions())),
                                field("url", "address", text(before.url()), text(after.url())),
                                field("language", "language", text(before.language()), text(after.language())),
                                field("aggregator", "aggregator", text(before.aggregator()), text(after.aggregator())),
                                field("labels", "labels", labels(before.labels()), labels(after.labels())))
                        .filter(field -> !field.changes.isEmpty())
                        .toList());
    }

    /// Whether neither title nor body changed.
    boolean isSameText() {
        return title.isEmpty() && body.isEmpty();
    }

    /// In a few words.
    String said() {
        String text = body.isEmpty() ? "" : words(body);
        String title = this.title.isEmpty() ? "" : "new headline";
        String others = fields.isEmpty()
                ? ""
                : "changed: "
                        + String.join(", ", fields.stream().map(Field::label).toList());
        String said = String.join(
                "; ",
                Stream.of(title, text, others).filter(part -> !part.isEmpty()).toList());
        return said.isEmpty() ? "nothing that is shown changed" : isSameText() ? "the same text; " + said : said;
    }

    private static String words(TextChanges body) {
        if (body.added() == 0 && body.removed() == 0) {
            return "only punctuation or paragraphs changed";
        }
        String about = body.exact() ? "" : "about ";
        return about + count(body.added()) + " added, " + Words.number(body.removed()) + " taken out";
    }

    private static String count(int words) {
        return Words.number(words) + (words == 1 ? " word" : " words");
    }

    private static Field field(String key, String label, String before, String after) {
        return new Field(key, label, TextChanges.between(before, after));
    }

    private static String date(@Nullable PublicationDate date) {
        return date == null ? "" : date.text();
    }

    private static String name(@Nullable Publisher publisher) {
        return publisher == null ? "" : publisher.label();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String list(List<String> values) {
        return String.join("\n\n", values);
    }

    private static String labels(Labels labels) {
        return Stream.of(labels.countries(), labels.people(), labels.topics())
                .map(ArticleChanges::list)
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + "\n\n" + other)
                .orElse("");
    }
}
