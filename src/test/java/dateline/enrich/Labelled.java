package dateline.enrich;

import dateline.article.Article;
import dateline.article.Labels;
import dateline.article.PublicationDate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The labelled data sets beside the project, and the labels of our own in `labels-*.ndjson`.
final class Labelled {
    /// Our labels cover a story up to the last paragraph that ends before this character.
    private static final int LABELLED_CHARACTERS = 4000;

    private static final JsonMapper JSON = new JsonMapper();

    private final Path data;

    /// @param data the folder `data` of the shared one
    Labelled(Path data) {
        this.data = data;
    }

    /// The objects of a gzipped NDJSON file.
    List<JsonNode> read(String file) {
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve(file))), StandardCharsets.UTF_8))) {
            return lines.lines().map(JSON::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows of a table, without its first line.
    List<String[]> table(String file) throws IOException {
        return Files.readAllLines(data.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    /// A document and what we labelled in it.
    record Story(Article article, JsonNode labels) {}

    /// Our labels with the documents they belong to.
    List<Story> ours(String labels, String file) throws IOException {
        var byId = new HashMap<String, JsonNode>();
        read(file).forEach(document -> byId.put(document.get("id").asString(), document));
        var stories = new ArrayList<Story>();
        try (var lines = new BufferedReader(
                new InputStreamReader(Labelled.class.getResourceAsStream(labels), StandardCharsets.UTF_8))) {
            lines.lines().map(JSON::readTree).forEach(label -> {
                JsonNode document = byId.get(label.get("id").asString());
                if (document != null) {
                    stories.add(
                            new Story(article(document, cut(document.get("body").asString())), label));
                }
            });
        }
        return stories;
    }

    private static String cut(String whole) {
        String body = whole.strip();
        if (body.length() <= LABELLED_CHARACTERS) {
            return body;
        }
        int end = body.lastIndexOf("\n\n", LABELLED_CHARACTERS - 2);
        return body.substring(0, end > 500 ? end : LABELLED_CHARACTERS);
    }

    /// A document without its labels.
    static Article article(JsonNode document, String body) {
        String published = document.path("published").asString("");
        return new Article(
                document.get("id").asString(),
                document.get("title").asString(),
                body,
                published.isEmpty() ? null : PublicationDate.parse(published),
                null,
                null,
                null,
                List.of(),
                Labels.NONE,
                List.of(),
                null);
    }

    static Article article(JsonNode document) {
        return article(document, document.get("body").asString());
    }

    static List<String> strings(JsonNode array) {
        var strings = new ArrayList<String>();
        array.forEach(item -> strings.add(item.asString()));
        return strings;
    }

    /// Reuters' slugs of places as ISO codes.
    Map<String, String> reutersPlaces() throws IOException {
        var places = new HashMap<String, String>();
        table("reference/reuters-places-iso2.tsv").forEach(row -> places.put(row[0], row[2]));
        return places;
    }
}
