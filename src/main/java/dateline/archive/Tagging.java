package dateline.archive;

import dateline.article.Article;
import dateline.article.LearnedNames;
import dateline.article.Source;
import dateline.article.TaggedArticle;
import dateline.enrich.Enricher;
import dateline.enrich.NewsVocabulary;
import dateline.source.Format;
import dateline.source.Parsers;
import dateline.source.Refusal;
import dateline.source.Sink;
import dateline.source.SourceFiles;
import dateline.store.ArticleStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the taggers find in documents, without an index: the same as an ingest would.
public final class Tagging {
    /// Articles tagged at once, on all cores.
    private static final int BATCH = 64;
    /// A batch of long articles is tagged earlier.
    private static final int BATCH_CHARACTERS = 4_000_000;

    private final Enricher enricher;

    private Tagging(LearnedNames learned) {
        this.enricher = new Enricher(new NewsVocabulary(), learned);
    }

    /// Knows people by the authority table only.
    public static Tagging withoutArchive() {
        return new Tagging(LearnedNames.NONE);
    }

    /// Knows also what an archive has learned from its own articles.
    ///
    /// @throws IOException if there is no archive in that folder
    public static Tagging withArchive(Path data) throws IOException {
        if (!Files.exists(data.resolve(ArticleStore.FILE))) {
            throw new IOException("no archive in " + data + "; without --data people are known by the table alone");
        }
        return new Tagging(ArticleStore.learnedNames(data));
    }

    /// Hears what is found, in the order of the input.
    public interface Listener {
        /// An article with its tags.
        ///
        /// @param source the path as given, with `#n` for the n-th article in it
        void tagged(String source, TaggedArticle article) throws IOException;

        /// Something could not be read; the rest goes on.
        void refused(Refusal refusal);

        /// Something of an article could not be understood.
        void warned(String source, String message);
    }

    /// Tags what files, folders and archives of files hold.
    ///
    /// @param paths `-` is standard input
    /// @param format null: recognised
    /// @param labels whether labels that a document itself gives take the place of what the taggers find
    public void tag(
            List<Path> paths, InputStream standardInput, @Nullable Format format, boolean labels, Listener listener)
            throws IOException {
        var batches = new Batches(listener, labels);
        new SourceFiles(new Parsers()).read(paths, standardInput, format, batches);
        batches.flush();
    }

    private final class Batches implements Sink {
        private final Listener listener;
        private final boolean labels;
        private final List<Found> batch = new ArrayList<>();
        private long characters;

        Batches(Listener listener, boolean labels) {
            this.listener = listener;
            this.labels = labels;
        }

        private record Found(String source, Article article) {}

        @Override
        public void story(Source source, Article article) throws IOException {
            if (labels) {
                for (String message : enricher.unresolved(article)) {
                    listener.warned(source.origin(), message);
                }
            }
            batch.add(new Found(source.origin(), labels ? article : article.withoutLabels()));
            characters += article.title().length() + article.body().length();
            if (batch.size() == BATCH || characters > BATCH_CHARACTERS) {
                flush();
            }
        }

        @Override
        public void refused(Refusal refusal) {
            listener.refused(refusal);
        }

        void flush() throws IOException {
            List<TaggedArticle> tagged = batch.parallelStream()
                    .map(found -> enricher.tag(found.article))
                    .toList();
            for (int i = 0; i < tagged.size(); i++) {
                listener.tagged(batch.get(i).source, tagged.get(i));
            }
            batch.clear();
            characters = 0;
        }
    }
}
