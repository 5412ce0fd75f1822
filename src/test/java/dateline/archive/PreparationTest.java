package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.LearnedNames;
import dateline.article.Source;
import dateline.enrich.Enricher;
import dateline.enrich.NewsVocabulary;
import dateline.source.Parsers;
import dateline.store.ArticleStore;
import dateline.store.Change;
import dateline.store.Write;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparationTest {
    @TempDir
    Path data;

    @Test
    void aPartHasFewerArticlesWhereTheyAreLong() throws Exception {
        try (ArticleStore store = ArticleStore.open(data)) {
            for (int i = 0; i < 5; i++) {
                store.write(List.of(put("long" + i, 1_500_000)));
            }
            for (int i = 0; i < 60; i++) {
                store.write(List.of(put("short" + i, 10)));
            }
            var preparation =
                    new Preparation(store, new Parsers(), new Enricher(new NewsVocabulary(), LearnedNames.NONE));
            Iterator<Change> changes = store.changesSince(0, 100).iterator();
            var sizes = new ArrayList<Integer>();
            var ids = new ArrayList<String>();
            while (changes.hasNext()) {
                List<Preparation.Prepared> part = preparation.part(changes);
                sizes.add(part.size());
                part.forEach(prepared -> ids.add(((Change.Put) prepared.change()).id()));
            }
            assertThat(sizes).containsExactly(3, 50, 12);
            assertThat(ids).hasSize(65).doesNotHaveDuplicates().startsWith("long0", "long1", "long2", "long3");
        }
    }

    private static Write put(String id, int characters) {
        String text = "{\"id\":\"%s\",\"title\":\"Wheat\"}".formatted(id) + " ".repeat(characters);
        return new Write.Put(id, new Source("json", text, "test#1"));
    }
}
