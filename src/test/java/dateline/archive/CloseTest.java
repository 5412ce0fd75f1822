package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Source;
import dateline.lucene.Build;
import dateline.search.SearchRequest;
import dateline.store.ArticleStore;
import dateline.store.Write;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloseTest {
    @TempDir
    Path data;

    @Test
    void whatAnotherProcessWroteJustBeforeTheCloseIsInTheCommittedIndex() throws Exception {
        for (int round = 1; round <= 10; round++) {
            try (Archive archive = Archive.open(data, "test");
                    ArticleStore other = ArticleStore.open(data)) {
                archive.awaitSearchable();
                String text = "{\"id\":\"b%d\",\"title\":\"Wheat\"}".formatted(round);
                other.write(List.of(new Write.Put("b" + round, new Source("json", text, "other#1"))));
            }
            try (SearchOnly search = SearchOnly.open(data)) {
                assertThat(search.staleness()).isEmpty();
                assertThat(search.search(SearchRequest.of("wheat")).total()).isEqualTo(round);
            }
        }
    }

    @Test
    void aLongReplayDoesNotHoldUpTheClose() throws Exception {
        int articles = 12_000;
        try (Archive archive = Archive.open(data, "test")) {
            Stories.ingest(archive, 0, articles, "first");
        }
        Archive.openToReindex(data, "test", _ -> {}).close();
        assertThat(Build.of(data.resolve("index-2")).orElseThrow().complete()).isFalse();
        try (Archive archive = Archive.open(data, "test")) {
            archive.awaitSearchable();
            assertThat(archive.size()).isEqualTo(articles);
        }
    }
}
