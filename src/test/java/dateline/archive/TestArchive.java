package dateline.archive;

import dateline.article.Dimension;
import dateline.article.TaggedArticle;
import dateline.article.Vocabulary;
import dateline.lucene.LuceneEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Archives of a few articles, for tests of what stands on top.
public final class TestArchive {
    private static final Vocabulary NO_NAMES = new Vocabulary() {
        @Override
        public Optional<String> label(Dimension dimension, String id) {
            return Optional.empty();
        }

        @Override
        public Optional<String> resolve(Dimension dimension, String nameOrId) {
            return Optional.empty();
        }

        @Override
        public List<String> broader(Dimension dimension, String id) {
            return List.of();
        }
    };

    private TestArchive() {}

    /// An archive in that folder with these articles, searchable.
    public static Archive of(Path folder, List<TaggedArticle> articles) throws IOException {
        var engine = LuceneEngine.open(folder, NO_NAMES, "test");
        long sequence = 0;
        for (TaggedArticle article : articles) {
            engine.put(article, ++sequence, true);
        }
        engine.refresh();
        return new Archive(engine, NO_NAMES);
    }
}
