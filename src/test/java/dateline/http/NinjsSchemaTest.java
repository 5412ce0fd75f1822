package dateline.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dateline.archive.Archive;
import dateline.archive.TestArchive;
import dateline.article.Dimension;
import dateline.article.TaggedArticle;
import dateline.search.Hit;
import dateline.search.SearchRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What we write, against IPTC's own schema.
@Tag("shared")
final class NinjsSchemaTest {
    private static Schema schema;

    @BeforeAll
    static void read() throws IOException {
        String geography = member("ninjs/validation/test_suite/GeoJSON-schema.json");
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of("https://geojson.org/schema/GeoJSON.json", geography))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
        schema = registry.getSchema(member("ninjs/specification/ninjs-schema_3.1.json"), InputFormat.JSON);
    }

    @Test
    void allSampleArticlesAreValid(@TempDir Path folder) throws Exception {
        try (Archive archive = TestArchive.sample(folder)) {
            assertThat(archive.size()).isBetween(101L, 200L);
            for (int page = 0; page < 2; page++) {
                for (Hit hit : archive.search(SearchRequest.of("").withPage(100, page * 100))
                        .hits()) {
                    TaggedArticle article =
                            archive.article(hit.article().article().id()).orElseThrow();
                    assertThat(errors(article)).as(article.article().id()).isEmpty();
                }
            }
        }
    }

    @Test
    void hostileArticlesAreValid() {
        String evil = "\"'><script>\u0000\u2028é%zz {}|\\^` [";
        assertThat(errors(Story.of(evil, evil, evil)
                        .on("0001")
                        .by(evil, evil)
                        .from(evil)
                        .at("https://a.example/é\"<>\\^`{|}%zz?q=%C3%A9")
                        .via(evil)
                        .captions(evil)
                        .about(evil, evil)
                        .with("x" + evil)
                        .tag(Dimension.TOPIC, "medtop:" + evil, evil)
                        .tagged()))
                .isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNotNinjs() {
        for (String wrong : List.of(
                "{\"type\":\"text\"}",
                "{\"uri\":\"urn:a:b\",\"nonsense\":1}",
                "{\"uri\":\"urn:a:b c\"}",
                "{\"uri\":\"urn:a:b\",\"versionCreated\":\"2025\"}")) {
            assertThat(schema.validate(wrong, InputFormat.JSON)).as(wrong).isNotEmpty();
        }
    }

    private static List<Error> errors(TaggedArticle article) {
        return schema.validate(new String(Ninjs.bytes(article), UTF_8), InputFormat.JSON);
    }

    private static String member(String name) throws IOException {
        Path suite = Path.of(System.getProperty("shared"), "data/suites/ninjs-examples.tgz");
        try (InputStream file = Files.newInputStream(suite);
                var members = new TarArchiveInputStream(new GZIPInputStream(file))) {
            for (TarArchiveEntry entry = members.getNextEntry(); entry != null; entry = members.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(members.readAllBytes(), UTF_8);
                }
            }
        }
        throw new IllegalStateException("no " + name + " in " + suite);
    }
}
