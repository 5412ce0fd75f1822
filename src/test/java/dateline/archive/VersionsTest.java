package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.search.SearchRequest;
import dateline.source.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VersionsTest {
    @TempDir
    private Path folder;

    @Test
    void aStoryPublishedAgainIsANewVersionAndSearchFindsTheNewest() throws Exception {
        try (Archive archive = Archive.open(folder, "test")) {
            ingest(archive, story("a", "Oil falls", "Cheap oil."));
            ingest(archive, story("a", "Oil rises", "Dear oil."));

            assertThat(titles(archive, "a")).containsExactly("Oil rises", "Oil falls");
            assertThat(found(archive, "cheap")).isZero();
            assertThat(found(archive, "dear")).isOne();
        }
    }

    @Test
    void anEarlierVersionThatComesLateStaysBehindTheNewest() throws Exception {
        try (Archive archive = Archive.open(folder, "test")) {
            ingest(archive, wire(3, "Oil rises", "Dear oil."));
            assertThat(warnings(archive, wire(1, "Oil falls", "Cheap oil.")))
                    .containsExactly("older than the version that the archive has, and kept behind it");
            assertThat(warnings(archive, wire(2, "Oil stands", "Oil."))).hasSize(1);
            assertThat(warnings(archive, wire(1, "Oil falls", "Cheap oil."))).isEmpty();

            assertThat(titles(archive, "urn:oil")).containsExactly("Oil rises", "Oil stands", "Oil falls");
            assertThat(found(archive, "cheap")).isZero();
            assertThat(found(archive, "dear")).isOne();
            ingest(archive, wire(4, "Oil sinks", "Sunken oil."));
            assertThat(titles(archive, "urn:oil")).containsExactly("Oil sinks", "Oil rises", "Oil stands", "Oil falls");
        }
        try (Archive archive = Archive.openToReindex(folder, "test", _ -> {})) {
            archive.awaitSearchable();
            assertThat(found(archive, "sunken")).isOne();
            assertThat(found(archive, "dear")).isZero();
        }
    }

    @Test
    void theSameStoryAgainIsNoNewVersion() throws Exception {
        try (Archive archive = Archive.open(folder, "test")) {
            ingest(archive, story("a", "Oil falls", "Cheap oil."));
            ingest(archive, story("a", "Oil falls", "Cheap oil."));

            assertThat(history(archive, "a").versions()).isOne();
        }
    }

    @Test
    void versionsOutliveARestartAndAReindex() throws Exception {
        try (Archive archive = Archive.open(folder, "test")) {
            ingest(archive, story("a", "Oil falls", "Cheap oil."));
            ingest(archive, story("a", "Oil rises", "Dear oil."));
        }
        try (Archive archive = Archive.openToReindex(folder, "test", _ -> {})) {
            archive.awaitSearchable();
            assertThat(titles(archive, "a")).containsExactly("Oil rises", "Oil falls");
        }
        try (Archive archive = Archive.open(folder, "test")) {
            archive.awaitSearchable();
            assertThat(titles(archive, "a")).containsExactly("Oil rises", "Oil falls");
            ingest(archive, story("a", "Oil stands", "Oil."));
            assertThat(history(archive, "a").versions()).isEqualTo(3);
        }
    }

    @Test
    void whatIsTakenOutTakesItsVersionsWithIt() throws Exception {
        try (Archive archive = Archive.open(folder, "test")) {
            ingest(archive, story("a", "Oil falls", "Cheap oil."));
            ingest(archive, story("a", "Oil rises", "Dear oil."));
            archive.delete("a");
            archive.awaitSearchable();

            assertThat(archive.history("a", archive.generation())).isEmpty();
            assertThat(titles(archive, "a")).isEmpty();
            ingest(archive, story("a", "Oil stands", "Oil."));
            assertThat(titles(archive, "a")).containsExactly("Oil stands");
        }
    }

    @Test
    void whatIsNotSearchableYetIsNoVersionYet() throws Exception {
        try (Archive archive = Archive.open(folder, "test")) {
            ingest(archive, story("a", "Oil falls", "Cheap oil."));
            long before = archive.generation();
            ingest(archive, story("a", "Oil rises", "Dear oil."));

            assertThat(archive.history("a", before))
                    .map(ArticleHistory::versions)
                    .contains(1);
            assertThat(archive.versions("a", before, 9, 9)).hasSize(1);
        }
    }

    @Test
    void aListOfLongVersionsEndsEarlierButNotBeforeTheSecond() throws Exception {
        try (Archive archive = Archive.open(folder, "test")) {
            for (int i = 1; i <= 5; i++) {
                ingest(archive, story("a", "Version " + i, "Oil and grain. ".repeat(200_000)));
            }
            List<ArticleVersion> versions = archive.versions("a", archive.generation(), 100, 100);

            assertThat(versions).extracting(ArticleVersion::number).containsExactly(5, 4, 3);
            assertThat(archive.versions("a", archive.generation(), 3, 100))
                    .extracting(ArticleVersion::number)
                    .containsExactly(2, 1);
        }
    }

    private static ArticleHistory history(Archive archive, String id) {
        return archive.history(id, archive.generation()).orElseThrow();
    }

    private static List<String> titles(Archive archive, String id) {
        return archive.versions(id, archive.generation(), 100, 100).stream()
                .map(ArticleVersion::article)
                .filter(Objects::nonNull)
                .map(Article::title)
                .toList();
    }

    private static long found(Archive archive, String query) throws IOException {
        return archive.search(SearchRequest.of(query)).total();
    }

    private static String story(String id, String title, String body) {
        return "{\"id\":\"%s\",\"title\":\"%s\",\"body\":\"%s\"}".formatted(id, title, body);
    }

    private static void ingest(Archive archive, String line) throws IOException, InterruptedException {
        archive.ingest(
                new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), "test", null, new Stories.Unrefused());
        archive.awaitSearchable();
    }

    private static List<String> warnings(Archive archive, String document) throws IOException, InterruptedException {
        var warnings = new ArrayList<String>();
        archive.ingest(
                new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
                "test",
                null,
                new IngestListener() {
                    @Override
                    public void refused(Refusal refusal) {
                        throw new IllegalStateException(refusal.toString());
                    }

                    @Override
                    public void warned(String origin, String message) {
                        warnings.add(message);
                    }

                    @Override
                    public void progressed(long bytes, long articles) {}
                });
        archive.awaitSearchable();
        return warnings;
    }

    private static String wire(int version, String title, String body) {
        return """
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:oil" version="%d"><contentMeta>
                <headline>%s</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
                <html xmlns="http://www.w3.org/1999/xhtml"><body><p>%s</p></body></html></inlineXML></contentSet></newsItem>""".formatted(version, title, body);
    }
}
