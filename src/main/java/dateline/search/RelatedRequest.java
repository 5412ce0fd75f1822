package dateline.search;

import dateline.article.TaggedArticle;

/// Which story's related coverage is asked for, and how much of it.
public sealed interface RelatedRequest {
    /// Articles to return.
    int limit();

    /// That of an article in the archive.
    record OfArticle(String id, int limit) implements RelatedRequest {
        public OfArticle {
            check(limit);
        }
    }

    /// That of a story which is not in the archive, or not yet.
    record OfDraft(TaggedArticle draft, int limit) implements RelatedRequest {
        public OfDraft {
            check(limit);
        }
    }

    private static void check(int limit) {
        if (limit < 1 || limit > Limits.RELATED) {
            throw new IllegalArgumentException("limit must be 1.." + Limits.RELATED + ", got " + limit);
        }
    }
}
