package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.archive.IngestListener;
import dateline.article.TaggedArticle;
import dateline.http.ArticleJson;
import dateline.source.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TagCommandTest {
    @TempDir
    Path folder;

    @Test
    void eachArticleIsALineInTheOrderOfTheInput() throws IOException {
        var lines = new StringBuilder();
        for (int i = 1; i <= 200; i++) {
            lines.append("{\"id\":\"a").append(i).append("\",\"title\":\"Wheat prices rise\"}\n");
        }
        Ran ran = Ran.command("tag", file("many.ndjson", lines.toString()));

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).hasSize(200);
        for (int i = 1; i <= 200; i++) {
            JsonNode article = json(ran.out().get(i - 1));
            assertThat(article.get("id").asString()).isEqualTo("a" + i);
            assertThat(article.get("source").asString()).isEqualTo(folder.resolve("many.ndjson") + "#" + i);
        }
    }

    @Test
    void labelsOfTheDocumentAreKeptUnlessTheyAreToBeIgnored() throws IOException {
        String file = file("labelled.ndjson", """
                {"id":"a","title":"The weather","countries":["VE"],"people":["Ann Example"]}
                """);

        JsonNode kept = json(Ran.command("tag", file).out().getFirst());
        JsonNode ignored =
                json(Ran.command("tag", "--ignore-labels", file).out().getFirst());

        assertThat(kept.at("/countries/0/id").asString()).isEqualTo("VE");
        assertThat(kept.at("/countries/0/origin").asString()).isEqualTo("source");
        assertThat(kept.at("/people/0/id").asString()).isEqualTo("ann-example");
        assertThat(ignored.get("countries").isEmpty()).isTrue();
        assertThat(ignored.get("people").isEmpty()).isTrue();
    }

    @Test
    void anIngestedArticleHasTheSameTags() throws Exception {
        String file = file("talks.ndjson", """
                {"id":"talks","title":"Maduro flies to Moscow","body":"Venezuelan President Nicolás Maduro met \
                Vladimir Putin in Moscow to talk about oil.\\n\\nMaduro told reporters that Smith had agreed."}
                """);
        JsonNode tagged = json(Ran.command("tag", file).out().getFirst());

        TaggedArticle ingested;
        try (Archive archive = Archive.open(folder.resolve("data"), "test")) {
            archive.ingest(List.of(Path.of(file)), InputStream.nullInputStream(), null, new Silent());
            archive.awaitSearchable();
            ingested = archive.article("talks").orElseThrow();
        }

        assertThat(json(new String(ArticleJson.line(file + "#1", ingested), StandardCharsets.UTF_8)))
                .isEqualTo(tagged);
    }

    private static final class Silent implements IngestListener {
        @Override
        public void refused(Refusal refusal) {}

        @Override
        public void warned(String origin, String message) {}

        @Override
        public void progressed(long bytes, long articles) {}
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestGoesOn() throws IOException {
        Ran ran = Ran.command("tag", file("mixed.ndjson", "{\"id\":\"a\",\"title\":\"Oil\"}\nnonsense\n"));

        assertThat(ran.status()).isOne();
        assertThat(ran.out()).hasSize(1);
        assertThat(ran.err()).singleElement().asString().contains("mixed.ndjson:2: ");
    }

    @Test
    void anArchiveThatIsNotThereIsNamed() throws IOException {
        Ran ran = Ran.command("tag", "--data", folder.resolve("none").toString(), file("a.txt", "Oil"));

        assertThat(ran.status()).isOne();
        assertThat(ran.err())
                .isEqualTo(List.of("dateline: no archive in " + folder.resolve("none")
                        + "; without --data people are known by the table alone"));
    }

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(line);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
