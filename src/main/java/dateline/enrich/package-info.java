/// What an article is about: [Enricher] turns it into tags, [NewsVocabulary] knows the names of countries and
/// topics.
@NullMarked
package dateline.enrich;

import org.jspecify.annotations.NullMarked;
