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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
            Iterator<Change> changes = store.changesSince(0, 100).iterator();
            var sizes = new ArrayList<Integer>();
            var ids = new ArrayList<String>();
            try (Preparation preparation = preparation(store)) {
                while (changes.hasNext()) {
                    List<Preparation.Prepared> part = preparation.part(changes);
                    sizes.add(part.size());
                    part.forEach(prepared -> ids.add(((Change.Put) prepared.change()).id()));
                }
            }
            assertThat(sizes).containsExactly(3, 50, 12);
            assertThat(ids).hasSize(65).doesNotHaveDuplicates().startsWith("long0", "long1", "long2", "long3");
        }
    }

    @Test
    void itsThreadsAreItsOwnAndEndWithIt() throws Exception {
        try (ArticleStore store = ArticleStore.open(data)) {
            store.write(List.of(put("one", 10), put("two", 10)));
            Set<Thread> before = taggers();
            Set<Thread> own;
            try (Preparation preparation = preparation(store)) {
                assertThat(preparation.part(store.changesSince(0, 100).iterator()))
                        .hasSize(2);
                own = taggers();
                own.removeAll(before);
                assertThat(own).isNotEmpty();
            }
            for (Thread thread : own) {
                assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
            }
        }
    }

    private static Set<Thread> taggers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("tagger-"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Preparation preparation(ArticleStore store) {
        return new Preparation(store, new Parsers(), new Enricher(new NewsVocabulary(), LearnedNames.NONE));
    }

    private static Write put(String id, int characters) {
        String text = "{\"id\":\"%s\",\"title\":\"Wheat\"}".formatted(id) + " ".repeat(characters);
        return new Write.Put(id, new Source("json", text, "test#1"));
    }
}
