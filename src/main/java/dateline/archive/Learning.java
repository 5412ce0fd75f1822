package dateline.archive;

import dateline.article.Dimension;
import dateline.article.LearnedNames;
import dateline.article.TaggedArticle;
import dateline.enrich.Enricher;
import dateline.enrich.NameLearner;
import dateline.source.Parsers;
import dateline.store.ArticleStore;
import dateline.store.Change;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;

/// The first pass of a reindex: what the archive's own articles tell of the people in them. It depends on which
/// articles there are, not on the order in which they came.
final class Learning {
    private static final int BATCH = 250;

    private final ArticleStore store;
    private final Parsers parsers;
    private final Enricher enricher;

    Learning(ArticleStore store, Parsers parsers, Enricher enricher) {
        this.store = store;
        this.parsers = parsers;
        this.enricher = enricher;
    }

    /// Reads every article.
    ///
    /// @param progress hears how many articles have been read
    List<LearnedNames.Row> rows(LongConsumer progress) throws IOException {
        try (var preparation = new Preparation(store, parsers, enricher)) {
            return rows(preparation, progress);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while learning from the archive", e);
        }
    }

    private List<LearnedNames.Row> rows(Preparation preparation, LongConsumer progress) throws InterruptedException {
        var learner = new NameLearner();
        long sequence = 0;
        long articles = 0;
        while (true) {
            List<Change> changes = store.changesSince(sequence, BATCH);
            Iterator<Change> left = changes.iterator();
            while (left.hasNext()) {
                for (Preparation.Prepared next : preparation.part(left)) {
                    TaggedArticle tagged = next.article();
                    // What cannot be read, indexing will name.
                    if (tagged != null) {
                        learner.learn(
                                tagged.tags(Dimension.PERSON), tagged.article().published());
                        articles++;
                    }
                }
                progress.accept(articles);
            }
            if (changes.size() < BATCH) {
                return learner.table(0).rows();
            }
            sequence = changes.getLast().sequence();
        }
    }
}
