package dateline.source;

import dateline.article.Article;
import dateline.article.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that reading gave, each story checked to be the one that its source gives again.
final class Collected implements Sink {
    private static final Parsers PARSERS = new Parsers();

    final List<Source> sources = new ArrayList<>();
    final List<Article> articles = new ArrayList<>();
    final List<Refusal> refusals = new ArrayList<>();
    long bytes;

    static Collected of(byte[] document, @Nullable Format format) {
        var collected = new Collected();
        try {
            new SourceFiles(PARSERS).read(new ByteArrayInputStream(document), "in", format, collected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return collected;
    }

    static Collected of(byte[] document) {
        return of(document, null);
    }

    static Collected of(String document) {
        return of(document.getBytes(StandardCharsets.UTF_8), null);
    }

    static Collected of(Path... paths) {
        var collected = new Collected();
        try {
            new SourceFiles(PARSERS).read(List.of(paths), new ByteArrayInputStream(new byte[0]), null, collected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return collected;
    }

    /// The one article of a document that must be read whole.
    static Article article(String document) {
        Collected collected = of(document);
        if (collected.articles.size() != 1 || !collected.refusals.isEmpty()) {
            throw new AssertionError("not one article: " + collected);
        }
        return collected.articles.getFirst();
    }

    List<String> ids() {
        return articles.stream().map(Article::id).toList();
    }

    List<String> origins() {
        return sources.stream().map(Source::origin).toList();
    }

    List<String> refused() {
        return refusals.stream().map(Refusal::toString).toList();
    }

    @Override
    public void story(Source source, Article article) {
        try {
            if (!PARSERS.parse(source).equals(article)) {
                throw new AssertionError("another article from " + source);
            }
        } catch (MalformedSourceException e) {
            throw new AssertionError("no article from " + source, e);
        }
        sources.add(source);
        articles.add(article);
    }

    @Override
    public void refused(Refusal refusal) {
        refusals.add(refusal);
    }

    @Override
    public void read(long count) {
        bytes += count;
    }

    @Override
    public String toString() {
        return ids() + " " + refused();
    }
}
