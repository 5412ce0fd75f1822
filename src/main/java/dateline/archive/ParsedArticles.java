package dateline.archive;

import dateline.article.Article;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Articles this process has just written, kept until they are indexed so that they need not be read from the
/// store again. Only so many characters are kept; what does not fit is read again. Safe for use by many
/// threads.
final class ParsedArticles {
    private static final long CHARACTERS = 16_000_000;

    private final ConcurrentSkipListMap<Long, Article> bySequence = new ConcurrentSkipListMap<>();
    private final AtomicLong characters = new AtomicLong();

    void offer(long sequence, Article article) {
        if (characters.get() < CHARACTERS && bySequence.putIfAbsent(sequence, article) == null) {
            characters.addAndGet(size(article));
        }
    }

    /// The article of that change, which is then kept no longer.
    @Nullable
    Article take(long sequence) {
        Article article = bySequence.remove(sequence);
        if (article != null) {
            characters.addAndGet(-size(article));
        }
        return article;
    }

    /// Drops what came too late to be of use.
    void forgetUpTo(long sequence) {
        for (Long late : bySequence.headMap(sequence, true).keySet()) {
            take(late);
        }
    }

    private static long size(Article article) {
        return (long) article.title().length() + article.body().length();
    }
}
