package dateline.archive;

import dateline.article.Article;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An article as it once was, without tags.
///
/// @param number its place among the article's versions, from 1
/// @param received when the archive took it in
/// @param article null where it cannot be read any more, which an older programme could
public record ArticleVersion(
        int number, Instant received, @Nullable Article article) {}
