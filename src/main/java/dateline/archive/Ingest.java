package dateline.archive;

import dateline.article.Article;
import dateline.article.Source;
import dateline.enrich.Enricher;
import dateline.source.Refusal;
import dateline.source.Sink;
import dateline.store.Receipt;
import dateline.store.StoreException;
import dateline.store.Write;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Takes what a reader of files gives and writes it to the archive in batches, some of them under way at once.
/// An article is counted once it is durable.
final class Ingest implements Sink {
    private static final int BATCH = 100;
    /// A batch of long articles is handed over earlier.
    private static final int BATCH_CHARACTERS = 4_000_000;

    private static final int UNDER_WAY = 4;

    private final Archive archive;
    private final Enricher enricher;
    private final IngestListener listener;
    private final long started = System.nanoTime();
    private final Deque<Batch> underWay = new ArrayDeque<>();
    private List<Write> writes = new ArrayList<>();
    private List<Article> articles = new ArrayList<>();
    private List<String> origins = new ArrayList<>();
    private long characters;
    private long bytes;
    private long added;
    private long replaced;
    private long unchanged;
    private long refused;
    private long warnings;

    Ingest(Archive archive, Enricher enricher, IngestListener listener) {
        this.archive = archive;
        this.enricher = enricher;
        this.listener = listener;
    }

    @Override
    public void story(Source source, Article article) throws IOException {
        for (String message : enricher.unresolved(article)) {
            warnings++;
            listener.warned(source.origin(), message);
        }
        writes.add(new Write.Put(article.id(), source, article.revision()));
        articles.add(article);
        origins.add(source.origin());
        characters += source.text().length();
        if (writes.size() == BATCH || characters > BATCH_CHARACTERS) {
            submit();
        }
    }

    @Override
    public void refused(Refusal refusal) {
        refused++;
        listener.refused(refusal);
    }

    @Override
    public void read(long count) {
        bytes += count;
        listener.progressed(bytes, added + replaced + unchanged);
    }

    /// Waits until all is durable.
    IngestReport finish() throws IOException {
        if (!writes.isEmpty()) {
            submit();
        }
        while (!underWay.isEmpty()) {
            acknowledge(underWay.remove());
        }
        listener.progressed(bytes, added + replaced + unchanged);
        return new IngestReport(
                added, replaced, unchanged, refused, warnings, Duration.ofNanos(System.nanoTime() - started));
    }

    private void submit() throws IOException {
        if (underWay.size() == UNDER_WAY) {
            acknowledge(underWay.remove());
        }
        try {
            underWay.add(new Batch(articles, origins, archive.submit(writes)));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        characters = 0;
        writes = new ArrayList<>(BATCH);
        articles = new ArrayList<>(BATCH);
        origins = new ArrayList<>(BATCH);
    }

    private void acknowledge(Batch batch) throws IOException {
        try {
            List<Receipt> receipts = batch.receipts.get();
            long newest = 0;
            for (int i = 0; i < receipts.size(); i++) {
                count(receipts.get(i), batch.articles.get(i), batch.origins.get(i));
                newest = Math.max(newest, receipts.get(i).sequence());
            }
            archive.ownership().awaitNear(newest);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw new IOException(
                    e.getCause() instanceof StoreException cause
                            ? cause.getMessage()
                            : "the archive could not be written",
                    e);
        }
        listener.progressed(bytes, added + replaced + unchanged);
    }

    private void count(Receipt receipt, Article article, String origin) {
        switch (receipt.outcome()) {
            case ADDED -> added++;
            case REPLACED -> replaced++;
            case UNCHANGED -> unchanged++;
            case OLDER -> {
                unchanged++;
                warnings++;
                listener.warned(origin, "older than the version that the archive has, and kept behind it");
            }
            case DELETED, ABSENT -> throw new IllegalStateException("a put was answered by " + receipt.outcome());
        }
        if (receipt.outcome() == Receipt.Outcome.ADDED || receipt.outcome() == Receipt.Outcome.REPLACED) {
            archive.ownership().offer(receipt.sequence(), article);
        }
    }

    private static InterruptedIOException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        var exception = new InterruptedIOException("interrupted while writing to the archive");
        exception.initCause(cause);
        return exception;
    }

    /// Articles handed to the store, and its promise of receipts.
    private record Batch(List<Article> articles, List<String> origins, CompletableFuture<List<Receipt>> receipts) {}
}
