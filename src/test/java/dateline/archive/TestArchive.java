package dateline.archive;

import dateline.article.Article;
import dateline.article.Source;
import dateline.article.TaggedArticle;
import dateline.lucene.LuceneEngine;
import dateline.source.Refusal;
import dateline.store.Write;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import tools.jackson.databind.json.JsonMapper;

/// Archives of a few articles with any tags, evidence included, for tests of what stands on top.
public final class TestArchive {
    private TestArchive() {}

    /// An archive in that folder with these articles, searchable.
    public static Archive of(Path folder, List<TaggedArticle> articles) throws IOException {
        Archive archive = Archive.open(folder, "test");
        while (!archive.readiness().ready()) {
            Thread.onSpinWait();
        }
        // What the index holds already, its indexer leaves alone when it comes into the store: the tags stay as they
        // are.
        LuceneEngine engine = archive.owned().engine();
        long sequence = 0;
        for (TaggedArticle article : articles) {
            engine.put(article, ++sequence, true);
        }
        keep(archive, articles);
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
        keep(archive, List.of(article));
        engine.refresh();
    }

    private static void keep(Archive archive, List<TaggedArticle> articles) throws IOException {
        List<Write> writes = articles.stream()
                .map(TaggedArticle::article)
                .<Write>map(article -> new Write.Put(article.id(), new Source("json", json(article), "test")))
                .toList();
        try {
            archive.submit(writes).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException(e);
        }
    }

    private static String json(Article article) {
        var fields = JsonMapper.shared().createObjectNode();
        fields.put("id", article.id()).put("title", article.title()).put("body", article.body());
        fields.put(
                "published",
                article.published() == null ? null : article.published().text());
        fields.put(
                "publisher",
                article.publisher() == null ? null : article.publisher().label());
        fields.put("url", article.url()).put("language", article.language()).put("aggregator", article.aggregator());
        article.authors().forEach(fields.putArray("authors")::add);
        article.captions().forEach(fields.putArray("captions")::add);
        return fields.toString();
    }
}
