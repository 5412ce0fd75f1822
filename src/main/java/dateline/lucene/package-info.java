/// The embedded search engine, [LuceneEngine]; every Lucene import is in here.
@NullMarked
package dateline.lucene;

import org.jspecify.annotations.NullMarked;
