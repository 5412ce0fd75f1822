package dateline.http;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.Publisher;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import dateline.search.Hit;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// A table for spreadsheets and statistics (RFC 4180), one article a row. Without a byte order mark, which most
/// programs would take for a part of the first column's name.
final class CsvExport implements ExportWriter {
    private static final List<String> COLUMNS = List.of(
            "id",
            "title",
            "published",
            "publisher",
            "publisherName",
            "url",
            "language",
            "authors",
            "countries",
            "countryIds",
            "people",
            "personIds",
            "topics",
            "topicIds",
            "snippets");

    /// What a spreadsheet takes for the beginning of a formula, full-width signs included (OWASP).
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final CSVPrinter printer;

    CsvExport(OutputStream out) throws IOException {
        printer = new CSVPrinter(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), CSVFormat.RFC4180);
        printer.printRecord(COLUMNS);
    }

    @Override
    public void write(Hit hit) throws IOException {
        TaggedArticle tagged = hit.article();
        Article article = tagged.article();
        Publisher publisher = Words.publisher(tagged);
        printer.printRecord(
                cell(article.id()),
                cell(article.title()),
                cell(article.published() == null ? null : article.published().text()),
                cell(publisher == null ? null : publisher.id()),
                cell(publisher == null ? null : publisher.label()),
                cell(Links.web(article.url())),
                cell(article.language()),
                cell(String.join("; ", article.authors())),
                tags(tagged, Dimension.COUNTRY, Tag::label),
                tags(tagged, Dimension.COUNTRY, Tag::id),
                tags(tagged, Dimension.PERSON, Tag::label),
                tags(tagged, Dimension.PERSON, Tag::id),
                tags(tagged, Dimension.TOPIC, Tag::label),
                tags(tagged, Dimension.TOPIC, Tag::id),
                cell(PlainText.of(hit.snippets())));
    }

    private static String tags(TaggedArticle tagged, Dimension dimension, Function<Tag, String> part) {
        return cell(tagged.tags(dimension).stream().map(part).collect(Collectors.joining("; ")));
    }

    /// A value as a spreadsheet shows it and does not calculate it.
    static String cell(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    @Override
    public void flush() throws IOException {
        printer.flush();
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
