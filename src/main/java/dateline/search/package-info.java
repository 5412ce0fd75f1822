/// What can be asked of an archive and what it answers: [SearchRequest], [SearchResults], and [SearchEngine]
/// between them. The query language is read here ([QueryParser]); no engine is named here.
@NullMarked
package dateline.search;

import org.jspecify.annotations.NullMarked;
