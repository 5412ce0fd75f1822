package dateline.archive;

import dateline.article.Article;
import dateline.article.Source;
import dateline.article.TaggedArticle;
import dateline.enrich.Enricher;
import dateline.source.MalformedSourceException;
import dateline.source.Parsers;
import dateline.store.ArticleStore;
import dateline.store.Change;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Makes changes ready for the index: articles are parsed and tagged side by side, in parts that memory holds
/// however long they are, by threads of their own: whoever blocks those that a whole process shares does not stop the
/// index.
final class Preparation implements AutoCloseable {
    private static final int PART = 50;
    /// A part of long articles ends earlier.
    private static final int PART_CHARACTERS = 4_000_000;

    private final ArticleStore store;
    private final Parsers parsers;
    private final Enricher enricher;
    private final ParsedArticles parsed = new ParsedArticles();
    private final ExecutorService taggers = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("tagger-", 1).daemon().factory());

    Preparation(ArticleStore store, Parsers parsers, Enricher enricher) {
        this.store = store;
        this.parsers = parsers;
        this.enricher = enricher;
    }

    /// Reads what tagging needs, which takes some tenths of a second once.
    void prepare() {
        enricher.prepare();
    }

    /// A change and, where it puts an article that can be read, that article with its tags.
    ///
    /// @param problem why it cannot be read
    record Prepared(Change change, @Nullable TaggedArticle article, String problem) {}

    /// Hands over an article already parsed, so that it need not be read from the store.
    void offer(long sequence, Article article) {
        parsed.offer(sequence, article);
    }

    /// Drops articles that were handed over too late to be of use.
    void forgetUpTo(long sequence) {
        parsed.forgetUpTo(sequence);
    }

    /// The next part of these changes, at least one of them, in their order.
    List<Prepared> part(Iterator<Change> changes) throws InterruptedException {
        var part = new ArrayList<Read>();
        long characters = 0;
        while (changes.hasNext() && part.size() < PART && characters < PART_CHARACTERS) {
            Read next = read(changes.next());
            part.add(next);
            characters += next.characters();
        }
        List<Future<Prepared>> prepared = taggers.invokeAll(part.stream()
                .<Callable<Prepared>>map(next -> () -> prepared(next))
                .toList());
        return prepared.stream().map(Preparation::done).toList();
    }

    private static Prepared done(Future<Prepared> prepared) {
        try {
            return prepared.resultNow();
        } catch (IllegalStateException e) {
            if (prepared.state() == Future.State.FAILED && prepared.exceptionNow() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    private Read read(Change change) {
        if (!(change instanceof Change.Put put)) {
            return new Read(change, null, null);
        }
        Article article = parsed.take(put.sequence());
        return new Read(change, article, article == null ? store.source(put.sequence()) : null);
    }

    /// A change and, where it puts an article, that article or what it is to be parsed from.
    private record Read(
            Change change,
            @Nullable Article article,
            @Nullable Source source) {
        long characters() {
            return source != null
                    ? source.text().length()
                    : article != null ? article.body().length() : 0;
        }
    }

    /// The article under the id it once got, which stays when the rule that gave it changes.
    private static Article identified(Change change, Article article) {
        return change instanceof Change.Put put ? article.withId(put.id()) : article;
    }

    private Prepared prepared(Read read) {
        try {
            Article article = read.source == null ? read.article : parsers.parse(read.source);
            return new Prepared(
                    read.change, article == null ? null : enricher.tag(identified(read.change, article)), "");
        } catch (MalformedSourceException | IllegalArgumentException e) {
            return new Prepared(read.change, null, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            // Whatever our code makes of one story, the others are indexed.
            return new Prepared(read.change, null, "not readable: " + e);
        }
    }

    @Override
    public void close() {
        taggers.shutdownNow();
        taggers.close();
    }
}
