package dateline.archive;

import dateline.article.TaggedArticle;
import dateline.lucene.LuceneEngine;
import dateline.source.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Archives of a few articles with any tags, evidence included, for tests of what stands on top.
public final class TestArchive {
    private TestArchive() {}

    /// An archive in that folder with these articles, searchable.
    public static Archive of(Path folder, List<TaggedArticle> articles) throws IOException {
        Archive archive = Archive.open(folder, "test");
        while (!archive.readiness().ready()) {
            Thread.onSpinWait();
        }
        // Its indexer has nothing to do from now on: the store stays empty, the tags come as they are.
        LuceneEngine engine = archive.owned().engine();
        long sequence = 0;
        for (TaggedArticle article : articles) {
            engine.put(article, ++sequence, true);
        }
        engine.refresh();
        return archive;
    }

    /// The sample archive in that folder, searchable.
    public static Archive sample(Path folder) throws IOException, InterruptedException {
        Archive archive = Archive.open(folder, "test");
        archive.loadSample(new IngestListener() {
            @Override
            public void refused(Refusal refusal) {
                throw new IllegalStateException(refusal.toString());
            }

            @Override
            public void warned(String origin, String message) {}

            @Override
            public void progressed(long bytes, long articles) {}
        });
        archive.awaitSearchable();
        return archive;
    }

    /// Puts another version of an article into an archive that came from here, searchable on return.
    public static void replace(Archive archive, TaggedArticle article) throws IOException {
        LuceneEngine engine = archive.owned().engine();
        engine.put(article, engine.reached() + 1, true);
        engine.refresh();
    }
}
