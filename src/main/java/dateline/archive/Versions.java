package dateline.archive;

import dateline.article.Article;
import dateline.article.Source;
import dateline.source.MalformedSourceException;
import dateline.source.Parsers;
import dateline.store.ArticleStore;
import dateline.store.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The versions of articles, read again from what was received.
final class Versions {
    /// A list of long ones ends earlier, though not before the second.
    private static final long CHARACTERS = 8_000_000;

    private final ArticleStore store;
    private final Parsers parsers;

    Versions(ArticleStore store, Parsers parsers) {
        this.store = store;
        this.parsers = parsers;
    }

    Optional<ArticleHistory> history(String id, long asOf) {
        return store.versions(id, asOf, Integer.MAX_VALUE, 1).stream()
                .map(newest -> new ArticleHistory(newest.number(), newest.received()))
                .findFirst();
    }

    List<ArticleVersion> below(String id, long asOf, int number, int limit) {
        var versions = new ArrayList<ArticleVersion>();
        long characters = 0;
        for (Version version : store.versions(id, asOf, number, limit)) {
            if (characters > CHARACTERS && versions.size() >= 2) {
                break;
            }
            Source source = store.source(version.sequence());
            characters += source.text().length();
            versions.add(read(id, version, source));
        }
        return List.copyOf(versions);
    }

    private ArticleVersion read(String id, Version version, Source source) {
        Article article;
        try {
            article = parsers.parse(source).withId(id);
        } catch (MalformedSourceException | RuntimeException | StackOverflowError _) {
            article = null;
        }
        return new ArticleVersion(version.number(), version.received(), article);
    }
}
