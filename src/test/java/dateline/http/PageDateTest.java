package dateline.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageDateTest {
    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><title>Ferry runs again - Harbour News</title>
            <link rel="canonical" href="https://harbour.example/2025/11/22/ferry"></head><body><article>
            <h1>Ferry runs again</h1><p>The ferry to the island runs again after nine days of storm, the port said.</p>
            <p>Its first boat left at noon with forty people, two cars and a horse that nobody had booked.</p>
            </article></body></html>""";

    @Test
    void aDateThatWasReadFromTheAddressSaysSo(@TempDir Path folder) throws Exception {
        try (Served served = Served.over(Archive.open(folder, "serve"))) {
            served.archive()
                    .ingest(new ByteArrayInputStream(PAGE.getBytes(UTF_8)), "ferry.html", null, new IgnoredProgress());
            served.archive().awaitSearchable();
            String id = served.json("/api/v1/articles")
                    .get("items")
                    .get(0)
                    .get("id")
                    .asString();

            assertThat(served.json("/api/v1/articles/" + id)
                            .get("publishedFrom")
                            .asString())
                    .isEqualTo("url");
            assertThat(served.get("/articles/" + id).body())
                    .contains("<time datetime=\"2025-11-22\">")
                    .contains("(date read from its address)");
        }
    }
}
