/// What a story is: [Article] as its source gave it, [TaggedArticle] with what it is about, and the
/// [Dimension]s it can be filtered by.
@NullMarked
package dateline.article;

import org.jspecify.annotations.NullMarked;
