package dateline.http;

import dateline.archive.Archive;
import dateline.article.Source;
import dateline.article.TaggedArticle;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/// One article in the forms that other programs read: newsrooms' ninjs, BibTeX and RIS to cite it, and what it was
/// made from.
final class ArticleRoutes {
    private final Archive archive;
    private final Freshness freshness;

    ArticleRoutes(Archive archive, Freshness freshness) {
        this.archive = archive;
        this.freshness = freshness;
    }

    void register(Reading reading) {
        at(reading, ArticleFormat.NINJS, Ninjs::bytes);
        at(reading, ArticleFormat.BIBTEX, article -> Bibtex.bytes(Citation.of(article)));
        at(reading, ArticleFormat.RIS, article -> Ris.bytes(Citation.of(article)));
        reading.at(Links.API + "/{id}" + Links.SOURCE, this::source);
    }

    /// What was received, whatever was left out of the article; as plain text, so that no browser runs it.
    private void source(Context ctx) {
        Reading.noParameters(ctx);
        long generation = archive.generation();
        String id = Reading.id(ctx, Links.API + "/", Links.SOURCE);
        Source source = archive.source(id).orElseThrow(() -> Reading.noArticle(id));
        if (freshness.has(ctx, generation)) {
            return;
        }
        ctx.header("Dateline-Format", source.format());
        ctx.contentType("text/plain; charset=utf-8").result(source.text().getBytes(StandardCharsets.UTF_8));
    }

    private void at(Reading reading, ArticleFormat format, Function<TaggedArticle, byte[]> written) {
        reading.at(Links.API + "/{id}" + format.suffix(), ctx -> answer(ctx, format, written));
    }

    private void answer(Context ctx, ArticleFormat format, Function<TaggedArticle, byte[]> written) throws IOException {
        Reading.noParameters(ctx);
        // Read before the article, as for its JSON.
        long generation = archive.generation();
        TaggedArticle article = Reading.article(ctx, Links.API + "/", format.suffix(), archive);
        Links.header(ctx, format.links(article.article().id()));
        if (freshness.has(ctx, generation)) {
            return;
        }
        if (format != ArticleFormat.NINJS) {
            String name = Citation.of(article).key() + (format == ArticleFormat.BIBTEX ? ".bib" : ".ris");
            ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        }
        // Citations are text, and their types name no character set of their own.
        String type = format == ArticleFormat.NINJS ? format.mediaType() : format.mediaType() + "; charset=utf-8";
        ctx.contentType(type).result(written.apply(article));
    }
}
